#include "firmware-core/phone/phone_session.h"

#include <algorithm>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
namespace {

// Purposes of protocol::fresh; a nonce adds the slot, so that two in one step differ.
constexpr std::uint8_t kForGreeting = 1;
constexpr std::uint8_t kForNonce = 0x10;

constexpr std::size_t kSessionAt = 2;
constexpr std::size_t kNonceAt = 6;  // of a COMMAND
constexpr std::uint32_t kSlotMask = 0x3F;
static_assert(config::kMaxSessions <= kSlotMask + 1, "the slot is the end of the session's id");

}  // namespace

bool PhoneSession::is_for(const RadioFrame& frame) const {
  return state_ != State::vacant && frame.lane == lane_ && frame.peer == peer_ &&
         get_u32(&frame.bytes[kSessionAt]) == id_;
}

void PhoneSession::greet(const StepContext& step, std::uint8_t slot, std::uint8_t id,
                         const Phone& phone) {
  const RadioFrame& in = step.in.radio;
  const Digest random = protocol::fresh(step, kForGreeting);
  protocol::Nonces nonces;
  copy_bytes({&in.bytes[3], nonces.phone.size()}, nonces.phone.data());
  copy_bytes(std::span(random).first(nonces.lock.size()), nonces.lock.data());
  *this = PhoneSession{};
  state_ = State::greeted;
  lane_ = in.lane;
  peer_ = in.peer;
  phone_ = id;
  mark_ = mark_of(phone);
  id_ = (get_u32(&random[16]) & ~kSlotMask) | slot;
  key_ = protocol::session_key(phone.key, nonces, id_, lane_, phone_);
  ends_at_ms_ = step.now_ms() + config::kNonceMs;
  used_at_ms_ = step.now_ms();
  new_nonce(step);

  RadioFrame& out = begin(step, protocol::FrameType::challenge);
  copy_bytes(nonces.lock, &out.bytes[6]);
  copy_bytes(nonce_, &out.bytes[22]);
  finish(out, 30, {});
}

RadioFrame& PhoneSession::begin(const StepContext& step, protocol::FrameType type) const {
  RadioFrame& out = begin_frame(step, type, lane_, peer_);
  put_u32(&out.bytes[kSessionAt], id_);
  return out;
}

void PhoneSession::new_nonce(const StepContext& step) {
  const auto purpose = static_cast<std::uint8_t>(kForNonce + (id_ & kSlotMask));
  const Digest random = protocol::fresh(step, purpose);
  copy_bytes(std::span(random).first(nonce_.size()), nonce_.data());
  nonce_until_ms_ = step.now_ms() + config::kNonceMs;
  has_nonce_ = true;
}

void PhoneSession::finish(RadioFrame& out, std::size_t bytes,
                          std::span<const std::uint8_t> answered) const {
  const protocol::Mac mac =
      protocol::frame_mac(key_, lane_, std::span(out.bytes).first(bytes), answered);
  copy_bytes(mac, &out.bytes[bytes]);
  out.length = static_cast<std::uint8_t>(bytes + mac.size());
}

PhoneSession::Check PhoneSession::check(const StepContext& step) {
  const auto frame = step.in.radio.payload();
  const auto nonce = frame.subspan(kNonceAt, nonce_.size());
  const auto body = frame.first(frame.size() - protocol::kMacBytes);
  if (!has_nonce_ || !std::equal(nonce.begin(), nonce.end(), nonce_.begin())) return Check::foreign;
  const protocol::Mac mac = protocol::frame_mac(key_, lane_, body);
  if (equal_constant_time(mac, frame.last(protocol::kMacBytes)) == 0) return Check::foreign;
  answering_ = nonce_;
  has_nonce_ = false;
  state_ = State::open;
  ends_at_ms_ = step.now_ms() + config::kSessionIdleMs;
  used_at_ms_ = step.now_ms();
  const bool press = frame[protocol::kCommandHeadBytes - 1] == static_cast<int>(Opcode::unlock);
  const std::uint32_t less_ms = press ? config::kNonceMs - config::kPressMs : 0;
  return step.now_ms() + less_ms < nonce_until_ms_ ? Check::fresh : Check::stale;
}

void PhoneSession::write_reply(const StepContext& step, Reply reply,
                               std::span<const std::uint8_t> payload) {
  LT_ASSERT(awaits_reply());
  if (!has_room(step)) return end();
  new_nonce(step);
  RadioFrame& out = begin(step, protocol::FrameType::reply);
  out.bytes[6] = static_cast<std::uint8_t>(reply.status);
  out.bytes[7] = static_cast<std::uint8_t>(reply.reason);
  copy_bytes(nonce_, &out.bytes[8]);
  const auto part = payload.first(std::min(payload.size(), kReplyPayloadMax));
  copy_bytes(part, &out.bytes[protocol::kReplyHeadBytes]);
  finish(out, protocol::kReplyHeadBytes + part.size(), answering_);
}

void PhoneSession::write_notice(const StepContext& step, std::span<const std::uint8_t> payload) {
  RadioFrame& out = begin(step, protocol::FrameType::notice);
  put_u32(&out.bytes[6], ++notices_);
  const auto part = payload.first(std::min(payload.size(), kReplyPayloadMax));
  copy_bytes(part, &out.bytes[protocol::kNoticeHeadBytes]);
  finish(out, protocol::kNoticeHeadBytes + part.size(), {});
}

void PhoneSession::write_prompt(const StepContext& step, Prompt prompt) {
  RadioFrame& out = begin(step, protocol::FrameType::prompt);
  put_u32(&out.bytes[6], ++notices_);
  out.bytes[10] = static_cast<std::uint8_t>(prompt);
  finish(out, protocol::kPromptBytes - protocol::kMacBytes, {});
}

void PhoneSession::settle(Opcode done, Reason reason) {
  if (owed_.command == Opcode::none || owed_.settled) return;
  owed_.settled = true;
  owed_.reason = reason;
  if (reason == Reason::none && owed_.command != done) owed_.reason = Reason::cancelled;
}

void PhoneSession::write_outcome(const StepContext& step) {
  const bool ok = owed_.reason == Reason::none;
  RadioFrame& out = begin(step, protocol::FrameType::outcome);
  put_u32(&out.bytes[6], ++notices_);
  out.bytes[10] = static_cast<std::uint8_t>(owed_.command);
  out.bytes[11] = static_cast<std::uint8_t>(ok ? ReplyStatus::ok : ReplyStatus::refused);
  out.bytes[12] = static_cast<std::uint8_t>(owed_.reason);
  finish(out, protocol::kOutcomeBytes - protocol::kMacBytes, {});
  owed_ = Owed{};
}

// A command that is being carried out keeps its session past the idle time, not past the link.
void PhoneSession::update(const StepContext& step) {
  if (state_ == State::vacant) return;
  const bool near = (step.in.bluetooth_peers >> peer_ & 1U) != 0;
  const bool linked = lane_ == Lane::bluetooth ? near : step.in.wifi_online;
  const bool idle = step.now_ms() >= ends_at_ms_ && !awaits_reply();
  if (!linked || idle) return end();
  if (owed_.settled && has_room(step)) write_outcome(step);
}

void PhoneSession::mask(std::span<std::uint8_t> bytes) const {
  protocol::mask(key_, answering_, bytes);
}

protocol::Code PhoneSession::invitation_code(std::uint8_t id) const {
  return protocol::invitation_code(key_, answering_, id);
}

}  // namespace locktwin::core
