#include "firmware-core/phone/phone_session.h"

#include <algorithm>
#include <array>

#include "firmware-core/config.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {

bool PhoneSession::is_for(const RadioFrame& frame) const {
  return state_ != State::vacant && frame.lane == lane_ && frame.peer == peer_ &&
         protocol::place_of(frame) == place_;
}

void PhoneSession::begin(const StepContext& step, std::uint16_t place, std::uint8_t id,
                         const Phone& phone, const FrameChannel& channel) {
  std::construct_at(this);
  told_.hear(0);
  channel_ = channel;
  state_ = State::greeted;
  lane_ = step.in.radio.lane;
  peer_ = step.in.radio.peer;
  place_ = place;
  phone_ = id;
  mark_ = mark_of(phone);
  fresh_until_ms_ = step.now_ms() + config::kFreshMs;
  used_at_ms_ = step.now_ms();
}

void PhoneSession::send(const StepContext& step, protocol::Content content,
                        std::span<const std::uint8_t> first, std::span<const std::uint8_t> then) {
  RadioFrame& out = begin_frame(step, protocol::FrameType::tells, lane_, peer_, place_);
  channel_.seal(out, content, first, then);
}

PhoneSession::Check PhoneSession::check(const StepContext& step, RadioFrame& frame) {
  if (!channel_.open(frame)) return Check::foreign;
  const auto said = FrameChannel::said(frame);
  const bool asks = FrameChannel::content(frame) == protocol::Content::command &&
                    said.size() >= protocol::kCommandHeadBytes;
  if (!asks || asked_ || said[0] != replies_) return Check::foreign;
  asked_ = true;
  state_ = State::open;
  used_at_ms_ = step.now_ms();
  command_ = static_cast<Opcode>(said[1]);
  const bool press = command_ == Opcode::unlock;
  const std::uint32_t less_ms = press ? config::kFreshMs - config::kPressMs : 0;
  return step.now_ms() + less_ms < fresh_until_ms_ ? Check::fresh : Check::stale;
}

void PhoneSession::write_reply(const StepContext& step, Reply reply,
                               std::span<const std::uint8_t> payload) {
  LT_ASSERT(awaits_reply());
  if (!has_room(step)) return end();
  asked_ = false;
  if (command_ == Opcode::unlock || command_ == Opcode::lock) owe(reply);
  ++replies_;
  fresh_until_ms_ = step.now_ms() + config::kFreshMs;
  const std::array head = {static_cast<std::uint8_t>(reply.status),
                           static_cast<std::uint8_t>(reply.reason)};
  send(step, protocol::Content::reply, head,
       payload.first(std::min(payload.size(), kReplyPayloadMax)));
}

void PhoneSession::write_notice(const StepContext& step, std::span<const std::uint8_t> payload) {
  send(step, payload.empty() ? protocol::Content::filler : protocol::Content::notice, payload);
}

void PhoneSession::write_prompt(const StepContext& step, Prompt prompt) {
  const std::array which = {static_cast<std::uint8_t>(prompt)};
  send(step, protocol::Content::prompt, which);
}

// What is to be asked again has no outcome; that of a movement is told whatever is asked
// meanwhile, unless that moves the bolt, too.
void PhoneSession::owe(Reply reply) {
  const bool known = reply.status <= ReplyStatus::not_allowed;
  const bool moves = reply.status == ReplyStatus::accepted;
  const bool moving = owed_.stage == Owing::movement || has_outcome();
  if (moving && !moves) return;
  owed_ = {command_, reply.reason, moves ? Owing::movement : known ? Owing::again : Owing::nothing};
}

void PhoneSession::settle(Opcode done, Reason reason) {
  if (owed_.stage != Owing::movement) return;
  owed_.stage = Owing::outcome;
  owed_.reason = reason;
  if (reason == Reason::none && owed_.command != done) owed_.reason = Reason::cancelled;
}

void PhoneSession::write_outcome(const StepContext& step) {
  const bool ok = owed_.reason == Reason::none;
  const std::array outcome = {
      static_cast<std::uint8_t>(owed_.command),
      static_cast<std::uint8_t>(ok ? ReplyStatus::ok : ReplyStatus::refused),
      static_cast<std::uint8_t>(owed_.reason)};
  send(step, protocol::Content::outcome, outcome);
  owed_ = Owed{};
}

// A command that is being carried out keeps its session past the idle time, not past the link.
void PhoneSession::update(const StepContext& step) {
  if (state_ == State::vacant) return;
  const bool near = (step.in.bluetooth_peers >> peer_ & 1U) != 0;
  const bool linked = lane_ == Lane::bluetooth ? near : step.in.wifi_online;
  const bool idle = step.now_ms() >= ends_at_ms() && !awaits_reply();
  if (!linked || idle) return end();
  if (owed_.stage == Owing::again && step.now_ms() >= again_at_ms()) {
    owed_.stage = Owing::outcome;
  }
  if (has_outcome() && has_room(step)) write_outcome(step);
}

}  // namespace locktwin::core
