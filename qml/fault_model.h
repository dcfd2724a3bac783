// Faults that a demonstration can switch on: each is a property of a part, the symptom follows.
#pragma once

#include <QString>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class FaultModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(double warpMm READ warp_mm NOTIFY changed)  // of the leaf at the strike
  Q_PROPERTY(QString warpText READ warp_text NOTIFY changed)
  Q_PROPERTY(double largestWarpMm READ largest_warp_mm CONSTANT)

 public:
  FaultModel(Simulation& simulation, QObject* parent);

  double warp_mm() const { return warp_mm_; }
  double largest_warp_mm() const { return 15.0; }
  QString warp_text() const { return tr("%1 mm").arg(warp_mm_, 0, 'f', 1); }

  Q_INVOKABLE void warpDoor(double mm);
  Q_INVOKABLE void straightenDoor();

 protected:
  void refresh() override;

 private:
  double warp_mm_ = 0.0;
  Probe warp_{"door.warp_mm"};
};

}  // namespace locktwin::desktop
