#include "qml/bench/scope_trigger.h"

#include <algorithm>

#include "qml/utf8.h"

namespace locktwin::desktop {

ScopeTrigger::ScopeTrigger(ScopeModel& scope, QObject* parent) : QObject(parent), scope_(scope) {
  connect(&scope, &ScopeModel::recorded, this, &ScopeTrigger::look);
}

void ScopeTrigger::set_signal(const QString& name) {
  signal_ = name;
  look_from_now();
  Q_EMIT changed();
}

void ScopeTrigger::set_level(double level) {
  level_ = level;
  look_from_now();
  Q_EMIT changed();
}

void ScopeTrigger::set_edge(const QString& edge) {
  rising_ = edge != QLatin1String("falling");
  look_from_now();
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
  look_from_now();
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

bool ScopeTrigger::beyond(float value) const {
  const auto is = static_cast<double>(value);
  return rising_ ? is > level_ : is < level_;
}

// From here on: what holds now has no edge behind it.
void ScopeTrigger::look_from_now() {
  anew_ = false;
  looked_s_ = scope_.now_s();
  const std::optional<std::size_t> followed = lane();
  was_ = !followed || scope_.samples().empty() || beyond(scope_.at(looked_s_)[*followed]);
}

// The first since it looked last; in that moment something may have been done since.
std::optional<double> ScopeTrigger::crossing(std::size_t lane) {
  std::optional<double> met;
  const auto& all = scope_.samples();
  auto sample = std::ranges::lower_bound(all, looked_s_, {}, &ScopeModel::Sample::time_s);
  for (; sample != all.end(); ++sample) {
    const bool is = beyond(sample->values[lane]);
    if (is && !was_ && !met) met = sample->time_s;
    was_ = is;
  }
  looked_s_ = scope_.now_s();
  return met;
}

void ScopeTrigger::begin_anew() {
  met_s_.reset();
  look_from_now();
  anew_ = true;
  Q_EMIT changed();
}

void ScopeTrigger::show_lock() {
  met_s_.reset();
  look_from_now();
  Q_EMIT changed();
}

void ScopeTrigger::look() {
  if (!on_) return;
  if (anew_) look_from_now();  // what led here is told with the first picture, and is nothing new
  const std::optional<std::size_t> followed = lane();
  if (!followed) return Q_EMIT changed();
  const std::optional<double> met = crossing(*followed);
  if (!met) return;
  // A picture stays until it is full: what comes within it is part of it.
  if (met_s_ && *met < *met_s_ + (1.0 - kBefore) * scope_.span_s()) return;
  met_s_ = met;
  if (once_) on_ = false;
  scope_.hold(*met - kBefore * scope_.span_s());
  Q_EMIT changed();
}

}  // namespace locktwin::desktop
