#include "firmware-core/door/motor_watch.h"

#include <algorithm>
#include <memory>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

constexpr std::uint32_t kPerMille = 1'000;
// 25 ohm: more than any winding that still turns a motor. Below, a wire is broken, and what little
// flows is no measure of anything.
constexpr std::uint32_t kLeastConductance = 65'536 / 25;

}  // namespace

void MotorWatch::start(std::uint64_t now_ms, std::uint16_t limit_ma) {
  std::construct_at(this);
  started_ms_ = looked_ms_ = stands_from_ms_ = over_from_ms_ = now_ms;
  limit_ma_ = limit_ma;
  conductance_ = kLeastConductance;
}

void MotorWatch::look(const Inputs& in) {
  const auto span_ms = static_cast<std::uint32_t>(in.now_ms - looked_ms_);
  if (span_ms == 0 || in.bus_voltage_mv == 0) return;
  looked_ms_ = in.now_ms;
  const std::uint32_t conductance = (std::uint32_t{in.motor_current_ma} << 16) / in.bus_voltage_mv;
  const bool starting = in.now_ms <= started_ms_ + config::kMotorStartMs;
  if (starting) conductance_ = std::max(conductance_, conductance);
  const std::uint32_t share = conductance * kPerMille / conductance_;
  turned_ += in.bus_voltage_mv * (kPerMille - std::min(share, kPerMille)) / kPerMille * span_ms;
  judge(starting ? kPerMille : share, in.now_ms);
  const bool inrush = in.now_ms < started_ms_ + config::kInrushBlankMs;
  if (inrush || in.motor_current_ma < limit_ma_) over_from_ms_ = in.now_ms;
}

// Two ways to be moving: well below what a standing motor draws, or on the way there.
void MotorWatch::judge(std::uint32_t share, std::uint64_t now_ms) {
  top_share_ = std::max(top_share_, share);
  const bool falls = share + config::kShareFallPerMille < top_share_;
  if (share >= config::kStandSharePerMille && !falls) return;
  stands_from_ms_ = now_ms;
  top_share_ = share;
}

bool MotorWatch::stopped(std::uint64_t now_ms) const {
  return now_ms >= stands_from_ms_ + config::kStandMs ||
         now_ms >= over_from_ms_ + config::kOverCurrentMs;
}

// Each millisecond while it still stands, to measure it.
std::uint64_t MotorWatch::wake_at_ms(std::uint64_t now_ms) const {
  const bool starting = now_ms < started_ms_ + config::kMotorStartMs;
  return now_ms + (starting ? 1 : config::kMotorSampleMs);
}

}  // namespace locktwin::core
