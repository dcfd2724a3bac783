// The clock of the window: tells the simulation how much real time has passed. Tests have none.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "qml/simulation.h"

namespace locktwin::desktop {

class FrameClock : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(locktwin::desktop::Simulation* simulation MEMBER simulation_ NOTIFY changed REQUIRED)
  Q_PROPERTY(bool running READ running WRITE set_running NOTIFY changed)

 public:
  explicit FrameClock(QObject* parent = nullptr);
  bool running() const { return timer_.isActive(); }
  void set_running(bool running);

 Q_SIGNALS:
  void changed();

 private:
  void tick();

  Simulation* simulation_ = nullptr;
  QTimer timer_;
  QElapsedTimer since_last_;
};

}  // namespace locktwin::desktop
