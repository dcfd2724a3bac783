#include "firmware-core/panel/rear_panel.h"

#include "firmware-core/config.h"

namespace locktwin::core {

void RearPanel::boot(const StepContext& step) {
  pressed_ = step.in.set_button;
  if (!pressed_) return;
  state_ = State::boot_hold;
  until_ms_ = step.now_ms() + config::kResetHoldMs;
}

RearNews RearPanel::update(const StepContext& step) {
  if (step.in.set_button != pressed_) {
    pressed_ = step.in.set_button;
    return press(step);
  }
  return step.now_ms() >= until_ms_ ? elapse() : RearNews::none;
}

RearNews RearPanel::press(const StepContext& step) {
  switch (state_) {
    case State::idle:
      until_ms_ = pressed_ ? step.now_ms() + config::kPairingHoldMs : kNever;
      return RearNews::none;
    case State::boot_hold:
      state_ = State::idle;
      until_ms_ = kNever;
      return RearNews::none;
    case State::reset_ready:
      state_ = State::reset_offered;
      until_ms_ = step.now_ms() + config::kResetOfferMs;
      return RearNews::reset_offered;
    case State::reset_offered:
      return RearNews::none;
  }
  return RearNews::none;
}

RearNews RearPanel::elapse() {
  until_ms_ = kNever;
  switch (state_) {
    case State::idle:
      return RearNews::pairing_key;
    case State::boot_hold:
      state_ = State::reset_ready;
      return RearNews::none;
    case State::reset_ready:
      return RearNews::none;
    case State::reset_offered:
      state_ = State::idle;
      return RearNews::reset_dropped;
  }
  return RearNews::none;
}

void RearPanel::confirm_reset() {
  state_ = State::idle;
  until_ms_ = kNever;
}

}  // namespace locktwin::core
