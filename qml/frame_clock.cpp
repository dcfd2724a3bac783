#include "qml/frame_clock.h"

namespace locktwin::desktop {

FrameClock::FrameClock(QObject* parent) : QObject(parent) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(16);  // ms: about one screen frame; the simulation does not depend on it
  connect(&timer_, &QTimer::timeout, this, &FrameClock::tick);
}

void FrameClock::set_running(bool running) {
  if (running == timer_.isActive()) return;
  if (running) {
    since_last_.start();
    timer_.start();
  } else {
    timer_.stop();
  }
  Q_EMIT changed();
}

void FrameClock::tick() {
  const double real_s = static_cast<double>(since_last_.nsecsElapsed()) * 1e-9;
  since_last_.start();
  if (simulation_ != nullptr) simulation_->frame(real_s);
}

}  // namespace locktwin::desktop
