#include "firmware-core/phone/phone_link.h"

#include <algorithm>
#include <array>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/wipe_stack.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
bool PhoneLink::update(const StepContext& step, Store& store, std::uint32_t clock_s,
                       Command& command) {
  sessions_.update(step);
  connections_.update(step, sessions_, pairing_.peer());
  for (std::uint8_t peer = 0; peer < config::kPhonePeers; ++peer) {
    if ((connections_.to_drop() >> peer & 1U) != 0) sessions_.end(peer);
  }
  // In the first step with a connection, so that opening a session has it already.
  if (step.in.bluetooth_peers != 0 || step.in.wifi_online) identity_.prepare(step, store);
  rekeyed_ = pairing_.update(step, store, identity_);
  revoke_outdated(step, store);
  update_change(step, store, clock_s);
  return step.in.radio.length != 0 && receive(step, store, clock_s, command);
}

// What an earlier protocol has paired cannot be proved any more (SEC-1).
void PhoneLink::revoke_outdated(const StepContext& step, Store& store) {
  for (; looked_at_ < config::kMaxPhones; ++looked_at_) {
    const auto id = static_cast<std::uint8_t>(looked_at_ + 1);
    if (!is_outdated(step, store, id)) continue;
    if (!store.can_write()) return;
    write_phone(store, id, {});
    step.report(EventKind::phone_revoked, id);
  }
}

bool PhoneLink::receive(const StepContext& step, Store& store, std::uint32_t clock_s,
                        Command& command) {
  switch (protocol::type_of(step.in.radio)) {
    case protocol::FrameType::hello:  // its own stack below this one, to be wiped
      if (!hello(step, store)) ++rejected_;
      wipe_stack();
      return false;
    case protocol::FrameType::asks:
      return receive_command(step, store, command);
    case protocol::FrameType::pair_request:
    case protocol::FrameType::pair_proof:
      if (!pairing_.receive(step, store, identity_, clock_s)) ++rejected_;
      rekeyed_ = pairing_.update(step, store, identity_);  // goes to the flash in its own step
      wipe_stack();
      return false;
    case protocol::FrameType::challenge:  // for LinkClient
    case protocol::FrameType::tells:
      return false;
    case protocol::FrameType::none:
    case protocol::FrameType::call:
    case protocol::FrameType::pair_challenge:
      ++rejected_;
      return false;
  }
  return false;
}

// False: forged, or of nobody who is known; there is no answer, and it costs one calculation. Who
// comes when there is no room is no forger, and tries again.
bool PhoneLink::hello(const StepContext& step, const Store& store) {
  RadioFrame frame = step.in.radio;
  const std::uint8_t slot = sessions_.place_for(frame);
  if (slot == kNobody || !has_room(step) || !identity_.known()) return true;
  noise::Handshake handshake = identity_.begin(step, noise::kSession, noise::Role::responder,
                                               frame.lane, protocol::Purpose::session, {});
  std::span<std::uint8_t> payload = protocol::body_of(frame);
  if (!handshake.read_other(noise::kSession, payload)) return false;
  const std::uint8_t id = phone_with(step, store, handshake.other());
  if (id == 0) return false;
  const Phone phone = read_phone(step, store, id);
  handshake.know_shared(phone.key);
  if (!handshake.read(noise::kSession, payload, payload)) return false;

  const std::uint8_t chance = handshake.hash()[0];  // so that nobody takes it for another one
  const auto place = static_cast<std::uint16_t>(chance << 8 | slot);
  RadioFrame& out = begin_frame(step, protocol::FrameType::challenge, frame.lane, frame.peer,
                                protocol::place_of(frame));
  const std::array<std::uint8_t, protocol::kChallengePayload> told = {
      static_cast<std::uint8_t>(place), static_cast<std::uint8_t>(place >> 8)};
  handshake.write(noise::kSession, told, protocol::body_of(out));
  sessions_.begin(slot).begin(step, place, id, phone, {handshake.split(), false});
  return true;
}

bool PhoneLink::receive_command(const StepContext& step, const Store& store, Command& command) {
  RadioFrame frame = step.in.radio;
  const std::uint8_t slot = sessions_.find(frame);
  const auto check =
      slot != kNobody ? sessions_.at(slot).check(step, frame) : PhoneSession::Check::foreign;
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
  const auto said = FrameChannel::said(frame);
  if (check == PhoneSession::Check::fresh) return accept(step, phone, slot, said, command);
  answer(step, slot, {ReplyStatus::stale, Reason::none});
  return false;
}

bool PhoneLink::accept(const StepContext& step, const Phone& phone, std::uint8_t slot,
                       std::span<const std::uint8_t> said, Command& command) {
  const std::uint8_t number = said[1];
  const auto payload = said.subspan(protocol::kCommandHeadBytes);
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

void PhoneLink::accept(const StepContext& step) {
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
