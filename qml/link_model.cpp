#include "qml/link_model.h"

#include <QLocale>

namespace locktwin::desktop {

namespace {

constexpr qint64 kBetween_ms = 500;  // figures that change faster cannot be read

}  // namespace

LinkModel::LinkModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  LinkModel::refresh();
}

QString LinkModel::target() const {
  return remote() ? QString::fromStdString(shown_->target) : QString();
}

QString LinkModel::figures() const {
  if (!remote()) return {};
  const QLocale locale = QLocale::c();
  const QString again = tr("%1 asked again").arg(locale.toString(qulonglong(shown_->retries)));
  if (a_second_ <= 0) return again;  // it rests, or nobody has timed it yet
  return tr("%1 round trips/s, %2").arg(locale.toString(qRound64(a_second_)), again);
}

void LinkModel::refresh() {
  const std::optional<sim::LinkPicture>& now = picture().link;
  if (now == shown_) return;
  const bool same = now && shown_ && now->target == shown_->target;
  if (same && since_.isValid() && since_.elapsed() < kBetween_ms) return;
  const qint64 took_ms = since_.isValid() ? since_.restart() : 0;
  if (!since_.isValid()) since_.start();
  const bool more = same && took_ms > 0 && now->round_trips >= shown_->round_trips;
  a_second_ = more ? static_cast<double>(now->round_trips - shown_->round_trips) * 1000.0 /
                         static_cast<double>(took_ms)
                   : 0.0;
  shown_ = now;
  Q_EMIT changed();
}

}  // namespace locktwin::desktop
