#include "qml/measurement.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace locktwin::desktop {

namespace {

constexpr int kJumps = 20;

double milliseconds(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

Measurement::Measurement(Session& session, QQuickWindow& window, const QElapsedTimer& since_start)
    : QObject(&session), session_(session), since_start_(since_start) {
  session.start()->play();
  phases_.push_back({"at rest, time runs", 4.0, [] {}, [](double) {}});
  phases_.push_back({"the bolt fights a warped strike", 4.0,
                     [this] {
                       session_.faults()->putAmount(QStringLiteral("door.warp_mm"), 12.0);
                       session_.rear_panel()->pressButton();
                       session_.stage()->come(QStringLiteral("Ben"), 0.6);
                     },
                     [](double) {}});
  phases_.push_back({"settling", 12.0, [this] { session_.faults()->cureAll(); }, [](double) {}});
  phases_.push_back(
      {"a hand leads the door", 4.0,
       [this] { session_.door()->pressHandle(QStringLiteral("inside")); },
       [this](double s) { session_.door()->moveDoor(40.0 - 40.0 * std::cos(2 * s)); }});
  connect(&window, &QQuickWindow::frameSwapped, this, &Measurement::on_frame, Qt::QueuedConnection);
}

void Measurement::on_frame() {
  if (!drawn_) {
    drawn_ = true;
    std::printf("%-34s %6.0f ms\n", "first frame after",
                static_cast<double>(since_start_.elapsed()));
    QTimer::singleShot(1000, this, &Measurement::next);
    return;
  }
  if (phases_.empty() || !clock_.isValid()) return;
  ++frames_;
  phases_.front().frame(static_cast<double>(clock_.elapsed()) / 1e3);
}

void Measurement::report(const char* text) const {
  const double wall_ms = static_cast<double>(clock_.elapsed());
  const double thread_ms = milliseconds(CLOCK_THREAD_CPUTIME_ID) - thread_ms_;
  const double process_ms = milliseconds(CLOCK_PROCESS_CPUTIME_ID) - process_ms_;
  std::printf(
      "%-34s %6.1f frames/s  %5.2f ms a frame  %5.1f %% of a core, %5.1f %% with the world\n", text,
      frames_ * 1e3 / wall_ms, frames_ == 0 ? 0.0 : thread_ms / frames_,
      100.0 * thread_ms / wall_ms, 100.0 * process_ms / wall_ms);
}

void Measurement::next() {
  if (clock_.isValid()) {
    report(phases_.front().name);
    phases_.pop_front();
  }
  if (phases_.empty()) {
    jump();
    return;
  }
  clock_.start();
  frames_ = 0;
  thread_ms_ = milliseconds(CLOCK_THREAD_CPUTIME_ID);
  process_ms_ = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
  phases_.front().begin();
  QTimer::singleShot(static_cast<int>(phases_.front().lasts_s * 1e3), this, &Measurement::next);
}

// All over the past, and each time until the picture of it is there.
void Measurement::jump() {
  Simulation& simulation = *session_.simulation();
  simulation.set_live(false);  // a wish is waited for
  const sim::Time end = simulation.picture().past.end;
  for (int i = 1; i <= kJumps; ++i) {
    QElapsedTimer one;
    one.start();
    simulation.go_to(end * ((i * 7) % kJumps) / kJumps);
    jumps_ms_.push_back(static_cast<double>(one.nsecsElapsed()) / 1e6);
  }
  std::sort(jumps_ms_.begin(), jumps_ms_.end());
  std::printf("%-34s %6.1f ms in the middle, %.1f ms at most\n", "a jump in time",
              jumps_ms_[kJumps / 2], jumps_ms_.back());
  std::fflush(stdout);
  QCoreApplication::quit();
}

}  // namespace locktwin::desktop
