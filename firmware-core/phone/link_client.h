// The other end of a session: what a phone does, and what a lock does that commands a linked lock
// (UNL-12). Frames from the lock that it is linked to go here instead of to PhoneLink.
//
//   idle ── start ──▶ greeting ── CHALLENGE ──▶ commanding ── REPLY ──▶ done
//                         └────────── 5 s, or a refusal ─────────────▶ failed
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/frame_channel.h"
#include "firmware-core/phone/identity.h"
#include "firmware-core/phone/phone_keys.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class LinkClient {
 public:
  enum class State : std::uint8_t { idle, greeting, commanding, done, failed };

  // `own`: of this lock; `other`: the record of the lock that it commands, on connection `peer`.
  void start(const StepContext& step, const Identity& own, const Phone& other, std::uint8_t peer,
             Opcode opcode);
  // Takes Inputs::radio when it is a CHALLENGE or a REPLY of that peer.
  void update(const StepContext& step);

  // Idle again, whatever the other lock says; the keys are wiped.
  void stop() { std::construct_at(this); }

  State state() const { return state_; }
  // Of the reply, when done or failed by the other lock's word.
  ReplyStatus status() const { return status_; }
  std::uint64_t wake_at_ms() const { return running() ? until_ms_ : kNever; }

 private:
  bool running() const { return state_ == State::greeting || state_ == State::commanding; }
  void challenged(const StepContext& step);
  void replied(const StepContext& step);

  noise::Handshake handshake_;
  FrameChannel channel_;
  std::uint64_t until_ms_ = 0;
  State state_ = State::idle;
  Opcode opcode_ = Opcode::none;
  ReplyStatus status_ = ReplyStatus::ok;
  std::uint8_t peer_ = 0;
};

}  // namespace locktwin::core
