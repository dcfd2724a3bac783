// The front panel's dialogue: waking, lighting, typing, and what the keys ask for.
// KEY-2 to KEY-5, SET-3, UNL-4 (typing), INS-3, INS-4, ENR-4, LCK-1, RST-1 (its ✓).
//
//   dark ─touch─▶ setup_offer (no users) ─✓─▶ setup_first ─▶ setup_repeat ─▶ setup_saving ─▶ ready
//   dark ─touch─▶ ready ─digit─▶ entering_pin ─✓─▶ verifying ─verdict─▶ ready
//   ready ─✓, lit until the side of the door is set─▶ direction ─1, 2─▶ ready
//   ↶ clears an entry, else it leaves; 20 s without a touch: dark.
//
// A choice of ours, since ✓ begins both INS-3 and INS-4: on a lock without users it makes the first
// administrator, because a setting needs one (INS-7); then it sets the direction, once. Later the
// app does.
#pragma once

#include <cstdint>

#include "firmware-core/people/pin_entry.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

enum class PanelRequest : std::uint8_t {
  none,
  judge_pin,
  add_administrator,  // begin to
  enrol_pin,          // the entry is what the enrolment waits for
  cancel_enrolment,
  set_right,
  set_left,
  lock,      // LCK-1
  arm_away,  // KEY-4
  confirm_reset,
};

enum class PinWanted : std::uint8_t { none, first, repeat, saving };

// What the rest of the lock has to offer to the keys.
struct PanelView {
  bool setup = false;        // a lock without users whose store is sound
  bool lock = false;         // LCK-1: opened from inside
  bool lights_lock = false;  // also while the panel sleeps
  bool direction = false;    // INS-3: not set yet, and there is an administrator
  bool away = false;         // KEY-4: closed, locked, and the key is not switched off
  bool reset = false;        // RST-1
  PinWanted pin = PinWanted::none;
  bool pin_by_app = false;  // the enrolment was ordered in the app, and has its own time-out
};

class Panel {
 public:
  // A key that is held through the boot is no touch.
  void boot(const StepContext& step) { held_ = step.in.keys; }
  // Takes the new touches.
  PanelRequest update(const StepContext& step, const PanelView& view);
  // At the end of a step: what has come or gone since.
  void follow(const StepContext& step, const PanelView& view);
  // The request has been answered; the panel is ready again.
  void finish();

  // The digits of the request; the caller drops them when it has used them.
  const PinEntry& entry() const { return entry_; }
  void drop_entry() { entry_.clear(); }

  PanelMode mode() const { return mode_; }
  bool dark() const { return mode_ == PanelMode::dark; }
  bool just_woken() const { return just_woken_; }  // by a touch of this step (UNL-1)
  bool just_dark() const { return just_dark_; }
  bool muted() const { return muted_; }  // KEY-5
  KeyMask lit_keys(std::uint64_t now_ms) const;
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

 private:
  bool waiting() const;
  bool collecting() const;
  void touch(const StepContext& step, Key key);
  void wake(const StepContext& step);
  void accept(const StepContext& step, Key key);
  void type(const StepContext& step, std::uint8_t digit);
  void choose_direction(Key key);
  void back();
  void confirm(const StepContext& step);
  void watch_mute(const StepContext& step, KeyMask edges);
  void show(const StepContext& step, PanelMode mode);
  void go_dark();
  KeyMask keys_of_mode() const;

  std::uint64_t dark_at_ms_ = 0;
  std::uint64_t mute_at_ms_ = kNever;     // 0 is being held
  std::uint64_t flash_from_ms_ = kNever;  // KEY-5
  PinEntry entry_;
  PanelView view_;
  KeyMask held_ = 0;
  PanelMode mode_ = PanelMode::dark;
  PanelRequest request_ = PanelRequest::none;
  bool muted_ = false;
  bool just_woken_ = false;
  bool just_dark_ = false;
  bool view_was_lock_ = false;
};

}  // namespace locktwin::core
