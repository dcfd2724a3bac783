// The front panel: what is lit, what the handle does, and the verbs of a finger.
#pragma once

#include <QSet>
#include <QString>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class FrontPanelModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  // Bits as the firmware lights them: 0-9 digits, 10 ↶, 11 ✓, 12 home, 13 bell.
  Q_PROPERTY(int litKeys READ lit_keys NOTIFY changed)
  Q_PROPERTY(bool batteryLight READ battery_light NOTIFY changed)
  Q_PROPERTY(bool redLight READ red_light NOTIFY changed)        // of palm and face
  Q_PROPERTY(double cameraRing READ camera_ring NOTIFY changed)  // how bright, 0 .. 1
  Q_PROPERTY(bool infrared READ infrared NOTIFY changed)         // beside the camera
  Q_PROPERTY(double fingerRing READ finger_ring NOTIFY changed)

 public:
  FrontPanelModel(Simulation& simulation, QObject* parent);

  int lit_keys() const { return facts_.lit_keys; }
  bool battery_light() const { return facts_.battery_light; }
  bool red_light() const { return facts_.red_light; }
  double camera_ring() const { return facts_.lights.camera; }
  bool infrared() const { return facts_.lights.infrared; }
  double finger_ring() const { return facts_.lights.finger; }

  // Keys by name: "0" … "9", "back", "confirm", "home", "bell".
  Q_INVOKABLE void touchKey(const QString& key);
  Q_INVOKABLE void liftKey(const QString& key);

 protected:
  void refresh() override;

 private:
  struct Facts {
    int lit_keys = 0;
    bool battery_light = false;
    bool red_light = false;
    sim::LightsPicture lights;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  QSet<QString> touched_;
  Probe lit_keys_{"panel.lit_keys"};
  Probe battery_light_{"panel.battery_light"};
  Probe red_light_{"panel.red_light"};
};

}  // namespace locktwin::desktop
