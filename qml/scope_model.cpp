#include "qml/scope_model.h"

#include <algorithm>

namespace locktwin::desktop {

namespace {

constexpr std::size_t kMostSamples = 60'000;  // a minute of movement at 1 ms, months of rest
constexpr double kRest_s = 0.02;              // a longer gap between steps was a rest: a flat line

}  // namespace

std::deque<ScopeModel::Sample>::const_iterator first_after(
    const std::deque<ScopeModel::Sample>& samples, double time_s) {
  return std::upper_bound(
      samples.begin(), samples.end(), time_s,
      [](double time, const ScopeModel::Sample& sample) { return time < sample.time_s; });
}

ScopeModel::ScopeModel(Simulation& simulation, QObject* parent)
    : ViewModel(simulation, parent),
      probes_{Probe("motor.current_a"), Probe("battery.voltage_v"), Probe("bolt.position_mm")} {
  simulation.world().add_observer(*this);
  connect(&simulation, &Simulation::paceChanged, this, &ScopeModel::changed);
}

ScopeModel::~ScopeModel() {
  simulation().world().remove_observer(*this);
}

// A trace should cross the screen in a few real seconds, whatever the speed.
double ScopeModel::span_s() const {
  if (!automatic()) return chosen_span_s_;
  const double speed = simulation().speed();
  if (speed < 0.5) return 3.0;
  if (speed < 5.0) return 10.0;
  return speed < 50.0 ? 30.0 : 300.0;
}

QString ScopeModel::span_text() const {
  return tr("last %1 s").arg(span_s());
}

void ScopeModel::setSpan(double seconds) {
  chosen_span_s_ = seconds;
  Q_EMIT changed();
}

std::array<float, ScopeModel::kTraces> ScopeModel::at(double time_s) const {
  if (samples_.empty()) return {};
  const auto next = first_after(samples_, time_s);
  return next == samples_.begin() ? next->values : std::prev(next)->values;
}

QString ScopeModel::reading(Trace trace, double value) {
  switch (trace) {
    case kCurrent:
      return tr("%1 A").arg(value, 0, 'f', 2);
    case kVoltage:
      return tr("%1 V").arg(value, 0, 'f', 2);
    case kBolt:
      return tr("%1 mm").arg(value, 0, 'f', 1);
    case kTraces:
      break;
  }
  return {};
}

void ScopeModel::on_step(const sim::World& world) {
  const double time_s = sim::to_seconds(world.now());
  Sample sample{time_s, {}};
  for (std::size_t i = 0; i < kTraces; ++i) {
    sample.values[i] = static_cast<float>(probes_[i].number(world));
  }
  if (!samples_.empty() && samples_.back().time_s == time_s) samples_.pop_back();
  if (!samples_.empty() && time_s - samples_.back().time_s > kRest_s) {
    samples_.push_back({time_s, samples_.back().values});
  }
  samples_.push_back(sample);
  while (samples_.size() > kMostSamples) samples_.pop_front();
}

}  // namespace locktwin::desktop
