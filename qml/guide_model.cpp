#include "qml/guide_model.h"

#include <algorithm>

namespace locktwin::desktop {

namespace {

constexpr sim::Duration kNewsShown = std::chrono::seconds(5);  // at x1
constexpr int kSecondsPerMinute = 60;

}  // namespace

GuideModel::GuideModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::begun, this, [this] {
    directed_.clear();
    failed_.clear();
  });
  connect(&simulation, &Simulation::arrived, this, &GuideModel::listen);
  GuideModel::refresh();
}

void GuideModel::listen() {
  for (const sim::Message& message : picture().messages) {
    const bool saved = message.kind == sim::Message::Kind::saved;
    if (!saved && message.kind != sim::Message::Kind::nothing) continue;
    news_ = message;
    news_.at = picture().now;
  }
  for (const sim::Occurrence& occurrence : picture().happened) {
    if (occurrence.kind == sim::OccurrenceKind::event) note_failure(occurrence);
    if (occurrence.kind != sim::OccurrenceKind::prompt) continue;
    if (occurrence.prompt == core::Prompt::add_administrator) directed_.insert(occurrence.lock);
    if (occurrence.prompt == core::Prompt::begin_direction) directed_.erase(occurrence.lock);
  }
}

// By its events, which a lock that is muted reports, too.
void GuideModel::note_failure(const sim::Occurrence& occurrence) {
  using enum core::EventKind;
  const core::Event& event = occurrence.event;
  if (event.kind == bolt_not_locked || event.kind == bolt_not_unlocked) {
    failed_[occurrence.lock] = static_cast<core::Reason>(event.second);
  }
  if (event.kind == bolt_locked || event.kind == bolt_unlocked || event.kind == lock_booted) {
    failed_.erase(occurrence.lock);
  }
}

QString GuideModel::refusal() const {
  return facts_.failure.isEmpty() ? facts_.refusal : tr("Stopped: %1").arg(facts_.failure);
}

QString GuideModel::hint() const {
  if (!facts_.news.isEmpty()) return facts_.news;
  if (facts_.waits) return tr("Time stands still: the lock answers once it runs again (P).");
  const QString confirm = confirm_hint();
  return confirm.isEmpty() ? panel_hint() : tr("%1 %2").arg(panel_hint(), confirm);
}

// What ✓ does before a PIN is begun: with the rear cover off it sets the direction (INS-3), else it
// locks after the door was opened from inside (LCK-1).
QString GuideModel::confirm_hint() const {
  const bool ready = facts_.powered && facts_.panel == QLatin1String("ready");
  if (!ready || !facts_.confirm_lit || facts_.digits != 0 || facts_.moving) return {};
  return facts_.cover_off ? tr("✓ sets the door direction.") : tr("✓ locks.");
}

QString GuideModel::panel_hint() const {
  if (!facts_.powered)
    return tr("The lock has no power. Put a charged battery in (tab Rear panel).");
  if (facts_.moving) return tr("The motor is moving the dead bolt. Watch the oscilloscope.");
  if (const QString trouble = trouble_hint(); !trouble.isEmpty()) return trouble;
  if (const QString enrolment = enrolment_hint(); !enrolment.isEmpty()) return enrolment;
  const bool open = !facts_.shut || facts_.lock_state != QLatin1String("locked");
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

// What keeps anybody from going on, before what could be done else.
QString GuideModel::trouble_hint() const {
  if (facts_.siren) {
    return tr(
        "Front panel torn off: the siren sounds for a minute, or until an administrator's phone "
        "unlocks.");
  }
  if (facts_.weak) {
    return tr(
        "Too little charge for the motor: charge the battery, or use a power bank at Type-C.");
  }
  return {};
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
    return tr("The rear screen shows the pairing code for 3 minutes: scan it with the phone.");
  }
  // Whoever has paired a phone knows what is behind the cover: what comes next is said again.
  if (facts_.cover_off && facts_.users > 0 && !facts_.phone_paired) {
    return tr("The rear cover is off. Hold SET for 3 s, and the screen shows the pairing code.");
  }
  return {};
}

QString GuideModel::setup_hint() const {
  if (facts_.panel == QLatin1String("setup_offer")) {
    if (!facts_.directed) return tr("Press ✓ to set the door direction, or ↶ to leave.");
    return tr("Press ✓ to add the first administrator, or ↶ to leave.");
  }
  if (facts_.panel == QLatin1String("setup_saving")) return tr("The lock is saving the PIN.");
  if (facts_.digits >= 6) return tr("Press ✓, or type up to 10 digits.");
  if (facts_.panel == QLatin1String("setup_repeat")) return tr("Enter the same PIN once more.");
  return tr("Enter a new PIN of 6 to 10 digits: no run like 123456, not one digit only.");
}

QString GuideModel::keypad_hint() const {
  if (facts_.panel == QLatin1String("locked_out")) {
    return tr("Too many wrong tries: the lock refuses every try for another %1:%2.")
        .arg(facts_.lockout_left_s / kSecondsPerMinute)
        .arg(facts_.lockout_left_s % kSecondsPerMinute, 2, 10, QLatin1Char('0'));
  }
  if (facts_.panel == QLatin1String("verifying")) return tr("The lock is checking the PIN.");
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
  if (facts_.lock_state != QLatin1String("unlocked")) return not_locked_hint();
  return tr("Unlocked. Press a handle and drag the leaf open, or lock with the button inside (B).");
}

// The lock says neither that it is locked nor that it is open.
QString GuideModel::not_locked_hint() const {
  if (facts_.lock_state != QLatin1String("not_locked")) {
    return tr("The lock does not know yet how its bolt stands. Press the button inside (B).");
  }
  if (facts_.failed == core::Reason::jam) {
    return tr("The bolt jammed: not locked. Check the strike, then lock again.");
  }
  return tr("Not locked. Check the door and its bolt, then lock again.");
}

// The report is as old as the last step of the core; the seconds in between are counted here.
int GuideModel::lockout_left_s() {
  const double reported_s = left_.number(lock());
  if (reported_s != reported_left_s_) {
    reported_left_s_ = reported_s;
    lockout_end_ = picture().now + sim::from_seconds(reported_s);
  }
  if (reported_s <= 0.0) return 0;
  return std::max(0, static_cast<int>(sim::to_seconds(lockout_end_ - picture().now) + 0.999));
}

// As long as it takes to be read.
QString GuideModel::news() const {
  const sim::Duration since = picture().now - news_.at;
  if (since < sim::Duration{0} || since >= kNewsShown * simulation().speed()) return {};
  if (news_.kind == sim::Message::Kind::saved) {
    return tr("Saved: %1").arg(QString::fromStdString(news_.text));
  }
  if (news_.kind != sim::Message::Kind::nothing) return {};
  return tr("Nothing is reported within the next day: time stands where it was.");
}

void GuideModel::refresh() {
  const sim::LockPicture& l = lock();
  Facts next;
  next.powered = powered_.flag(l);
  next.waits = !simulation().running() && touches_.number(l) > 0.0;
  next.shut = shut_.flag(l);
  next.moving = drive_.choice(l) != QLatin1String("brake");
  next.confirm_lit = confirm_lit_.flag(l);
  const std::string name = simulation().shown_index() == 0 ? std::string() : l.name;
  next.directed = directed_.contains(name);
  next.siren = siren_.flag(l) && !front_.flag(l);
  if (const auto failed = failed_.find(name); failed != failed_.end()) next.failed = failed->second;
  const bool fed = feeder_.choice(l) == QLatin1String("port");
  next.weak = next.powered && !fed && next.failed == core::Reason::battery_empty;
  next.cover_off = !cover_.flag(l);
  next.pairing = pairing_.flag(l);
  next.phone_paired = std::any_of(l.phones.begin(), l.phones.end(),
                                  [](const sim::PhonePicture& phone) { return phone.paired; });
  next.face = face_.choice(l);
  next.palm = palm_.choice(l);
  next.finger = finger_.choice(l);
  next.users = static_cast<int>(users_.number(l));
  next.digits = static_cast<int>(digits_.number(l));
  next.lockout_left_s = lockout_left_s();
  next.panel = panel_.choice(l);
  next.lock_state = lock_state_.choice(l);
  next.refusal = QString::fromStdString(picture().refusal);
  next.failure = QString::fromStdString(picture().failure);
  next.news = news();
  update(facts_, std::move(next));
}

}  // namespace locktwin::desktop
