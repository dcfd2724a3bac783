#include "firmware-core/panel/panel.h"

#include <algorithm>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

// std::popcount would be a call into the compiler's library where the processor has no such word.
int count_of(KeyMask keys) {
  int count = 0;
  for (; keys != 0; keys = static_cast<KeyMask>(keys & (keys - 1))) ++count;
  return count;
}

constexpr std::uint64_t kFlashPhases = 4;  // dark, lit, dark, lit

}  // namespace

PanelRequest Panel::update(const StepContext& step, const PanelView& view) {
  view_ = view;
  request_ = PanelRequest::none;
  just_dark_ = wet_ = false;
  const KeyMask edges = fingers(step);
  touched_ = edges != 0 && (dark() || mode_ == PanelMode::ready);
  if (!dark() && !waiting() && !view.pin_by_app && step.now_ms() >= dark_at_ms_) {
    if (collecting()) request_ = PanelRequest::cancel_enrolment;
    go_dark();
  }
  watch_mute(step, edges);
  watch_home(step);
  for (int key = 0; edges != 0 && key < kKeyCount; ++key) {
    if ((edges >> key & 1) != 0) touch(step, static_cast<Key>(key));
  }
  return request_;
}

// KEY-6: the touches of this step that are a finger's.
KeyMask Panel::fingers(const StepContext& step) {
  const auto keys = static_cast<KeyMask>(step.in.keys & kAllKeys);
  const auto edges = static_cast<KeyMask>(keys & ~held_);
  held_ = keys;
  const bool leans = count_of(keys) >= config::kLeaningKeys;
  if (leans && collecting()) entry_.clear();
  if (leans && mode_ == PanelMode::entering_pin) finish();
  if (leans || (step.in.keys & kGuard) != 0) notice_water(step);
  leaning_ = leans || (leaning_ && keys != 0);
  return leaning_ ? KeyMask{0} : edges;
}

void Panel::notice_water(const StepContext& step) {
  const std::uint64_t now_ms = step.now_ms();
  wet_ = true;
  if (!dark() || now_ms < wet_rests_ms_) return;
  wet_rests_ms_ = now_ms + config::kWetRestMs;
  mode_ = view_.setup ? PanelMode::setup_offer : PanelMode::ready;
  dark_at_ms_ = now_ms + config::kWetWakeMs;
}

void Panel::follow(const StepContext& step, const PanelView& view) {
  view_ = view;
  const bool was_collecting = collecting() || mode_ == PanelMode::setup_saving;
  if (view.reset) {
    if (mode_ != PanelMode::reset_offer) show(step, PanelMode::reset_offer);
  } else if (view.pin != PinWanted::none) {
    static constexpr PanelMode kModes[] = {PanelMode::setup_first, PanelMode::setup_repeat,
                                           PanelMode::setup_saving};
    const PanelMode mode = kModes[static_cast<int>(view.pin) - 1];
    if (!was_collecting) show(step, mode);
    if (mode != mode_) entry_.clear();
    mode_ = mode;
    if (view.pin_by_app) dark_at_ms_ = step.now_ms() + config::kPanelDarkAfterMs;
  } else if (was_collecting || mode_ == PanelMode::reset_offer ||
             (mode_ == PanelMode::direction && !view.setup && !view.direction)) {
    show(step, PanelMode::ready);
  } else if (view.lock && !view.lights_lock && dark() && !view_was_lock_) {
    show(step, PanelMode::ready);  // LCK-1: ✓ lights by itself
  }
  view_was_lock_ = view.lock;
}

// SET-3: every touch keeps the panel awake. KEY-2: the first one does nothing else.
void Panel::touch(const StepContext& step, Key key) {
  dark_at_ms_ = step.now_ms() + config::kPanelDarkAfterMs;
  if (dark() && view_.lights_lock && key == Key::confirm) {  // LCK-1: lit, so it acts
    wake(step);
    accept(step, key);
  } else if (dark()) {
    wake(step);
  } else if ((keys_of_mode() & mask_of(key)) != 0) {
    accept(step, key);
  } else if (key == Key::confirm && !entry_.empty()) {
    step.say(Prompt::pin_too_short);  // UNL-4: told, and no try
  }
}

void Panel::wake(const StepContext& step) {
  mode_ = view_.setup ? PanelMode::setup_offer : PanelMode::ready;
  if (view_.setup) step.say(directed_ ? Prompt::add_administrator : Prompt::begin_direction);
}

void Panel::accept(const StepContext& step, Key key) {
  if (key == Key::bell) return ring(step);
  step.say(Prompt::key);
  if (key == Key::back) {
    back(step);
  } else if (key == Key::confirm) {
    confirm(step);
  } else if (key == Key::home) {
    away_at_ms_ = step.now_ms() + config::kAwayHoldMs;
  } else if (mode_ == PanelMode::direction) {
    choose_direction(key);
  } else {
    type(step, static_cast<std::uint8_t>(key));
  }
}

// KEY-3, KEY-7.
void Panel::ring(const StepContext& step) {
  if (step.now_ms() < bell_from_ms_) return;
  bell_from_ms_ = step.now_ms() + config::kBellPauseMs;
  step.report(EventKind::doorbell_rung);
  step.say(Prompt::chime);
}

void Panel::type(const StepContext& step, std::uint8_t digit) {
  if (mode_ == PanelMode::ready) mode_ = PanelMode::entering_pin;
  if (collecting() && entry_.count() == config::kPinMaxDigits) {
    step.say(Prompt::pin_too_long);
  } else {
    entry_.add(digit);
  }
}

// INS-3: nobody outside, also when the cover was put on in between.
void Panel::choose_direction(Key key) {
  if (!view_.setup && !view_.direction) return;  // the cover is on again
  request_ = key == Key::digit_1 ? PanelRequest::set_right : PanelRequest::set_left;
  directed_ = true;
  mode_ = view_.setup ? PanelMode::setup_offer : PanelMode::ready;
}

void Panel::pass_direction(const StepContext& step) {
  directed_ = true;
  mode_ = PanelMode::setup_offer;
  step.say(Prompt::add_administrator);
}

void Panel::back(const StepContext& step) {
  if (mode_ == PanelMode::entering_pin) return finish();
  if (mode_ == PanelMode::direction && view_.setup) return pass_direction(step);
  if (mode_ == PanelMode::setup_offer) directed_ = true;
  if (collecting()) request_ = PanelRequest::cancel_enrolment;
  go_dark();  // ENR-6: leaves nothing
}

void Panel::confirm(const StepContext& step) {
  const bool directs = mode_ == PanelMode::setup_offer ? !directed_ : view_.direction;
  if ((mode_ == PanelMode::setup_offer || mode_ == PanelMode::ready) && directs) {
    mode_ = PanelMode::direction;
    step.say(Prompt::set_direction);
  } else if (mode_ == PanelMode::setup_offer) {
    request_ = PanelRequest::add_administrator;
  } else if (mode_ == PanelMode::reset_offer) {
    request_ = PanelRequest::confirm_reset;
  } else if (mode_ == PanelMode::ready) {
    request_ = PanelRequest::lock;
  } else if (collecting()) {
    request_ = PanelRequest::enrol_pin;
  } else {
    mode_ = PanelMode::verifying;
    request_ = PanelRequest::judge_pin;
  }
}

// KEY-5: a 0 that was touched on the lit keypad and is held. Its digit is dropped again.
void Panel::watch_mute(const StepContext& step, KeyMask edges) {
  const bool typing = mode_ == PanelMode::ready || mode_ == PanelMode::entering_pin;
  if (leaning_ || (held_ & mask_of(Key::digit_0)) == 0) mute_at_ms_ = kNever;
  if (typing && (edges & mask_of(Key::digit_0)) != 0) {
    mute_at_ms_ = step.now_ms() + config::kMuteHoldMs;
  }
  if (step.now_ms() < mute_at_ms_) return;
  mute_at_ms_ = kNever;
  if (!typing) return;
  finish();
  muted_ = true;
  flash_from_ms_ = step.now_ms();
}

// KEY-4: a 🏡 that was lit when it was touched, and is held.
void Panel::watch_home(const StepContext& step) {
  const bool held = !leaning_ && (held_ & mask_of(Key::home)) != 0 && view_.away;
  if (!held || mode_ != PanelMode::ready) away_at_ms_ = kNever;
  if (step.now_ms() < away_at_ms_) return;
  away_at_ms_ = kNever;
  request_ = PanelRequest::arm_away;
}

void Panel::finish() {
  entry_.clear();
  mode_ = PanelMode::ready;
}

void Panel::show(const StepContext& step, PanelMode mode) {
  entry_.clear();
  mode_ = mode;
  dark_at_ms_ = step.now_ms() + config::kPanelDarkAfterMs;
}

void Panel::go_dark() {
  entry_.clear();
  mode_ = PanelMode::dark;
  muted_ = false;
  just_dark_ = true;
  mute_at_ms_ = away_at_ms_ = flash_from_ms_ = kNever;
}

bool Panel::waiting() const {
  return mode_ == PanelMode::verifying || mode_ == PanelMode::setup_saving;
}

bool Panel::collecting() const {
  return mode_ == PanelMode::setup_first || mode_ == PanelMode::setup_repeat;
}

KeyMask Panel::keys_of_mode() const {
  const KeyMask back = mask_of(Key::back);
  const KeyMask confirm = mask_of(Key::confirm);
  const KeyMask enough = entry_.count() >= config::kPinMinDigits ? confirm : KeyMask{0};
  const KeyMask lock = view_.lock || view_.direction ? confirm : KeyMask{0};
  const KeyMask away = view_.away ? mask_of(Key::home) : KeyMask{0};
  switch (mode_) {
    case PanelMode::dark:
      return view_.lights_lock ? confirm : KeyMask{0};
    case PanelMode::verifying:
    case PanelMode::setup_saving:
      return 0;
    case PanelMode::ready:
    case PanelMode::locked_out:
      return static_cast<KeyMask>(kDigitKeys | mask_of(Key::bell) | lock | away);
    case PanelMode::entering_pin:
    case PanelMode::setup_first:
    case PanelMode::setup_repeat:
      return static_cast<KeyMask>(kDigitKeys | back | enough);
    case PanelMode::setup_offer:
      return static_cast<KeyMask>(back | confirm);
    case PanelMode::reset_offer:
      return confirm;
    case PanelMode::direction:
      return static_cast<KeyMask>(mask_of(Key::digit_1) | mask_of(Key::digit_2) | back);
  }
  return 0;
}

KeyMask Panel::lit_keys(std::uint64_t now_ms) const {
  const std::uint64_t phase =
      flash_from_ms_ == kNever ? kFlashPhases : (now_ms - flash_from_ms_) / config::kMuteFlashMs;
  return phase < kFlashPhases && phase % 2 == 0 ? KeyMask{0} : keys_of_mode();
}

std::uint64_t Panel::wake_at_ms(std::uint64_t now_ms) const {
  if (dark() || waiting()) return kNever;
  std::uint64_t wake = std::min({dark_at_ms_, mute_at_ms_, away_at_ms_});
  if (flash_from_ms_ == kNever) return wake;
  const std::uint64_t phase = (now_ms - flash_from_ms_) / config::kMuteFlashMs;
  if (phase >= kFlashPhases) return wake;
  return std::min(wake, flash_from_ms_ + (phase + 1) * config::kMuteFlashMs);
}

}  // namespace locktwin::core
