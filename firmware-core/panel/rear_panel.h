// The SET button behind the rear cover: pairing mode (INS-6) and factory reset (RST-1, RST-2).
//
//   idle ─ held 3 s ─▶ pairing mode wanted, or its end when it is on
//
//   boot with SET held ─▶ boot_hold ─5 s─▶ reset_ready ─released─▶ reset_offered ─✓─▶ idle
//                            │ released                                │ 20 s
//                            └──────────────▶ idle ◀───────────────────┘ nothing is erased
#pragma once

#include <cstdint>

#include "firmware-core/step_context.h"

namespace locktwin::core {

enum class RearNews : std::uint8_t { none, pairing_key, reset_offered, reset_dropped };

class RearPanel {
 public:
  void boot(const StepContext& step);
  RearNews update(const StepContext& step);
  // ✓ on the keypad while the reset is offered.
  void confirm_reset();

  bool offers_reset() const { return state_ == State::reset_offered; }
  bool awake() const { return state_ != State::idle || pressed_; }
  std::uint64_t wake_at_ms() const { return until_ms_; }

 private:
  enum class State : std::uint8_t { idle, boot_hold, reset_ready, reset_offered };

  RearNews press(const StepContext& step);
  RearNews elapse();

  std::uint64_t until_ms_ = kNever;  // end of what the state waits for
  State state_ = State::idle;
  bool pressed_ = false;
};

}  // namespace locktwin::core
