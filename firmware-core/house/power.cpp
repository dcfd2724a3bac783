#include "firmware-core/house/power.h"

#include <array>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kRecordBytes = 2;

}  // namespace

void Power::load(const StepContext& step, const Store& store, bool commissioned) {
  const auto record = store.read(RecordKey::power, step.flash);
  if (record.size() == kRecordBytes && record[0] <= 100) {
    stored_percent_ = record[0];
    stored_ = warned_ = record[1] <= 2 ? static_cast<Warned>(record[1]) : Warned::users;
    low_ = warned_ == Warned::users || (warned_ == Warned::nobody && !commissioned);
  }
  gauge_.start(step.in, stored_percent_);
}

// BAT-3, BAT-8: the port gives power and nothing else.
void Power::watch_port(const StepContext& step) {
  if (step.in.external_power && !port_) step.report(EventKind::external_power_on);
  port_ = step.in.external_power;
}

void Power::update(const StepContext& step, bool moving, bool commissioned) {
  watch_port(step);
  gauge_.update(step.in, moving);
  if (!gauge_.known()) return;
  if (low_ && percent() >= config::kBatteryGoodPercent) {
    low_ = owes_ = false;
    warned_ = Warned::no;
  }
  if (!low_ && percent() <= config::kBatteryLowPercent) {
    low_ = owes_ = true;
    warned_ = commissioned ? Warned::users : Warned::nobody;
  }
}

// A store that is broken keeps nothing, and keeps nobody silent.
void Power::remember(const StepContext& step, Store& store) {
  const bool saved = saving_ && store.state_of(ticket_) != Store::WriteState::pending;
  if (owes_ && ((saved && stored_ == warned_) || store.broken())) {
    owes_ = false;
    warn(step);
  }
  saving_ = saving_ && !saved;
  const int moved = int{percent()} - int{stored_percent_};
  const bool far = moved > config::kBatteryKeepPercent || moved < -config::kBatteryKeepPercent;
  const bool news = far || owes_ || warned_ != stored_;
  if (!gauge_.known() || !news || saving_ || !store.can_write()) return;
  stored_percent_ = percent();
  stored_ = warned_;
  const std::array<std::uint8_t, kRecordBytes> record{stored_percent_,
                                                      static_cast<std::uint8_t>(stored_)};
  ticket_ = store.write(RecordKey::power, record);
  saving_ = true;
}

void Power::count_unlock(const StepContext& step) {
  if (low_ && ++unlocks_since_warning_ >= config::kUnlocksPerLowPrompt) warn(step);
}

void Power::warn(const StepContext& step) {
  unlocks_since_warning_ = 0;
  step.report(EventKind::battery_low, percent());
  step.say(Prompt::battery_low);
}

bool Power::can_move() const {
  return port_ || (gauge_.known() && gauge_.rest_mv() >= config::kMovementMinimumMv);
}

}  // namespace locktwin::core
