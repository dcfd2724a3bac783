// How late it is in the world, and how fast it goes. The way back is timeline_model.h.
#pragma once

#include <QString>

#include <chrono>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

inline constexpr sim::Duration kSingleStep = std::chrono::milliseconds(10);  // about one picture

class TimeModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString clock READ clock NOTIFY changed)  // "00:01:23.456" since the world began
  Q_PROPERTY(QString day READ day NOTIFY changed)      // "day 1"
  // "08:00 UTC": nobody has told the lock the zone of the house.
  Q_PROPERTY(QString house READ house NOTIFY changed)  // "16:00", by the clocks of the lock's house
  Q_PROPERTY(QString state READ state NOTIFY changed)  // "running at ×10", "paused" …
  Q_PROPERTY(bool running READ running NOTIFY changed)
  Q_PROPERTY(bool skipping READ skipping NOTIFY changed)
  Q_PROPERTY(bool reversed READ reversed NOTIFY changed)  // while running: backwards
  Q_PROPERTY(double speed READ speed NOTIFY changed)

 public:
  TimeModel(Simulation& simulation, QObject* parent);

  QString clock() const;
  QString day() const;
  QString house() const;
  QString state() const;
  bool running() const { return simulation().running(); }
  bool skipping() const { return simulation().skipping(); }
  bool reversed() const { return simulation().reversed(); }
  double speed() const { return simulation().speed(); }

  Q_INVOKABLE void run() { simulation().set_running(true); }
  Q_INVOKABLE void pause() { simulation().set_running(false); }
  Q_INVOKABLE void toggle() { simulation().set_running(!running()); }
  Q_INVOKABLE void reverse();  // back through the past; once more: pauses
  Q_INVOKABLE void setSpeed(double speed) { simulation().set_speed(speed); }
  Q_INVOKABLE void singleStep();  // pauses, then kSingleStep
  Q_INVOKABLE void millisecondStep();
  Q_INVOKABLE void skipToEvent() { simulation().skip_to_event(); }

 protected:
  void refresh() override;

 private:
  struct Facts {
    sim::Time now{0};
    qint64 minute = 0;   // since 2000-01-01, by the clocks of the house
    bool zoned = false;  // somebody has told the lock where they are
    bool operator==(const Facts&) const = default;
  };

  Facts shown_;
  Probe date_{"world.date_s"};
};

// "00:01:23.456": hours, minutes, seconds of the simulated day.
QString clock_text(sim::Time time);

}  // namespace locktwin::desktop
