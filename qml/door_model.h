// The door from above: where everything really is, what the lock says of it, and the hand on it.
#pragma once

#include <QString>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class DoorModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(double angle READ angle NOTIFY changed)     // degrees, 0 shut
  Q_PROPERTY(double boltMm READ bolt_mm NOTIFY changed)  // 0 .. 22
  Q_PROPERTY(
      double boltOffsetMm READ bolt_offset_mm NOTIFY changed)   // in its pocket, across the leaf
  Q_PROPERTY(double latchMm READ latch_mm NOTIFY changed)       // 0 .. 12
  Q_PROPERTY(double sideLoadN READ side_load_n NOTIFY changed)  // on the dead bolt
  Q_PROPERTY(double warpMm READ warp_mm NOTIFY changed)
  Q_PROPERTY(double insideTurn READ inside_turn NOTIFY changed)  // 0 .. 1
  Q_PROPERTY(double outsideTurn READ outside_turn NOTIFY changed)
  Q_PROPERTY(int tries READ tries NOTIFY changed)  // of this movement; 0: none
  Q_PROPERTY(bool shut READ shut NOTIFY changed)
  Q_PROPERTY(bool hingesRight READ hinges_right NOTIFY changed)  // as seen from outside
  Q_PROPERTY(bool opensOutward READ opens_outward NOTIFY changed)
  Q_PROPERTY(bool motorOn READ motor_on NOTIFY changed)
  Q_PROPERTY(bool agrees READ agrees NOTIFY changed)
  Q_PROPERTY(QString angleText READ angle_text NOTIFY changed)
  Q_PROPERTY(QString boltText READ bolt_text NOTIFY changed)
  Q_PROPERTY(QString latchText READ latch_text NOTIFY changed)
  Q_PROPERTY(QString loadText READ load_text NOTIFY changed)
  // What keeps the bolt from the middle of its pocket, a line each; empty: nothing.
  Q_PROPERTY(QString offText READ off_text NOTIFY changed)
  // How far it is from there, where offText says by what and not how far; else empty.
  Q_PROPERTY(QString asideText READ aside_text NOTIFY changed)
  Q_PROPERTY(QString truthText READ truth_text NOTIFY changed)
  Q_PROPERTY(QString lockText READ lock_text NOTIFY changed)
  Q_PROPERTY(QString lockState READ lock_state NOTIFY changed)  // the signal's own word

 public:
  DoorModel(Simulation& simulation, QObject* parent);

  double angle() const { return facts_.angle_deg; }
  double bolt_mm() const { return facts_.bolt_mm; }
  double bolt_offset_mm() const { return facts_.edge_mm; }
  double latch_mm() const { return facts_.latch_mm; }
  double side_load_n() const { return facts_.side_load_n; }
  double warp_mm() const { return facts_.warp_mm; }
  double inside_turn() const { return facts_.inside_turn; }
  double outside_turn() const { return facts_.outside_turn; }
  int tries() const { return facts_.tries; }
  bool shut() const { return facts_.shut; }
  bool hinges_right() const { return facts_.hinges_right; }
  bool opens_outward() const { return facts_.outward; }
  bool motor_on() const { return facts_.motor_on; }
  bool agrees() const { return facts_.agrees; }
  QString angle_text() const;
  QString bolt_text() const;
  QString latch_text() const;
  QString load_text() const;
  QString off_text() const;
  QString aside_text() const;
  QString truth_text() const;
  QString lock_text() const;
  QString lock_state() const { return facts_.lock_state; }

  Q_INVOKABLE void moveDoor(double angleDeg);  // a hand leads the leaf there and holds it
  Q_INVOKABLE void letGo();
  Q_INVOKABLE void pressHandle(const QString& side);  // "inside", "outside"
  Q_INVOKABLE void releaseHandle(const QString& side);
  Q_INVOKABLE void openDoor(const QString& side, double angleDeg);
  Q_INVOKABLE void shutDoor();
  // Of a door that is hung like this: whether they are on the right, seen from outside. `side` is
  // as seen from where the door opens to.
  Q_INVOKABLE static bool hingesAtRight(const QString& side, const QString& swing);

 protected:
  void refresh() override;

 private:
  double out_mm() const;

  struct Facts {
    double angle_deg = 0.0;
    double bolt_mm = 0.0;
    double latch_mm = 0.0;
    double side_load_n = 0.0;
    double warp_mm = 0.0;
    double strike_mm = 0.0;  // adjusted by
    double edge_mm = 0.0;
    double inside_turn = 0.0;
    double outside_turn = 0.0;
    bool shut = false;
    bool hinges_right = false;
    bool outward = false;
    bool motor_on = false;
    bool agrees = true;
    bool powered = false;
    int tries = 0;
    QString lock_state;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  Probe angle_{"door.angle_deg"}, bolt_{"bolt.position_mm"}, latch_{"latch.extension_mm"};
  Probe load_{"bolt.side_load_n"}, warp_{"door.warp_mm"}, edge_{"bolt.edge_mm"};
  Probe strike_{"strike.adjusted_mm"};
  Probe shut_{"door.shut"}, hanging_{"door.hanging"}, swing_{"door.swing"};
  Probe inside_{"handle.inside_turn"}, outside_{"handle.outside_turn"};
  Probe drive_{"motor.drive"}, agrees_{"twin.told_is_true"}, powered_{"board.powered"};
  Probe lock_state_{"core.lock_state"}, tries_{"core.bolt_tries"};
};

}  // namespace locktwin::desktop
