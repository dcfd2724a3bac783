#include "qml/bench/scope_trigger.h"

#include "qml/utf8.h"

namespace locktwin::desktop {

ScopeTrigger::ScopeTrigger(ScopeModel& scope, QObject* parent) : QObject(parent), scope_(scope) {
  connect(&scope, &ScopeModel::recorded, this, &ScopeTrigger::look);
}

void ScopeTrigger::set_signal(const QString& name) {
  signal_ = name;
  Q_EMIT changed();
}

void ScopeTrigger::set_level(double level) {
  level_ = level;
  Q_EMIT changed();
}

void ScopeTrigger::set_edge(const QString& edge) {
  rising_ = edge != QLatin1String("falling");
  Q_EMIT changed();
}

void ScopeTrigger::set_once(bool once) {
  once_ = once;
  Q_EMIT changed();
}

QString ScopeTrigger::state() const {
  if (met_s_) return tr("met at %1 s").arg(*met_s_, 0, 'f', 3);
  if (!on_) return tr("off");
  if (!lane()) return tr("%1 is not followed").arg(signal_);
  return tr("waits");
}

void ScopeTrigger::arm() {
  on_ = true;
  met_s_.reset();
  looked_s_ = scope_.now_s();
  scope_.follow();
  Q_EMIT changed();
}

void ScopeTrigger::disarm() {
  on_ = false;
  met_s_.reset();
  scope_.follow();
  Q_EMIT changed();
}

std::optional<std::size_t> ScopeTrigger::lane() const {
  for (std::size_t i = 0; i < scope_.lanes(); ++i) {
    if (text_of(scope_.signal(i).name) == signal_) return i;
  }
  return std::nullopt;
}

// The first later than that; a sample beyond the level after one that was not.
std::optional<double> ScopeTrigger::crossing(std::size_t lane, double after_s) const {
  const auto& all = scope_.samples();
  const auto beyond = [&](const ScopeModel::Sample& sample) {
    const auto value = static_cast<double>(sample.values[lane]);
    return rising_ ? value > level_ : value < level_;
  };
  auto sample = first_after(all, after_s);
  if (sample == all.end()) return std::nullopt;
  bool was = sample == all.begin() || beyond(*std::prev(sample));
  for (; sample != all.end(); ++sample) {
    const bool is = beyond(*sample);
    if (is && !was) return sample->time_s;
    was = is;
  }
  return std::nullopt;
}

void ScopeTrigger::look(double from_s) {
  if (!on_) return;
  const std::optional<std::size_t> followed = lane();
  if (!followed) return Q_EMIT changed();
  if (from_s < looked_s_ - 1.0) looked_s_ = from_s;  // time was taken back
  const std::optional<double> met = crossing(*followed, looked_s_);
  looked_s_ = scope_.now_s();
  if (!met) return;
  // A picture stays until it is full: what comes within it is part of it.
  if (met_s_ && *met < *met_s_ + (1.0 - kBefore) * scope_.span_s()) return;
  met_s_ = met;
  if (once_) on_ = false;
  scope_.hold(*met - kBefore * scope_.span_s());
  Q_EMIT changed();
}

}  // namespace locktwin::desktop
