// One session with one phone: its key, its one-time nonce, when it ends (APP-4).
//
//   vacant ── HELLO ──▶ greeted ── first authentic command ──▶ open ── idle, link lost ──▶ vacant
//                        │ 10 s
//                        ▼
//                      vacant
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class PhoneSession {
 public:
  enum class State : std::uint8_t { vacant, greeted, open };
  enum class Check : std::uint8_t { foreign, stale, fresh };

  // Answers the HELLO in Inputs::radio with a CHALLENGE. Only when a frame can leave.
  void greet(const StepContext& step, std::uint8_t slot, std::uint8_t phone,
             const protocol::Key& phone_key);
  // Is the COMMAND in Inputs::radio authentic and fresh? If authentic, its nonce is used up.
  Check check(const StepContext& step);
  // With the next nonce. `payload` is cut at kReplyPayloadMax. A session whose reply cannot leave
  // is over: the phone would wait for ever.
  void write_reply(const StepContext& step, Reply reply, std::span<const std::uint8_t> payload);
  void write_notice(const StepContext& step, std::span<const std::uint8_t> payload);
  // LCK-6: the command answered now (`accepted`) is told its outcome when there is one.
  void owe(Opcode command) { owed_ = {command, Reason::none, false}; }
  // What became of the bolt: `done`, or none and why. Told as soon as a frame can leave.
  void settle(Opcode done, Reason reason);
  bool has_outcome() const { return owed_.settled; }
  // Ends it when it is idle or its lane is down.
  void update(const StepContext& step);
  void end() { *this = PhoneSession{}; }

  State state() const { return state_; }
  // A command has been checked and not answered.
  bool awaits_reply() const { return state_ == State::open && !has_nonce_; }
  bool is_for(const RadioFrame& frame) const;
  Lane lane() const { return lane_; }
  std::uint8_t peer() const { return peer_; }
  std::uint8_t phone() const { return phone_; }
  std::uint64_t wake_at_ms() const { return awaits_reply() ? kNever : ends_at_ms_; }
  // Takes off, or puts on, the mask of a secret field of the command that was checked last.
  void mask(std::span<std::uint8_t> bytes) const;
  // Of the invitation that the command checked last asks for; both ends derive it, so that it is
  // never on the air.
  protocol::Code invitation_code(std::uint8_t id) const;

 private:
  struct Owed {
    Opcode command = Opcode::none;
    Reason reason = Reason::none;
    bool settled = false;
  };

  void write_outcome(const StepContext& step);
  RadioFrame& begin(const StepContext& step, protocol::FrameType type) const;
  void new_nonce(const StepContext& step);
  // Puts the MAC behind the first `bytes` bytes.
  void finish(RadioFrame& out, std::size_t bytes, std::span<const std::uint8_t> answered) const;

  protocol::Key key_{};
  protocol::CommandNonce nonce_{};      // the next command must bear it
  protocol::CommandNonce answering_{};  // of the command checked last
  std::uint64_t nonce_until_ms_ = 0;
  std::uint64_t ends_at_ms_ = kNever;
  std::uint32_t id_ = 0;
  std::uint32_t notices_ = 0;
  Owed owed_;
  State state_ = State::vacant;
  Lane lane_ = Lane::bluetooth;
  std::uint8_t peer_ = 0;
  std::uint8_t phone_ = 0;
  bool has_nonce_ = false;  // false between a command and its reply
};

}  // namespace locktwin::core
