#include "firmware-core/house/power.h"

#include <array>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kRecordBytes = 2;

}  // namespace

void Power::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::power, step.flash);
  if (record.size() == kRecordBytes && record[0] <= 100) {
    stored_percent_ = record[0];
    stored_low_ = low_ = heard_ = record[1] != 0;
  }
  gauge_.start(step.in, stored_percent_);
}

// BAT-3, BAT-8: the port gives power and nothing else.
void Power::watch_port(const StepContext& step) {
  if (step.in.external_power && !port_) step.report(EventKind::external_power_on);
  port_ = step.in.external_power;
}

void Power::update(const StepContext& step, bool moving, bool commissioned) {
  commissioned_ = commissioned;
  watch_port(step);
  gauge_.update(step.in, moving);
  if (!gauge_.known()) return;
  if (low_ && percent() >= config::kBatteryGoodPercent) low_ = heard_ = false;
  if (!low_ && percent() <= config::kBatteryLowPercent) {
    low_ = true;
    warn(step);
  }
}

void Power::remember(Store& store) {
  const int moved = int{percent()} - int{stored_percent_};
  const bool far = moved > config::kBatteryKeepPercent || moved < -config::kBatteryKeepPercent;
  const bool news = far || heard_ != stored_low_;
  if (!commissioned_ || !gauge_.known() || !news || !store.can_write()) return;
  stored_percent_ = percent();
  stored_low_ = heard_;
  const std::array<std::uint8_t, kRecordBytes> record{stored_percent_, std::uint8_t{stored_low_}};
  store.write(RecordKey::power, record);
}

void Power::count_unlock(const StepContext& step) {
  if (low_ && ++unlocks_since_warning_ >= config::kUnlocksPerLowPrompt) warn(step);
}

void Power::warn(const StepContext& step) {
  unlocks_since_warning_ = 0;
  heard_ = commissioned_;
  step.report(EventKind::battery_low, percent());
  step.say(Prompt::battery_low);
}

bool Power::can_move() const {
  return port_ || (gauge_.known() && gauge_.rest_mv() >= config::kMovementMinimumMv);
}

}  // namespace locktwin::core
