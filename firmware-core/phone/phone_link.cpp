#include "firmware-core/phone/phone_link.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kPhoneAt = 2;                                 // of a HELLO
constexpr std::size_t kOpcodeAt = protocol::kCommandHeadBytes - 1;  // of a COMMAND

}  // namespace

bool PhoneLink::update(const StepContext& step, Store& store, Command& command) {
  sessions_.update(step);
  connections_.update(step, sessions_, pairing_.peer());
  for (std::uint8_t peer = 0; peer < config::kPhonePeers; ++peer) {
    if ((connections_.to_drop() >> peer & 1U) != 0) sessions_.end(peer);
  }
  rekeyed_ = pairing_.update(step, store);
  update_change(step, store);
  return step.in.radio.length != 0 && receive(step, store, command);
}

bool PhoneLink::receive(const StepContext& step, Store& store, Command& command) {
  switch (protocol::type_of(step.in.radio)) {
    case protocol::FrameType::hello:
      hello(step, store);
      return false;
    case protocol::FrameType::command:
      return receive_command(step, store, command);
    case protocol::FrameType::pair_request:
    case protocol::FrameType::pair_proof:
    case protocol::FrameType::pair_again:
      if (!pairing_.receive(step, store)) ++rejected_;
      rekeyed_ = pairing_.update(step, store);  // a proof goes to the flash in its own step
      return false;
    case protocol::FrameType::challenge:  // for LinkClient
    case protocol::FrameType::reply:
    case protocol::FrameType::notice:
    case protocol::FrameType::outcome:
    case protocol::FrameType::prompt:
      return false;
    case protocol::FrameType::none:
    case protocol::FrameType::call:
    case protocol::FrameType::pair_challenge:
    case protocol::FrameType::paired:
      ++rejected_;
      return false;
  }
  return false;
}

// A phone that is unknown gets no answer.
void PhoneLink::hello(const StepContext& step, const Store& store) {
  const std::uint8_t id = step.in.radio.bytes[kPhoneAt];
  const Phone phone = read_phone(step, store, id);
  const std::uint8_t slot = sessions_.place_for(step.in.radio);
  if (phone.state != PhoneState::paired) ++rejected_;
  // Who comes when there is no room is no forger, and tries again.
  if (phone.state != PhoneState::paired || slot == kNobody || !has_room(step)) return;
  sessions_.greet(step, slot, id, phone);
}

bool PhoneLink::receive_command(const StepContext& step, const Store& store, Command& command) {
  const std::uint8_t slot = sessions_.find(step.in.radio);
  const auto check =
      slot != kNobody ? sessions_.at(slot).check(step) : PhoneSession::Check::foreign;
  if (check == PhoneSession::Check::foreign) {
    ++rejected_;
    return false;
  }
  const Phone phone = read_phone(step, store, sessions_.at(slot).phone());
  if (!sessions_.at(slot).is_of(phone)) {  // revoked in the meantime, or another one's record now
    sessions_.end(slot);
    ++rejected_;
    return false;
  }
  sessions_.prove(slot, answering_);
  if (check == PhoneSession::Check::fresh) return accept(step, phone, slot, command);
  answer(step, slot, {ReplyStatus::stale, Reason::none});
  return false;
}

bool PhoneLink::accept(const StepContext& step, const Phone& phone, std::uint8_t slot,
                       Command& command) {
  const auto frame = step.in.radio.payload();
  const std::uint8_t number = frame[kOpcodeAt];
  const auto body = frame.subspan(protocol::kCommandHeadBytes);
  std::array<std::uint8_t, protocol::kCommandPayloadMax> clear;
  const auto payload = std::span(clear).first(body.size() - protocol::kMacBytes);
  copy_bytes(body.first(payload.size()), clear.data());
  sessions_.at(slot).mask(payload.subspan(masked_from(number, payload.size())));

  command = Command{};
  Reply refusal;
  const Permission may = permission(number, phone.role);
  if (may == Permission::unknown) {
    refusal.status = ReplyStatus::unknown;
  } else if (may == Permission::not_allowed) {
    refusal = {ReplyStatus::not_allowed, Reason::not_allowed};
  } else if (!parse_payload(number, payload, command)) {
    refusal.status = ReplyStatus::malformed;
  } else if (busy()) {
    refusal.status = ReplyStatus::busy;
  }
  if (refusal.status != ReplyStatus::ok) {
    command = Command{};
    answer(step, slot, refusal);
    return false;
  }
  const PhoneSession& session = sessions_.at(slot);
  command.by = {session.lane(),     session.phone(),
                phone.user,         phone.user == 0 ? phone.host : std::uint8_t{0},
                phone.role,         phone.valid_from_s,
                phone.valid_until_s};
  answering_ = slot;
  return true;
}

void PhoneLink::answer(const StepContext& step, std::uint8_t slot, Reply reply,
                       std::span<const std::uint8_t> payload) {
  if (!sessions_.at(slot).awaits_reply()) return;
  sessions_.at(slot).write_reply(step, reply, payload);
}

// The session may have ended meanwhile: then there is nobody to tell.
void PhoneLink::reply(const StepContext& step, Reply reply, std::span<const std::uint8_t> payload) {
  if (answering_ == kNobody) return;
  answer(step, answering_, reply, payload);
  answering_ = kNobody;
}

void PhoneLink::accept(const StepContext& step, Opcode command) {
  if (answering_ == kNobody) return;
  sessions_.at(answering_).owe(command);
  reply(step, {ReplyStatus::accepted, Reason::none});
}

void PhoneLink::settle(Opcode done, Reason reason) {
  sessions_.for_each([&](std::uint8_t, PhoneSession& session) { session.settle(done, reason); });
}

std::uint64_t PhoneLink::wake_at_ms() const {
  if ((confirm_ != Confirm::none || unowned_ != 0) && !busy()) return 0;
  return std::min({pairing_.wake_at_ms(), sessions_.wake_at_ms(), connections_.wake_at_ms()});
}

}  // namespace locktwin::core
