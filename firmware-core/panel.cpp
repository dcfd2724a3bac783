#include "firmware-core/panel.h"

#include "firmware-core/bytes.h"
#include "firmware-core/config.h"
#include "firmware-core/pin_rules.h"

namespace locktwin::core {

PanelRequest Panel::update(const StepContext& step, bool offer_setup) {
  const auto edges = static_cast<KeyMask>(step.in.keys & ~held_);
  held_ = step.in.keys;
  if (!dark() && !waiting() && step.now_ms() >= dark_at_ms_) go_dark();
  if (edges == 0) return PanelRequest::none;
  request_ = PanelRequest::none;
  for (int key = 0; key < kKeyCount; ++key) {
    if ((edges >> key & 1) != 0) touch(step, static_cast<Key>(key), offer_setup);
  }
  return request_;
}

// SET-3: every touch keeps the panel awake. KEY-2: the first one does nothing else.
void Panel::touch(const StepContext& step, Key key, bool offer_setup) {
  dark_at_ms_ = step.now_ms() + config::kPanelDarkAfterMs;
  if (dark()) {
    mode_ = offer_setup ? PanelMode::setup_offer : PanelMode::ready;
    if (offer_setup) step.say(Prompt::add_administrator);
  } else if ((lit_keys() & mask_of(key)) != 0) {
    accept(step, key);
  } else if (key == Key::confirm && !entry_.empty()) {
    step.say(Prompt::pin_too_short);  // UNL-4: told, and no try
  }
}

void Panel::accept(const StepContext& step, Key key) {
  step.say(Prompt::key);
  if (key == Key::back) {
    back();
  } else if (key == Key::confirm) {
    confirm(step);
  } else {
    type(step, static_cast<std::uint8_t>(key));
  }
}

void Panel::type(const StepContext& step, std::uint8_t digit) {
  if (mode_ == PanelMode::ready) mode_ = PanelMode::entering_pin;
  const bool choosing = mode_ != PanelMode::entering_pin;
  if (choosing && entry_.count() == config::kPinMaxDigits) {
    step.say(Prompt::pin_too_long);
  } else {
    entry_.add(digit);
  }
}

void Panel::back() {
  if (mode_ == PanelMode::entering_pin) return finish();
  go_dark();  // ENR-6: leaves nothing
}

void Panel::confirm(const StepContext& step) {
  if (mode_ == PanelMode::setup_offer) {
    mode_ = PanelMode::setup_first;
    step.say(Prompt::enter_new_pin);
  } else if (mode_ == PanelMode::setup_first) {
    confirm_first(step);
  } else if (mode_ == PanelMode::setup_repeat) {
    confirm_repeat(step);
  } else {
    mode_ = PanelMode::verifying;
    request_ = PanelRequest::try_pin;
  }
}

void Panel::confirm_first(const StepContext& step) {
  if (is_weak_pin(entry_.digits())) {
    step.say(Prompt::pin_too_weak);
  } else {
    first_ = entry_;
    mode_ = PanelMode::setup_repeat;
    step.say(Prompt::repeat_new_pin);
  }
  entry_.clear();
}

void Panel::confirm_repeat(const StepContext& step) {
  const bool same = equal_constant_time(first_.digits(), entry_.digits()) != 0;
  first_.clear();
  if (same) {
    mode_ = PanelMode::setup_saving;
    request_ = PanelRequest::add_administrator;
    return;
  }
  entry_.clear();
  mode_ = PanelMode::setup_first;
  step.say(Prompt::pin_mismatch);
}

void Panel::finish() {
  drop_entry();
  mode_ = PanelMode::ready;
}

void Panel::drop_entry() {
  entry_.clear();
  first_.clear();
}

void Panel::go_dark() {
  drop_entry();
  mode_ = PanelMode::dark;
}

bool Panel::waiting() const {
  return mode_ == PanelMode::verifying || mode_ == PanelMode::setup_saving;
}

KeyMask Panel::lit_keys() const {
  const KeyMask back = mask_of(Key::back);
  const KeyMask confirm = mask_of(Key::confirm);
  const KeyMask enough = entry_.count() >= config::kPinMinDigits ? confirm : KeyMask{0};
  switch (mode_) {
    case PanelMode::dark:
    case PanelMode::verifying:
    case PanelMode::setup_saving:
      return 0;
    case PanelMode::ready:
    case PanelMode::locked_out:
      return kDigitKeys;
    case PanelMode::entering_pin:
    case PanelMode::setup_first:
    case PanelMode::setup_repeat:
      return static_cast<KeyMask>(kDigitKeys | back | enough);
    case PanelMode::setup_offer:
      return static_cast<KeyMask>(back | confirm);
  }
  return 0;
}

std::uint64_t Panel::wake_at_ms() const {
  return dark() || waiting() ? kNever : dark_at_ms_;
}

}  // namespace locktwin::core
