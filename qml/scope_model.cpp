#include "qml/scope_model.h"

#include <algorithm>

namespace locktwin::desktop {

namespace {

constexpr std::size_t kMostSamples = 60'000;  // a minute of movement at 1 ms, months of rest

}  // namespace

std::deque<ScopeModel::Sample>::const_iterator first_after(
    const std::deque<ScopeModel::Sample>& samples, double time_s) {
  return std::upper_bound(
      samples.begin(), samples.end(), time_s,
      [](double time, const ScopeModel::Sample& sample) { return time < sample.time_s; });
}

static_assert(sim::kScopeSignals[ScopeModel::kCurrent] == "motor.current_a" &&
              sim::kScopeSignals[ScopeModel::kVoltage] == "battery.voltage_v" &&
              sim::kScopeSignals[ScopeModel::kBolt] == "bolt.position_mm");

ScopeModel::ScopeModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::begun, this, [this] { recorded_.clear(); });
  connect(&simulation, &Simulation::arrived, this, &ScopeModel::record);
  connect(&simulation, &Simulation::paceChanged, this, &ScopeModel::changed);
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
  const std::deque<Sample>& all = samples();
  if (all.empty()) return {};
  const auto next = first_after(all, time_s);
  return next == all.begin() ? next->values : std::prev(next)->values;
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

void ScopeModel::record() {
  recorded_.resize(picture().locks.size());
  for (std::size_t lock = 0; lock < recorded_.size(); ++lock) {
    std::deque<Sample>& samples = recorded_[lock];
    const std::vector<Sample>& fresh = picture().locks[lock].samples;
    // The same moment again: what came later counts.
    const bool again =
        !samples.empty() && !fresh.empty() && samples.back().time_s == fresh.front().time_s;
    if (again) samples.pop_back();
    samples.insert(samples.end(), fresh.begin(), fresh.end());
    while (samples.size() > kMostSamples) samples.pop_front();
  }
}

const std::deque<ScopeModel::Sample>& ScopeModel::samples() const {
  static const std::deque<Sample> kNone;
  const std::size_t lock = simulation().shown_index();
  return lock < recorded_.size() ? recorded_[lock] : kNone;
}

}  // namespace locktwin::desktop
