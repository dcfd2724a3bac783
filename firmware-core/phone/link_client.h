// The other end of a session: what a phone does, and what a lock does that commands a linked lock
// (UNL-12). Frames from the lock that it is linked to go here instead of to PhoneLink.
//
//   idle ── start ──▶ greeting ── CHALLENGE ──▶ commanding ── REPLY ──▶ done
//                         └────────── 5 s, or a refusal ─────────────▶ failed
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class LinkClient {
 public:
  enum class State : std::uint8_t { idle, greeting, commanding, done, failed };

  // `phone` is the id that the other lock knows us by, `key` the key shared with it; the key is
  // needed again when the CHALLENGE comes, and not kept. `peer`: the connection to that lock.
  void start(const StepContext& step, std::uint8_t peer, std::uint8_t phone, Opcode opcode);
  // Takes Inputs::radio when it is a CHALLENGE or a REPLY of that peer. `key` as in start().
  void update(const StepContext& step, const protocol::Key& key);

  // Idle again, whatever the other lock says; the session's key is wiped.
  void stop() { *this = LinkClient{}; }

  State state() const { return state_; }
  // Of the reply, when done or failed by the other lock's word.
  ReplyStatus status() const { return status_; }
  std::uint64_t wake_at_ms() const { return running() ? until_ms_ : kNever; }

 private:
  bool running() const { return state_ == State::greeting || state_ == State::commanding; }
  void challenged(const StepContext& step, const protocol::Key& key);
  void replied(const StepContext& step);

  protocol::Key session_key_{};
  protocol::Nonce nonce_{};
  protocol::CommandNonce command_nonce_{};
  std::uint64_t until_ms_ = 0;
  State state_ = State::idle;
  Opcode opcode_ = Opcode::none;
  ReplyStatus status_ = ReplyStatus::ok;
  std::uint8_t peer_ = 0;
  std::uint8_t phone_ = 0;
};

}  // namespace locktwin::core
