// The people at the door: who they are, what they show to the sensors, and what the modules see.
#pragma once

#include <QString>
#include <QStringList>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class PeopleModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QStringList names READ names CONSTANT)
  Q_PROPERTY(bool facePresent READ face_present NOTIFY changed)  // as the sensor notices
  Q_PROPERTY(bool palmPresent READ palm_present NOTIFY changed)
  Q_PROPERTY(bool fingerPresent READ finger_present NOTIFY changed)
  Q_PROPERTY(QString faceText READ face_text NOTIFY changed)  // "watching, 2 stored"
  Q_PROPERTY(QString palmText READ palm_text NOTIFY changed)
  Q_PROPERTY(QString fingerText READ finger_text NOTIFY changed)
  Q_PROPERTY(double lightLux READ light_lux NOTIFY changed)

 public:
  PeopleModel(Simulation& simulation, QObject* parent);

  QStringList names() const;
  // "adult", "child", "shallow" (worn ridges), "stranger" (whom nobody is going to enrol).
  Q_INVOKABLE QString kind(const QString& person) const;
  bool face_present() const { return facts_.face.present; }
  bool palm_present() const { return facts_.palm.present; }
  bool finger_present() const { return facts_.finger.present; }
  QString face_text() const { return text_of(facts_.face); }
  QString palm_text() const { return text_of(facts_.palm); }
  QString finger_text() const { return text_of(facts_.finger); }
  double light_lux() const { return facts_.light_lux; }

  void introduce();  // what is unusual about some of them

  // They stay until the lock has answered. A pose of present_face, "follow": as the voice says.
  Q_INVOKABLE void showFace(const QString& person, double distanceM, const QString& pose,
                            double coverPct, double speedMS);
  // `distanceCm` 0: as far as suits the hand.
  Q_INVOKABLE void showPalm(const QString& person, const QString& hand, double distanceCm,
                            double tiltDeg, double coverPct);
  // `wetness` below 0: as the person's skin is.
  Q_INVOKABLE void touchReader(const QString& person, const QString& finger, double pressureN,
                               double wetness, double tiltDeg, double overlapPct);
  Q_INVOKABLE void walkPast(const QString& person, double distanceM);
  Q_INVOKABLE void setLight(double lux);

 protected:
  void refresh() override;

 private:
  struct Module {
    QString state;
    bool present = false;
    int templates = 0;
    bool operator==(const Module&) const = default;
  };
  struct Facts {
    Module face, palm, finger;
    double light_lux = 0.0;
    bool operator==(const Facts&) const = default;
  };
  struct Probes {
    Probe state, present, templates;
  };

  QString text_of(const Module& module) const;
  Module look_at(const Probes& probes) const;

  Facts facts_;
  Probes face_{Probe("face_module.state"), Probe("face_module.present"),
               Probe("face_module.templates")};
  Probes palm_{Probe("palm_module.state"), Probe("palm_module.present"),
               Probe("palm_module.templates")};
  Probes finger_{Probe("finger_module.state"), Probe("finger_module.present"),
                 Probe("finger_module.templates")};
  Probe light_{"place.light_lux"};
};

}  // namespace locktwin::desktop
