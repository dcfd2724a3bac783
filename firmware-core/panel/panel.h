// The front panel's dialogue: waking, lighting, typing, and what the keys ask for.
// KEY-2 to KEY-5, SET-3, UNL-4 (typing), INS-3, INS-4, ENR-4, LCK-1, RST-1 (its ✓).
//
//   dark ─touch─▶ setup_offer (no users) ─✓─▶ direction ─1, 2, ↶─▶ setup_offer ─✓─▶
//                 setup_first ─▶ setup_repeat ─▶ setup_saving ─▶ ready
//   dark ─touch─▶ ready ─digit─▶ entering_pin ─✓─▶ verifying ─verdict─▶ ready
//   ready ─✓, with the rear cover off─▶ direction ─1, 2─▶ ready
//   ↶ clears an entry, else it leaves; 20 s without a touch: dark.
//
// INS-3: a lock without users asks for the direction once a boot, then for the administrator;
// whoever leaves by ↶ has passed it over. With users nobody outside changes it: the rear cover has
// to be off.
//
// KEY-6: what the guard electrode takes for water, and three keys at once, are no touches (flicker
// ends in the controller, which wants two equal scans). They light a dark keypad for a moment,
// since a glove in the rain feels like water, then nothing for long; house/alarms tells it, once.
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
  bool direction = false;    // INS-3: with users, the rear cover is off
  bool away = false;         // KEY-4: closed, locked, and the key is not switched off
  bool reset = false;        // RST-1
  PinWanted pin = PinWanted::none;
  bool pin_by_app = false;  // it was ordered in the app, and has its own time-out (ENR-6)
};

class Panel {
 public:
  // A key that is held through the boot is no touch.
  void boot(const StepContext& step) { held_ = step.in.keys & kAllKeys; }
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
  // By a finger, in this step, and not in the middle of an entry: a look is wanted (UNL-1, UNL-2).
  bool touched() const { return touched_; }
  bool wet() const { return wet_; }  // KEY-6: in this step
  bool just_dark() const { return just_dark_; }
  bool muted() const { return muted_; }  // KEY-5
  KeyMask lit_keys(std::uint64_t now_ms) const;
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

 private:
  KeyMask fingers(const StepContext& step);
  void notice_water(const StepContext& step);
  bool waiting() const;
  bool collecting() const;
  void touch(const StepContext& step, Key key);
  void wake(const StepContext& step);
  void accept(const StepContext& step, Key key);
  void type(const StepContext& step, std::uint8_t digit);
  void ring(const StepContext& step);
  void choose_direction(Key key);
  void pass_direction(const StepContext& step);
  void back(const StepContext& step);
  void confirm(const StepContext& step);
  void watch_mute(const StepContext& step, KeyMask edges);
  void watch_home(const StepContext& step);
  void show(const StepContext& step, PanelMode mode);
  void go_dark();
  KeyMask keys_of_mode() const;

  std::uint64_t dark_at_ms_ = 0;
  std::uint64_t mute_at_ms_ = kNever;     // 0 is being held
  std::uint64_t away_at_ms_ = kNever;     // 🏡 is being held
  std::uint64_t bell_from_ms_ = 0;        // KEY-7
  std::uint64_t wet_rests_ms_ = 0;        // until then water wakes nothing
  std::uint64_t flash_from_ms_ = kNever;  // KEY-5
  KeyMask held_ = 0;
  PanelMode mode_ = PanelMode::dark;
  PanelRequest request_ = PanelRequest::none;
  bool muted_ = false;
  bool touched_ = false;
  bool wet_ = false;
  bool leaning_ = false;
  bool directed_ = false;  // set or passed over since the boot, without users
  bool just_dark_ = false;
  bool view_was_lock_ = false;
  PinEntry entry_;
  PanelView view_;
};

}  // namespace locktwin::core
