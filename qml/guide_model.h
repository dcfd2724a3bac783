// What a newcomer can do next: one sentence that follows what the lock is waiting for.
#pragma once

#include <QString>

#include <map>
#include <set>
#include <string>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class GuideModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString hint READ hint NOTIFY changed)
  // Why the last wish was not done, or why all has stopped; else empty.
  Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
  Q_PROPERTY(QString panel READ panel NOTIFY changed)  // the signal's own word

 public:
  GuideModel(Simulation& simulation, QObject* parent);

  QString hint() const;
  QString refusal() const;
  QString panel() const { return facts_.panel; }

 protected:
  void refresh() override;

 private:
  struct Facts {
    bool powered = false;
    bool waits = false;  // time stands still, and a finger is on a key
    bool shut = false;
    bool moving = false;
    bool confirm_lit = false;
    bool directed = false;
    bool siren = false;  // since the front panel is gone
    bool weak = false;   // the battery, for the motor; and nothing else feeds the lock
    bool cover_off = false;
    bool pairing = false;
    bool phone_paired = false;
    core::Reason failed{};  // of the last movement; none: it did not
    int users = 0;
    int digits = 0;
    int lockout_left_s = 0;
    QString panel;
    QString lock_state;
    QString face, palm, finger;  // what the modules do
    QString refusal;             // of the last action
    QString failure;             // that has paused the world
    QString news;                // for a moment: a file that was written, no event was found
    bool operator==(const Facts&) const = default;
  };

  void listen();  // to what is new
  void note_failure(const sim::Occurrence& occurrence);
  QString trouble_hint() const;    // siren, empty battery
  QString rear_hint() const;       // pairing, SET
  QString enrolment_hint() const;  // what is to be shown to which module
  QString panel_hint() const;
  QString confirm_hint() const;
  QString setup_hint() const;
  QString keypad_hint() const;
  QString resting_hint() const;
  QString not_locked_hint() const;
  int lockout_left_s();
  QString news() const;

  Facts facts_;
  std::map<std::string, core::Reason> failed_;  // why a lock's bolt did not come where it should
  std::set<std::string> directed_;              // locks that have asked for an administrator since
  sim::Message news_{};  // a file that was written, or an event that was not found
  double reported_left_s_ = 0.0;
  sim::Time lockout_end_{0};
  Probe powered_{"board.powered"}, shut_{"door.shut"}, drive_{"motor.drive"};
  Probe users_{"core.users"}, digits_{"core.digits_entered"}, left_{"core.lockout_left_s"};
  Probe confirm_lit_{"panel.confirm_lit"}, panel_{"core.panel"}, lock_state_{"core.lock_state"};
  Probe touches_{"panel.touches"}, siren_{"siren.on"}, front_{"front.in_place"};
  Probe feeder_{"bus.feeder"};
  Probe cover_{"rear.cover_on"}, pairing_{"screen.pairing"};
  Probe face_{"face_module.state"}, palm_{"palm_module.state"}, finger_{"finger_module.state"};
};

}  // namespace locktwin::desktop
