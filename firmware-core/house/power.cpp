#include "firmware-core/house/power.h"

#include <array>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

struct Point {
  std::uint16_t mv;
  std::uint8_t percent;
};

// Twice the open-circuit voltage of an NMC 811 cell at 25 degrees C (the reference table of the
// plant), rounded to 1 mV; linear between.
constexpr std::array<Point, 23> kCharge = {{
    {5001, 0},  {5725, 2},  {6219, 5},  {6456, 8},  {6592, 10}, {6868, 15}, {6971, 20},  {7057, 25},
    {7163, 30}, {7258, 35}, {7334, 40}, {7411, 45}, {7502, 50}, {7597, 55}, {7681, 60},  {7779, 65},
    {7896, 70}, {7989, 75}, {8084, 80}, {8162, 85}, {8193, 90}, {8247, 95}, {8400, 100},
}};

}  // namespace

std::uint8_t battery_percent(std::uint32_t open_circuit_mv) {
  if (open_circuit_mv <= kCharge.front().mv) return 0;
  for (std::size_t i = 1; i < kCharge.size(); ++i) {
    const Point& high = kCharge[i];
    if (open_circuit_mv > high.mv) continue;
    const Point& low = kCharge[i - 1];
    const std::uint32_t span_mv = static_cast<std::uint32_t>(high.mv - low.mv);
    const std::uint32_t share =
        (open_circuit_mv - low.mv) * static_cast<std::uint32_t>(high.percent - low.percent);
    return static_cast<std::uint8_t>(low.percent + (share + span_mv / 2) / span_mv);
  }
  return 100;
}

// BAT-3, BAT-8: the port gives power and nothing else.
void Power::watch_port(const StepContext& step) {
  if (step.in.external_power && !port_) step.report(EventKind::external_power_on);
  port_ = step.in.external_power;
}

void Power::update(const StepContext& step, bool moving, bool loaded) {
  watch_port(step);
  if (moving) rested_from_ms_ = step.now_ms() + config::kBatteryRestMs;
  if (step.now_ms() < rested_from_ms_ || step.in.bus_voltage_mv == 0) return;
  const auto rest_mv =
      static_cast<std::uint16_t>(step.in.bus_voltage_mv + (loaded ? config::kAwakeSagMv : 0));
  if (known_ && rest_mv == rest_mv_) return;
  rest_mv_ = rest_mv;
  const std::uint8_t percent = battery_percent(rest_mv);
  // Relaxation after a load moves the voltage up a little: only a true rise raises the reading.
  const bool risen = percent >= percent_ + config::kBatteryRisePercent || percent == 100;
  if (!known_ || percent < percent_ || risen) percent_ = percent;
  known_ = true;
  if (low_ && percent_ >= config::kBatteryGoodPercent) low_ = false;
  if (!low_ && percent_ <= config::kBatteryLowPercent) {
    low_ = true;
    warn(step);
  }
}

void Power::count_unlock(const StepContext& step) {
  if (low_ && ++unlocks_since_warning_ >= config::kUnlocksPerLowPrompt) warn(step);
}

void Power::warn(const StepContext& step) {
  unlocks_since_warning_ = 0;
  step.report(EventKind::battery_low, percent_);
  step.say(Prompt::battery_low);
}

bool Power::can_move() const {
  return port_ || (known_ && rest_mv_ >= config::kMovementMinimumMv);
}

}  // namespace locktwin::core
