#include "qml/time_model.h"

#include <optional>

namespace locktwin::desktop {

namespace {

constexpr qint64 kMsPerDay = 86'400'000;
constexpr double kHouseMinute_s = 60.0;
constexpr qint64 kMinutesPerDay = 1440;

}  // namespace

QString clock_text(sim::Time time) {
  const qint64 ms = time.count() / 1000 % kMsPerDay;
  return QStringLiteral("%1:%2:%3.%4")
      .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
      .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
      .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
      .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

TimeModel::TimeModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::paceChanged, this, &TimeModel::changed);
  TimeModel::refresh();
}

QString TimeModel::clock() const {
  return clock_text(shown_.now);
}

QString TimeModel::day() const {
  return tr("day %1").arg(shown_.now.count() / 1000 / kMsPerDay + 1);
}

QString TimeModel::house() const {
  const qint64 minute = shown_.minute % kMinutesPerDay;
  const QString text = QStringLiteral("%1:%2")
                           .arg(minute / 60, 2, 10, QLatin1Char('0'))
                           .arg(minute % 60, 2, 10, QLatin1Char('0'));
  return shown_.zoned ? text : tr("%1 UTC").arg(text);
}

QString TimeModel::state() const {
  if (skipping()) return tr("running to the next event");
  if (!running()) return tr("paused");
  if (reversed()) return tr("running back at ×%1").arg(speed());
  const double reached = simulation().reached_speed();
  if (speed() > 1.0 && reached < 0.7 * speed()) {
    return tr("running at ×%1 of ×%2").arg(reached, 0, 'f', 0).arg(speed());
  }
  return tr("running at ×%1").arg(speed());
}

void TimeModel::reverse() {
  reversed() ? simulation().set_running(false) : simulation().set_reversed();
}

void TimeModel::millisecondStep() {
  simulation().step(std::chrono::milliseconds(1));
}

void TimeModel::singleStep() {
  simulation().step(kSingleStep);
}

void TimeModel::refresh() {
  const auto minute = static_cast<qint64>(date_.number(lock()) / kHouseMinute_s);
  const std::optional<int> east_min = lock().east_min;
  update(shown_, Facts{picture().now, minute + east_min.value_or(0), east_min.has_value()});
}

}  // namespace locktwin::desktop
