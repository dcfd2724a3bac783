#include "firmware-core/house/modes.h"

namespace locktwin::core {

void Modes::wish(Wish away, Method by, std::uint8_t user) {
  away_ = away;
  by_ = by;
  user_ = user;
  outcome_ = Reason::none;
}

// The door may have been opened while the flash was busy: then nothing was armed.
void Modes::settle(const StepContext& step, const Store& store, Settings& settings, bool locked,
                   bool commissioned) {
  if (!writing_ || store.state_of(ticket_) == Store::WriteState::pending) return;
  writing_ = false;
  if (store.state_of(ticket_) == Store::WriteState::failed) return give_up(step, Reason::store);
  if (written_ == Setting::away && value_ != 0 && !locked) {
    outcome_ = Reason::not_locked;
    if (away_ == Wish::none) away_ = Wish::withdrawn;
    return;
  }
  settings.load(step, store);
  if (!silent_) tell(step, commissioned);
}

void Modes::update(const StepContext& step, Store& store, const Settings& settings, bool locked) {
  if (writing_ || !busy()) return;
  if (store.broken()) return give_up(step, Reason::store);
  if (away_ == Wish::on && !locked) {
    away_ = Wish::none;
    outcome_ = Reason::not_locked;
  }
  if (!store.can_write()) return;
  if (side_ != Side::not_set) {
    write(store, settings, Setting::side, static_cast<std::uint16_t>(side_));
    side_ = Side::not_set;
  } else if (away_ != Wish::none) {
    write(store, settings, Setting::away, away_ == Wish::on ? 1 : 0);
    silent_ = away_ == Wish::withdrawn;
    away_ = Wish::none;
  }
}

void Modes::write(Store& store, const Settings& settings, Setting setting, std::uint16_t value) {
  ticket_ = settings.write(store, setting, value);
  written_ = setting;
  value_ = value;
  writing_ = true;
  silent_ = false;
}

void Modes::give_up(const StepContext& step, Reason reason) {
  side_ = Side::not_set;
  away_ = Wish::none;
  outcome_ = reason;
  step.say(Prompt::not_saved);
}

void Modes::tell(const StepContext& step, bool commissioned) const {
  if (written_ == Setting::side) {
    step.report(EventKind::direction_set);
    step.say(Prompt::direction_set);
    if (!commissioned) step.say(Prompt::add_administrator);  // INS-4 is next
    return;
  }
  step.report(value_ != 0 ? EventKind::away_armed : EventKind::away_disarmed, by_, user_);
  if (value_ != 0) step.say(Prompt::away_armed);
}

}  // namespace locktwin::core
