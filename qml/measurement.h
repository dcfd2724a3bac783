// What the window costs, measured while it runs: processor for each frame with the bolt moving and
// with the door led about, at rest, and how long a jump in time takes.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QQuickWindow>

#include <deque>
#include <functional>
#include <vector>

#include "qml/session.h"

namespace locktwin::desktop {

class Measurement : public QObject {
  Q_OBJECT

 public:
  // `since_start` runs since the program began. Prints a table and ends the application.
  Measurement(Session& session, QQuickWindow& window, const QElapsedTimer& since_start);

 private:
  // Something that goes on for a while.
  struct Phase {
    const char* name;
    double lasts_s;
    std::function<void()> begin;
    std::function<void(double)> frame;  // with the seconds since its beginning
  };

  void next();
  void on_frame();
  void report(const char* text) const;
  void jump();

  Session& session_;
  std::deque<Phase> phases_;
  QElapsedTimer clock_;
  double thread_ms_ = 0.0;   // of processor, at the phase's beginning
  double process_ms_ = 0.0;  // of all threads
  int frames_ = 0;
  bool drawn_ = false;
  QElapsedTimer since_start_;
  std::vector<double> jumps_ms_;
};

}  // namespace locktwin::desktop
