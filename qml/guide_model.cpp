#include "qml/guide_model.h"

#include <algorithm>

namespace locktwin::desktop {

GuideModel::GuideModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::refused, this,
          [this](const QString& why) { update(refusal_, why); });
  simulation.world().add_observer(*this);
  GuideModel::refresh();
}

GuideModel::~GuideModel() {
  simulation().world().remove_observer(*this);
}

void GuideModel::on_occurrence(const sim::World&, const sim::Occurrence& occurrence) {
  if (occurrence.kind != sim::OccurrenceKind::event) return;
  if (occurrence.event.kind == core::EventKind::direction_set) direction_set_ = true;
  if (occurrence.event.kind == core::EventKind::reset_begun) direction_set_ = false;
}

QString GuideModel::hint() const {
  const QString confirm = confirm_hint();
  return confirm.isEmpty() ? panel_hint() : tr("%1 %2").arg(panel_hint(), confirm);
}

// What ✓ does before a PIN is begun: it is lit for the direction until that is set (INS-3), and for
// locking after the door was opened from inside (LCK-1).
QString GuideModel::confirm_hint() const {
  const bool ready = facts_.powered && facts_.panel == QLatin1String("ready");
  if (!ready || !facts_.confirm_lit || facts_.digits != 0 || facts_.moving) return {};
  return facts_.direction_set ? tr("✓ locks.") : tr("✓ sets the door direction.");
}

QString GuideModel::panel_hint() const {
  if (!facts_.powered) return tr("The lock has no power. Put a charged battery in (tab Inside).");
  if (facts_.moving) return tr("The motor is moving the dead bolt. Watch the oscilloscope.");
  if (const QString enrolment = enrolment_hint(); !enrolment.isEmpty()) return enrolment;
  const bool open = !facts_.shut || facts_.lock_state == QLatin1String("unlocked");
  const bool idle = facts_.panel == QLatin1String("ready") && open;
  if (idle || facts_.panel == QLatin1String("dark")) return resting_hint();
  if (facts_.panel.startsWith(QLatin1String("setup"))) return setup_hint();
  if (facts_.panel == QLatin1String("direction")) {
    return tr("Press 1 for a right-opening door, 2 for a left-opening one.");
  }
  if (facts_.panel == QLatin1String("reset_offer")) {
    return tr("Press ✓ within 20 s to erase everything; otherwise nothing is erased.");
  }
  return keypad_hint();
}

QString GuideModel::enrolment_hint() const {
  const QLatin1String enrols("enrolling");
  if (facts_.face == enrols) {
    return tr("The camera waits for the new face, for 15 s: show it on tab People.");
  }
  if (facts_.palm == enrols) {
    return tr("The palm reader waits for the new palm, for 15 s: show it on tab People.");
  }
  if (facts_.finger == enrols) {
    return tr("The reader wants the new finger several times: lay it on again on tab People.");
  }
  return {};
}

QString GuideModel::rear_hint() const {
  if (facts_.pairing) {
    return tr("The rear screen shows the pairing code for 3 minutes: scan it on tab Phone.");
  }
  if (facts_.cover_off && facts_.users > 0) {
    return tr("The rear cover is off. Hold SET for 3 s, and the screen shows the pairing code.");
  }
  return {};
}

QString GuideModel::setup_hint() const {
  if (facts_.panel == QLatin1String("setup_offer")) {
    return tr("Press ✓ to add the first administrator, or ↶ to leave.");
  }
  if (facts_.panel == QLatin1String("setup_saving")) return tr("The lock is saving the PIN …");
  if (facts_.digits >= 6) return tr("Press ✓, or type up to 10 digits.");
  if (facts_.panel == QLatin1String("setup_repeat")) return tr("Enter the same PIN once more.");
  return tr("Enter a new PIN of 6 to 10 digits: no run like 123456, not one digit only.");
}

QString GuideModel::keypad_hint() const {
  if (facts_.panel == QLatin1String("locked_out")) {
    return tr("Too many wrong tries: the lock refuses everything for another %1 s.")
        .arg(facts_.lockout_left_s);
  }
  if (facts_.panel == QLatin1String("verifying")) return tr("The lock is checking the PIN …");
  if (facts_.digits >= 6) return tr("Press ✓ to open.");
  return tr("Enter your PIN. Digits before and after it hide it from onlookers.");
}

QString GuideModel::resting_hint() const {
  if (const QString rear = rear_hint(); !rear.isEmpty()) return rear;
  if (!facts_.shut)
    return tr("The door is open. Drag the leaf back to shut it: it locks by itself.");
  if (facts_.users == 0)
    return tr("The lock is new. Touch any key of the keypad; then ✓ starts the set-up.");
  if (facts_.lock_state == QLatin1String("locked")) {
    return tr("Locked. Touch the keypad and enter your PIN, or press the inside handle.");
  }
  return tr("Unlocked. Press a handle and drag the leaf open, or lock with the button inside (B).");
}

// The report is as old as the last step of the core; the seconds in between are counted here.
int GuideModel::lockout_left_s() {
  const double reported_s = left_.number(world());
  if (reported_s != reported_left_s_) {
    reported_left_s_ = reported_s;
    lockout_end_ = world().now() + sim::from_seconds(reported_s);
  }
  if (reported_s <= 0.0) return 0;
  return std::max(0, static_cast<int>(sim::to_seconds(lockout_end_ - world().now()) + 0.999));
}

void GuideModel::refresh() {
  const sim::World& w = world();
  Facts next;
  next.powered = powered_.flag(w);
  next.shut = shut_.flag(w);
  next.moving = drive_.choice(w) != QLatin1String("brake");
  next.confirm_lit = confirm_lit_.flag(w);
  next.direction_set = direction_set_;
  next.cover_off = !cover_.flag(w);
  next.pairing = pairing_.flag(w);
  next.face = face_.choice(w);
  next.palm = palm_.choice(w);
  next.finger = finger_.choice(w);
  next.users = static_cast<int>(users_.number(w));
  next.digits = static_cast<int>(digits_.number(w));
  next.lockout_left_s = lockout_left_s();
  next.panel = panel_.choice(w);
  next.lock_state = lock_state_.choice(w);
  update(facts_, std::move(next));
}

}  // namespace locktwin::desktop
