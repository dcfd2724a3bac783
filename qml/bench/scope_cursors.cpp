#include "qml/bench/scope_cursors.h"

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

ScopeCursors::ScopeCursors(const ScopeModel& scope, QObject* parent)
    : QObject(parent), scope_(scope) {}

QString ScopeCursors::text(const std::optional<double>& time_s) {
  return time_s ? tr("%1 s").arg(*time_s, 0, 'f', 3) : QString();
}

QString ScopeCursors::apart() const {
  if (!has_a() || !has_b()) return {};
  const double apart_s = std::abs(b() - a());
  return apart_s < 1.0 ? tr("%1 ms").arg(apart_s * 1e3, 0, 'f', 1)
                       : tr("%1 s").arg(apart_s, 0, 'f', 3);
}

void ScopeCursors::put(int which, double time_s) {
  if (which != 0 && which != 1) return;
  at_[static_cast<std::size_t>(which)] = std::max(0.0, time_s);
  Q_EMIT changed();
}

void ScopeCursors::nudge(int which, double share) {
  if (which != 0 && which != 1) return;
  const auto& now = at_[static_cast<std::size_t>(which)];
  const double from_s = now.value_or(scope_.from_s() + scope_.span_s() / 2.0);
  put(which, now ? from_s + share * scope_.span_s() : from_s);
}

void ScopeCursors::clear() {
  at_ = {};
  Q_EMIT changed();
}

}  // namespace locktwin::desktop
