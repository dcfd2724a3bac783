#include "firmware-core/house/modes.h"

namespace locktwin::core {

void Modes::disarm_away(Method by, std::uint8_t user) {
  away_ = Wish::off;
  by_ = by;
  user_ = user;
}

void Modes::update(const StepContext& step, Store& store, Settings& settings) {
  if (writing_) {
    const Store::WriteState state = store.state_of(ticket_);
    if (state == Store::WriteState::pending) return;
    writing_ = false;
    if (state == Store::WriteState::failed) return step.say(Prompt::not_saved);
    settings.load(step, store);
    return tell(step);
  }
  if (!store.can_write()) return;
  if (side_ != Side::not_set) {
    write(store, settings, Setting::side, static_cast<std::uint16_t>(side_));
    side_ = Side::not_set;
  } else if (away_ != Wish::none) {
    write(store, settings, Setting::away, away_ == Wish::on ? 1 : 0);
    away_ = Wish::none;
  }
}

void Modes::write(Store& store, const Settings& settings, Setting setting, std::uint16_t value) {
  ticket_ = settings.write(store, setting, value);
  written_ = setting;
  value_ = value;
  writing_ = true;
}

void Modes::tell(const StepContext& step) const {
  if (written_ == Setting::side) {
    step.report(EventKind::direction_set);
    step.say(Prompt::direction_set);
  } else if (value_ != 0) {
    step.report(EventKind::away_armed);
    step.say(Prompt::away_armed);
  } else {
    step.report(EventKind::away_disarmed, by_, user_);
  }
}

}  // namespace locktwin::core
