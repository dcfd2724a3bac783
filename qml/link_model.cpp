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
  if (!now && !shown_) return;
  if (!now || !shown_) {  // another world
    a_second_ = 0;
  } else if (since_.elapsed() >= kBetween_ms) {
    a_second_ = static_cast<double>(now->round_trips - shown_->round_trips) * 1000.0 /
                static_cast<double>(since_.elapsed());
  } else {
    return;
  }
  since_.start();
  shown_ = now;
  Q_EMIT changed();
}

}  // namespace locktwin::desktop
