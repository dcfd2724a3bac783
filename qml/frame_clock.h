// The clock of the window: tells the simulation how much real time has passed. Tests have none.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "qml/simulation.h"

namespace locktwin::desktop {

class FrameClock : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(locktwin::desktop::Simulation* simulation READ simulation WRITE set_simulation NOTIFY
                 changed REQUIRED)
  Q_PROPERTY(bool running READ running WRITE set_running NOTIFY changed)

 public:
  explicit FrameClock(QObject* parent = nullptr);
  Simulation* simulation() const { return simulation_; }
  void set_simulation(Simulation* simulation);
  bool running() const { return timer_.isActive(); }
  void set_running(bool running);

 Q_SIGNALS:
  void changed();

 private:
  void tick();
  void tell();

  Simulation* simulation_ = nullptr;
  QTimer timer_;
  int rested_ = 0;  // ticks
};

}  // namespace locktwin::desktop
