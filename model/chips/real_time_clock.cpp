#include "model/chips/real_time_clock.h"

#include <algorithm>

#include "model/deterministic_math.h"
#include "model/state/hash.h"

namespace locktwin::model {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

}  // namespace

double RealTimeClock::rate_ppm() const {
  const double off_k = temperature_c_ - parameters_.turnover_c;
  return parameters_.offset_ppm + fault_ppm_ + parameters_.parabola_ppm_per_k2 * off_k * off_k;
}

double RealTimeClock::capacitor_v(Micros now) const {
  const ClockParameters& is = parameters_;
  const double span_s = to_seconds(now - anchor_);
  if (supplied_) {
    const double short_v = is.charged_v - capacitor_v_;
    return is.charged_v - short_v * det_exp(-span_s / (is.charging_ohm * is.capacitor_f));
  }
  const double sink_v = is.chip_a * is.leakage_ohm;
  const double decay = det_exp(-span_s / (is.leakage_ohm * is.capacitor_f));
  return std::max(0.0, (capacitor_v_ + sink_v) * decay - sink_v);
}

// Alone it runs until the capacitor has sunk to the lowest voltage.
Micros RealTimeClock::runs_for(Micros now) const {
  const Micros span = now - anchor_;
  const ClockParameters& is = parameters_;
  if (stopped_ || (!supplied_ && capacitor_v_ < is.lowest_v)) return Micros{0};
  if (supplied_ || capacitor_v(now) >= is.lowest_v) return span;
  const double sink_v = is.chip_a * is.leakage_ohm;
  const double ratio = (capacitor_v_ + sink_v) / (is.lowest_v + sink_v);
  const double runs_s = is.leakage_ohm * is.capacitor_f * det_log(ratio);
  return std::min(span, Micros(static_cast<Micros::rep>(runs_s * 1e6)));
}

std::uint32_t RealTimeClock::seconds(Micros now) const {
  const auto span_us = static_cast<double>(runs_for(now).count());
  const auto counted_us = static_cast<std::int64_t>(span_us + span_us * rate_ppm() * 1e-6);
  return static_cast<std::uint32_t>((shown_us_ + counted_us) / kMicrosPerSecond);
}

bool RealTimeClock::kept(Micros now) const {
  return kept_ && !stopped_ && runs_for(now) == now - anchor_;
}

void RealTimeClock::anchor(Micros now) {
  const auto span_us = static_cast<double>(runs_for(now).count());
  const bool kept_so_far = kept(now);
  const double volts = capacitor_v(now);
  shown_us_ += static_cast<std::int64_t>(span_us + span_us * rate_ppm() * 1e-6);
  ideal_us_ += (now - anchor_).count();
  kept_ = kept_so_far;
  capacitor_v_ = volts;
  anchor_ = now;
}

void RealTimeClock::supply(Micros now, bool powered) {
  if (powered == supplied_) return;
  anchor(now);
  supplied_ = powered;
}

void RealTimeClock::set_temperature(Micros now, double celsius) {
  anchor(now);
  temperature_c_ = celsius;
}

void RealTimeClock::set(Micros now, std::uint32_t seconds) {
  if (!supplied_) return;
  anchor(now);
  shown_us_ = ideal_us_ = std::int64_t{seconds} * kMicrosPerSecond;
  slipped_us_ = 0;
  kept_ = !stopped_;
  was_set_ = true;
}

void RealTimeClock::set_fault_ppm(Micros now, double ppm) {
  anchor(now);
  fault_ppm_ = ppm;
}

void RealTimeClock::stop(Micros now, bool stopped) {
  anchor(now);
  if (stopped) kept_ = false;
  stopped_ = stopped;
}

void RealTimeClock::slip(double seconds) {
  const auto slip_us = static_cast<std::int64_t>(seconds * static_cast<double>(kMicrosPerSecond));
  const std::int64_t before_us = shown_us_;
  shown_us_ = std::max<std::int64_t>(0, shown_us_ + slip_us);
  slipped_us_ += shown_us_ - before_us;
}

void RealTimeClock::undo_slip() {
  shown_us_ -= slipped_us_;
  slipped_us_ = 0;
}

double RealTimeClock::error_s(Micros now) const {
  if (!was_set_) return 0;
  const auto run_us = static_cast<double>(runs_for(now).count());
  const auto passed_us = static_cast<double>((now - anchor_).count());
  const double gained_us = run_us * (1 + rate_ppm() * 1e-6) - passed_us;
  return (static_cast<double>(shown_us_ - ideal_us_) + gained_us) * 1e-6;
}

void RealTimeClock::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
