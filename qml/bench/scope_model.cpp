#include "qml/bench/scope_model.h"

#include <QVariantMap>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "qml/bench/scope_scale.h"
#include "qml/bench/signal_words.h"

namespace locktwin::desktop {

namespace {

constexpr std::size_t kMostSamples = 60'000;  // a minute of movement at 1 ms, months of rest
constexpr int kMostTicks = 8;
constexpr double kAtNow = 0.97;  // who zooms that near to now goes on with it

// As many places as the step has.
QString tick_text(double time_s, double step_s) {
  const int places = std::clamp(static_cast<int>(std::ceil(-std::log10(step_s) - 1e-9)), 0, 6);
  QString text = QString::number(std::abs(time_s), 'f', places);
  return time_s < -0.5 * step_s ? QChar(0x2212) + text : text;
}

}  // namespace

std::deque<ScopeModel::Sample>::const_iterator first_after(
    const std::deque<ScopeModel::Sample>& samples, double time_s) {
  return std::upper_bound(
      samples.begin(), samples.end(), time_s,
      [](double time, const ScopeModel::Sample& sample) { return time < sample.time_s; });
}

ScopeModel::ScopeModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::begun, this, [this] {
    recorded_.clear();
    follow();
  });
  connect(&simulation, &Simulation::arrived, this, &ScopeModel::record);
  connect(&simulation, &Simulation::paceChanged, this, &ScopeModel::look_at);
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
  const double span = span_s();
  const QString length =
      span < 1.0 ? tr("%1 ms").arg(span * 1e3, 0, 'g', 4) : tr("%1 s").arg(span, 0, 'g', 4);
  return follows_ ? tr("last %1").arg(length) : length;
}

QVariantList ScopeModel::ticks() const {
  const double span = span_s();
  const double step = round_step(span, kMostTicks);
  // While time goes on they say how long ago it was, and stand still.
  const double origin = follows_ ? to_s() : 0.0;
  const double from = from_s() - origin;
  QVariantList all;
  for (double n = std::ceil(from / step - 1e-9); n * step <= from + span + 1e-9; n += 1.0) {
    const double share = (n * step - from) / span;
    const bool now = follows_ && n > -0.5;
    all << QVariantMap{{QStringLiteral("share"), share},
                       {QStringLiteral("text"), now ? tr("now") : tick_text(n * step, step)}};
  }
  return all;
}

void ScopeModel::setSpan(double seconds) {
  chosen_span_s_ = seconds <= 0.0 ? 0.0 : std::clamp(seconds, kShortest_s, kLongest_s);
  if (automatic()) follows_ = true;
  look_at();
}

void ScopeModel::zoom(double factor, double share) {
  const double fixed_s = from_s() + share * span_s();
  const double span = std::clamp(span_s() * factor, kShortest_s, kLongest_s);
  chosen_span_s_ = span;
  held_to_s_ = fixed_s + (1.0 - share) * span;
  follows_ = follows_ && share >= kAtNow;
  look_at();
}

void ScopeModel::pan(double seconds) {
  const double to = to_s() + seconds;
  held_to_s_ = std::max(to, span_s() * 0.1);
  follows_ = held_to_s_ >= now_s() && seconds > 0.0;
  look_at();
}

void ScopeModel::follow() {
  follows_ = true;
  look_at();
}

void ScopeModel::hold(double from_s) {
  held_to_s_ = from_s + span_s();
  follows_ = false;
  look_at();
}

void ScopeModel::look_at() {
  scales_.clear();
  Q_EMIT viewChanged();
  Q_EMIT changed();
}

void ScopeModel::refresh() {
  scales_.clear();
  Q_EMIT changed();
}

const sim::SignalSpec& ScopeModel::signal(std::size_t lane) const {
  return sim::signal_catalogue()[picture().scope.signals.at(lane)];
}

std::array<float, ScopeModel::Sample::kMost> ScopeModel::at(double time_s) const {
  const std::deque<Sample>& all = samples();
  if (all.empty()) return {};
  const auto next = first_after(all, time_s);
  return next == all.begin() ? next->values : std::prev(next)->values;
}

QString ScopeModel::reading(const sim::SignalSpec& signal, double value, int least_places) {
  if (signal.type == sim::SignalType::flag) return value > 0.5 ? tr("on") : tr("off");
  if (signal.type == sim::SignalType::choice) {
    const auto place = static_cast<std::size_t>(std::max(0.0, value));
    if (place >= signal.choices.size()) return {};
    return signal_word(signal, signal.choices[place]);
  }
  const double size = std::abs(value);
  const int places = std::max(least_places, size < 10.0 ? 2 : size < 1000.0 ? 1 : 0);
  const QString text = QString::number(size, 'f', places);
  const bool negative = value < 0.0 && text.toDouble() > 0.0;
  return negative ? QChar(0x2212) + text : text;
}

QString ScopeModel::axis(double end) {
  QString text = QString::number(std::abs(end), 'g', 4);
  return end < 0.0 ? QChar(0x2212) + text : text;
}

const ScopeModel::Scale& ScopeModel::scale(std::size_t lane) const {
  if (scales_.size() != lanes()) {
    scales_.clear();
    for (std::size_t i = 0; i < lanes(); ++i) scales_.push_back(measure(i));
  }
  return scales_.at(lane);
}

ScopeModel::Scale ScopeModel::measure(std::size_t lane) const {
  const double from = from_s(), to = to_s();
  double low = static_cast<double>(at(from)[lane]);
  double high = low;
  const std::deque<Sample>& all = samples();
  for (auto sample = first_after(all, from); sample != all.end() && sample->time_s <= to;
       ++sample) {
    const auto value = static_cast<double>(sample->values[lane]);
    low = std::min(low, value);
    high = std::max(high, value);
  }
  const bool level = low == high;
  if (signal(lane).type != sim::SignalType::number) return {0.0, 1.0, level};
  const RoundRange range = round_range(low, high, least_span(signal(lane).unit));
  return {range.low, range.high, level};
}

void ScopeModel::record() {
  if (picture().scope.begun != begun_) recorded_.clear();
  begun_ = picture().scope.begun;
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
  scales_.clear();
  Q_EMIT recorded();
}

const std::deque<ScopeModel::Sample>& ScopeModel::samples() const {
  static const std::deque<Sample> kNone;
  const std::size_t lock = simulation().shown_index();
  return lock < recorded_.size() ? recorded_[lock] : kNone;
}

}  // namespace locktwin::desktop
