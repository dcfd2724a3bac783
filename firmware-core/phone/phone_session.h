// One session with one phone: its keys, which command it may give next, when it ends (APP-4).
//
// A command says how many replies the phone has heard: it is fresh for 10 s from the last one, or
// from the CHALLENGE, and follows no other.
//
// It belongs to the phone whose key opened it: what holds of the record is asked at each command,
// and whoever gets the record next has another mark (phone_keys.h).
//
//   vacant ── HELLO ──▶ greeted ── first authentic command ──▶ open ── idle, link lost ──▶ vacant
//                        │ 10 s
//                        ▼
//                      vacant
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/frame_channel.h"
#include "firmware-core/phone/phone_keys.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

// How far a phone has been told of the journal in this session (app/event_delivery).
struct Told {
  std::uint64_t news_at_ms = 0;    // what it has not been told is due then …
  std::uint64_t notify_at_ms = 0;  // … and what it has, once more
  std::uint32_t sent = 0;          // up to this event it has been told
  std::uint32_t duress = 0;        // ahead of their turn, up to these, they have arrived
  std::uint32_t alarms = 0;
  std::uint16_t wait_ms = 0;  // from the next time until the one behind it
  bool rear = false;          // what the voice says at the rear panel (ENR-8)
  // SEC-1: so many frames are still to come, whatever happens; or it has not yet been told all that
  // there was when the session began.
  static constexpr std::uint8_t kBehind = 0xFF;
  std::uint8_t cover = kBehind;

  bool covered() const { return cover != 0 && cover != kBehind; }

  std::uint64_t due_at_ms() const { return news_at_ms < notify_at_ms ? news_at_ms : notify_at_ms; }
  // A notice leaves now, and is sent again unless it is acknowledged. Under cover the next frame
  // leaves at its time, counted from when this one was due; a phone that does not answer has none.
  void send(std::uint64_t now_ms, std::uint32_t up_to) {
    const std::uint64_t due_ms = due_at_ms();
    if (covered()) --cover;
    rest(up_to);
    notify_at_ms = (covered() ? due_ms : now_ms) + wait_ms;
    const std::uint32_t twice_ms = 2U * wait_ms;
    const bool most = twice_ms > config::kNotifyRepeatMostMs;
    wait_ms = most ? config::kNotifyRepeatMostMs : static_cast<std::uint16_t>(twice_ms);
    if (covered() && unheard()) cover = 0;
  }
  // It has been told all that there is.
  void level() {
    rest(sent);
    cover = 0;
  }
  // Until something happens behind this event.
  void rest(std::uint32_t up_to) {
    news_at_ms = notify_at_ms = kNever;
    sent = up_to;
  }
  // Acknowledged, or a session that begins: what is behind `number` is told at once, or when the
  // next frame is due.
  void hear(std::uint32_t number) {
    if (!covered()) rest(number);
    sent = number;
    wait_ms = config::kNotifyRepeatMs;
  }
  // Sent twice and not acknowledged.
  bool unheard() const { return wait_ms > 2 * config::kNotifyRepeatMs; }
};

class PhoneSession {
 public:
  enum class State : std::uint8_t { vacant, greeted, open };
  enum class Check : std::uint8_t { foreign, stale, fresh };

  // The CHALLENGE to phone `id`, which has said HELLO in Inputs::radio, leaves now.
  void begin(const StepContext& step, std::uint16_t place, std::uint8_t id, const Phone& phone,
             const FrameChannel& channel);
  // Is the frame, that of Inputs::radio, authentic, a command, and fresh? It is decrypted; what is
  // authentic is used up. A press (APP-7) is fresh for less long than other commands.
  Check check(const StepContext& step, RadioFrame& frame);
  // `payload` is cut at kReplyPayloadMax. A session whose reply cannot leave
  // is over: the phone would wait for ever.
  void write_reply(const StepContext& step, Reply reply, std::span<const std::uint8_t> payload);
  // Without a payload a filler, which looks the same.
  void write_notice(const StepContext& step, std::span<const std::uint8_t> payload);
  void write_prompt(const StepContext& step, Prompt prompt);
  // What became of the bolt: `done`, or none and why. Told as soon as a frame can leave, to who was
  // answered that it moves (LCK-6). Who was told at once what is known at once is told the same
  // once more, after about as long as a bolt takes: who listens learns nothing from it (SEC-1).
  void settle(Opcode done, Reason reason);
  bool has_outcome() const { return owed_.stage == Owing::outcome; }
  // Ends it when it is idle or its lane is down.
  void update(const StepContext& step);
  void end() { std::construct_at(this); }

  State state() const { return state_; }
  // A command has been checked and not answered.
  bool awaits_reply() const { return state_ == State::open && asked_; }
  bool is_for(const RadioFrame& frame) const;
  Lane lane() const { return lane_; }
  std::uint8_t peer() const { return peer_; }
  std::uint8_t phone() const { return phone_; }
  bool is_of(const Phone& phone) const {
    return phone.state == PhoneState::paired && mark_of(phone) == mark_;
  }
  // Nothing is under way, and since when.
  bool idle() const { return state_ == State::open && !asked_ && owed_.stage == Owing::nothing; }
  std::uint64_t used_at_ms() const { return used_at_ms_; }
  Told& told() { return told_; }
  const Told& told() const { return told_; }
  std::uint64_t wake_at_ms() const {
    if (awaits_reply()) return kNever;
    return owed_.stage == Owing::again ? again_at_ms() : ends_at_ms();
  }

 private:
  // Of a command to the bolt: the bolt moves, it was answered already, or its outcome can leave.
  enum class Owing : std::uint8_t { nothing, movement, again, outcome };
  struct Owed {
    Opcode command = Opcode::none;
    Reason reason = Reason::none;
    Owing stage = Owing::nothing;
  };

  std::uint64_t ends_at_ms() const {
    return used_at_ms_ + (state_ == State::open ? config::kSessionIdleMs : config::kFreshMs);
  }
  // From the last reply on, of whatever command.
  std::uint64_t again_at_ms() const {
    return fresh_until_ms_ - config::kFreshMs + config::kOutcomeMs;
  }
  void owe(Reply reply);
  void write_outcome(const StepContext& step);
  void send(const StepContext& step, protocol::Content content, std::span<const std::uint8_t> first,
            std::span<const std::uint8_t> then = {});

  std::uint64_t fresh_until_ms_ = 0;  // the next command
  std::uint64_t used_at_ms_ = 0;
  Told told_;
  std::uint32_t mark_ = 0;
  std::uint16_t place_ = 0;
  Owed owed_;
  State state_ = State::vacant;
  Lane lane_ = Lane::bluetooth;
  std::uint8_t peer_ = 0;
  std::uint8_t phone_ = 0;
  std::uint8_t replies_ = 0;       // given so far, the lowest bits
  bool asked_ = false;             // a command waits for its reply: …
  Opcode command_ = Opcode::none;  // … this one
  FrameChannel channel_;
};

static_assert(sizeof(PhoneSession) <= 136, "there are many of them");

}  // namespace locktwin::core
