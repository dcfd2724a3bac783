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
  for (PhoneSession& session : sessions_) session.update(step);
  pairing_.update(step, store);
  update_change(step, store);
  if (step.in.radio.length == 0) return false;
  switch (protocol::type_of(step.in.radio)) {
    case protocol::FrameType::hello:
      hello(step, store);
      return false;
    case protocol::FrameType::command:
      return receive_command(step, store, command);
    case protocol::FrameType::pair_request:
    case protocol::FrameType::pair_proof:
      if (!pairing_.receive(step, store)) ++rejected_;
      pairing_.update(step, store);  // a proof goes to the flash in the step in which it came
      return false;
    case protocol::FrameType::challenge:  // for LinkClient
    case protocol::FrameType::reply:
    case protocol::FrameType::notice:
    case protocol::FrameType::outcome:
      return false;
    case protocol::FrameType::none:
    case protocol::FrameType::pair_challenge:
    case protocol::FrameType::paired:
      ++rejected_;
      return false;
  }
  return false;
}

// A phone that was unknown, and one that finds all sessions taken, get no answer.
void PhoneLink::hello(const StepContext& step, const Store& store) {
  const std::uint8_t id = step.in.radio.bytes[kPhoneAt];
  const Phone phone = read_phone(step, store, id);
  const std::uint8_t slot = slot_for_hello(step.in.radio, id);
  if (phone.state != PhoneState::paired || slot == kNobody || !has_room(step)) {
    ++rejected_;
    return;
  }
  sessions_[slot].greet(step, slot, id, phone.key);
}

// One that has shown no proof yet never displaces one that has. On Bluetooth a connection belongs
// to one phone; over Wi-Fi all phones come through the cloud.
std::uint8_t PhoneLink::slot_for_hello(const RadioFrame& frame, std::uint8_t phone) const {
  std::uint8_t found = kNobody;
  for (std::uint8_t slot = 0; slot < sessions_.size(); ++slot) {
    const PhoneSession& session = sessions_[slot];
    const bool same = session.lane() == frame.lane && session.peer() == frame.peer;
    const bool greeted = session.state() == PhoneSession::State::greeted;
    const bool own = frame.lane == Lane::bluetooth || (greeted && session.phone() == phone);
    if (session.state() != PhoneSession::State::vacant && same && own) return slot;
    if (session.state() == PhoneSession::State::vacant) found = slot;
  }
  for (std::uint8_t slot = 0; found == kNobody && slot < sessions_.size(); ++slot) {
    if (sessions_[slot].state() == PhoneSession::State::greeted) found = slot;
  }
  return found;
}

bool PhoneLink::receive_command(const StepContext& step, const Store& store, Command& command) {
  std::uint8_t slot = 0;
  while (slot < sessions_.size() && !sessions_[slot].is_for(step.in.radio)) ++slot;
  const auto check =
      slot < sessions_.size() ? sessions_[slot].check(step) : PhoneSession::Check::foreign;
  if (check == PhoneSession::Check::foreign) {
    ++rejected_;
    return false;
  }
  const Phone phone = read_phone(step, store, sessions_[slot].phone());
  if (phone.state != PhoneState::paired) {  // revoked in the meantime
    sessions_[slot].end();
    ++rejected_;
    return false;
  }
  for (std::uint8_t other = 0; other < sessions_.size(); ++other) {
    const bool older = other != slot && other != answering_ &&
                       sessions_[other].phone() == sessions_[slot].phone() &&
                       sessions_[other].lane() == sessions_[slot].lane();
    if (older) sessions_[other].end();
  }
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
  sessions_[slot].mask(payload.subspan(masked_from(number, payload.size())));

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
  command.by = {sessions_[slot].lane(), sessions_[slot].phone(), phone.user, phone.role,
                phone.valid_from_s,     phone.valid_until_s};
  answering_ = slot;
  return true;
}

void PhoneLink::answer(const StepContext& step, std::uint8_t slot, Reply reply,
                       std::span<const std::uint8_t> payload) {
  if (!sessions_[slot].awaits_reply()) return;
  sessions_[slot].write_reply(step, reply, payload);
}

// The session may have ended meanwhile: then there is nobody to tell.
void PhoneLink::reply(const StepContext& step, Reply reply, std::span<const std::uint8_t> payload) {
  if (answering_ == kNobody) return;
  answer(step, answering_, reply, payload);
  answering_ = kNobody;
}

void PhoneLink::accept(const StepContext& step, Opcode command) {
  if (answering_ == kNobody) return;
  sessions_[answering_].owe(command);
  reply(step, {ReplyStatus::accepted, Reason::none});
}

void PhoneLink::settle(Opcode done, Reason reason) {
  for (PhoneSession& session : sessions_) session.settle(done, reason);
}

std::uint8_t PhoneLink::slot_to_notify(const StepContext& step, const Store& store) const {
  for (std::uint8_t i = 0; i < sessions_.size(); ++i) {
    const auto slot = static_cast<std::uint8_t>((notify_next_ + i) % sessions_.size());
    const PhoneSession& session = sessions_[slot];
    if (session.state() != PhoneSession::State::open) continue;
    if (read_phone(step, store, session.phone()).role == Role::administrator) return slot;
  }
  return kNobody;
}

// Asked in every step while there is something to tell: whoever opens a session makes a step.
bool PhoneLink::notice_due(const StepContext& step, const Store& store) {
  unheard_ = false;
  if (step.now_ms() < notify_at_ms_ || !has_room(step)) return false;
  unheard_ = slot_to_notify(step, store) == kNobody;
  return !unheard_;
}

void PhoneLink::notify(const StepContext& step, const Store& store,
                       std::span<const std::uint8_t> payload) {
  const std::uint8_t slot = slot_to_notify(step, store);
  if (slot == kNobody || !has_room(step)) return;
  sessions_[slot].write_notice(step, payload);
  notify_next_ = static_cast<std::uint8_t>((slot + 1) % sessions_.size());
  notify_at_ms_ = step.now_ms() + config::kNotifyRepeatMs;
}

std::uint64_t PhoneLink::notice_at_ms() const {
  return sessions() != 0 && !unheard_ ? notify_at_ms_ : kNever;
}

std::uint8_t PhoneLink::sessions() const {
  return static_cast<std::uint8_t>(std::count_if(
      sessions_.begin(), sessions_.end(),
      [](const PhoneSession& session) { return session.state() == PhoneSession::State::open; }));
}

std::uint64_t PhoneLink::wake_at_ms() const {
  if (confirm_ != Confirm::none && !busy()) return 0;
  std::uint64_t wake = pairing_.wake_at_ms();
  for (const PhoneSession& session : sessions_) {
    wake = std::min(wake, session.has_outcome() ? std::uint64_t{0} : session.wake_at_ms());
  }
  return wake;
}

}  // namespace locktwin::core
