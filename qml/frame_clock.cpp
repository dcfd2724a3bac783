#include "qml/frame_clock.h"

namespace locktwin::desktop {

namespace {

// Ticks. While only time goes by, ten pictures a second are enough for a clock.
constexpr int kRest = 6;

}  // namespace

FrameClock::FrameClock(QObject* parent) : QObject(parent) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(16);  // ms: about one screen frame; the world does not depend on it
  connect(&timer_, &QTimer::timeout, this, &FrameClock::tick);
}

void FrameClock::set_running(bool running) {
  if (running == timer_.isActive()) return;
  running ? timer_.start() : timer_.stop();
  tell();
  Q_EMIT changed();
}

void FrameClock::set_simulation(Simulation* simulation) {
  if (simulation == simulation_) return;
  simulation_ = simulation;
  tell();
  Q_EMIT changed();
}

void FrameClock::tell() {
  if (simulation_ != nullptr) simulation_->set_live(running());
}

void FrameClock::tick() {
  if (simulation_ == nullptr) return;
  if (!simulation_->lively() && ++rested_ < kRest) return;
  rested_ = 0;
  simulation_->receive();
}

}  // namespace locktwin::desktop
