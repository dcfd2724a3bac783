#include "qml/event_sentence.h"

#include <QCoreApplication>

namespace locktwin::desktop {

namespace {

// One translation context for everything in this file.
struct Events {
  Q_DECLARE_TR_FUNCTIONS(Events)
};

QString reason_text(std::uint8_t value) {
  using enum core::Reason;
  switch (static_cast<core::Reason>(value)) {
    case none:
      return Events::tr("no reason given");
    case wrong:
      return Events::tr("wrong PIN");
    case locked_out:
      return Events::tr("the system is locked");
    case jam:
      return Events::tr("the bolt jams");
    case door_open:
      return Events::tr("the door is open");
    case battery_empty:
      return Events::tr("the battery is empty");
    case switch_fault:
      return Events::tr("the bolt switches contradict each other");
    case store:
      return Events::tr("the store failed");
  }
  return {};
}

QString cause_text(std::uint8_t value) {
  using enum core::Cause;
  switch (static_cast<core::Cause>(value)) {
    case unknown:
      return Events::tr("at start");
    case credential:
      return Events::tr("by credential");
    case automatic:
      return Events::tr("by itself");
    case inside_button:
      return Events::tr("by the inside button");
    case by_hand:
      return Events::tr("by hand");
  }
  return {};
}

QString role_text(std::uint8_t value) {
  return static_cast<core::Role>(value) == core::Role::administrator ? Events::tr("Administrator")
                                                                     : Events::tr("User");
}

}  // namespace

QString event_sentence(const core::Event& event) {
  using enum core::EventKind;
  switch (event.kind) {
    case lock_booted:
      return Events::tr("The firmware started");
    case store_damaged:
      return Events::tr("The store is damaged: %1").arg(reason_text(event.first));
    case user_added:
      return Events::tr("%1 %2 added").arg(role_text(event.second)).arg(event.first);
    case access_granted:
      return Events::tr("PIN accepted, user %1").arg(event.second);
    case access_denied:
      return Events::tr("Access refused: %1").arg(reason_text(event.second));
    case alarm_lockout:
      return Events::tr("Alarm: %1 wrong tries, the system is locked").arg(event.first);
    case lockout_ended:
      return Events::tr("The system is free again");
    case bolt_locked:
      return Events::tr("Locked %1").arg(cause_text(event.first));
    case bolt_unlocked:
      return Events::tr("Unlocked %1").arg(cause_text(event.first));
    case bolt_not_locked:
      return Events::tr("Not locked: %1").arg(reason_text(event.second));
    case bolt_not_unlocked:
      return Events::tr("Not unlocked: %1").arg(reason_text(event.second));
    case alarm_jam:
      return Events::tr("Alarm: the bolt jammed %1 times").arg(event.first);
    case battery_low:
      return Events::tr("Battery low: %1 %").arg(event.first);
    case door_opened:
      return Events::tr("Door opened");
    case door_closed:
      return Events::tr("Door closed");
  }
  return {};
}

QString event_tone(const core::Event& event) {
  const QLatin1String name(sim::spec_of(event.kind).name.data(),
                           static_cast<qsizetype>(sim::spec_of(event.kind).name.size()));
  if (name.startsWith(QLatin1String("alarm.")) || name == QLatin1String("store.damaged")) {
    return QStringLiteral("bad");
  }
  const bool refused =
      name == QLatin1String("access.denied") || name == QLatin1String("battery.low");
  if (refused || name.contains(QLatin1String(".not_"))) return QStringLiteral("warning");
  const bool good = name == QLatin1String("access.granted") ||
                    name == QLatin1String("bolt.locked") ||
                    name == QLatin1String("bolt.unlocked") || name == QLatin1String("user.added");
  return good ? QStringLiteral("good") : QStringLiteral("plain");
}

QString event_icon(const core::Event& event) {
  using enum core::EventKind;
  switch (event.kind) {
    case lock_booted:
    case store_damaged:
      return QStringLiteral("chip");
    case user_added:
    case access_granted:
    case access_denied:
      return QStringLiteral("user");
    case alarm_lockout:
    case alarm_jam:
    case bolt_not_locked:
    case bolt_not_unlocked:
      return QStringLiteral("alarm");
    case bolt_locked:
      return QStringLiteral("locked");
    case lockout_ended:
    case bolt_unlocked:
      return QStringLiteral("unlocked");
    case battery_low:
      return QStringLiteral("battery");
    case door_opened:
    case door_closed:
      return QStringLiteral("door");
  }
  return {};
}

}  // namespace locktwin::desktop
