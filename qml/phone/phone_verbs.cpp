// The part of PhoneModel that its owner presses: each verb issues one action.
#include "qml/phone/phone_model.h"
#include "qml/phone/time_zones.h"
#include "qml/probe.h"

namespace locktwin::desktop {

void PhoneModel::ask(std::string_view action, Arguments arguments) {
  answers_.remove(hand_.page());
  heard_ = true;
  hand_.act(action, std::move(arguments));
}

void PhoneModel::pair() {
  ask("phone_pair");
}

void PhoneModel::unlock() {
  ask("phone_unlock");
}

void PhoneModel::lock() {
  ask("phone_lock");
}

void PhoneModel::watch(bool open) {
  ask("phone_video", {{"state", std::string(open ? "open" : "close")}});
}

void PhoneModel::openHome() {
  ask("phone_home");
}

void PhoneModel::openEvents() {
  ask("phone_read_events");
}

void PhoneModel::openSettings() {
  ask("phone_settings");
}

void PhoneModel::addUser(const QString& user, const QString& role) {
  ask("phone_add_user", {{"user", user.toStdString()}, {"role", role.toStdString()}});
}

void PhoneModel::deleteUser(const QString& user) {
  ask("phone_delete_user", {{"user", user.toStdString()}});
}

void PhoneModel::openUser(const QString& user) {
  ask("phone_credentials", {{"user", user.toStdString()}});
}

void PhoneModel::deleteCredential(const QString& user, const QString& kind, int slot, bool duress) {
  ask("phone_delete_credential", {{"user", user.toStdString()},
                                  {"kind", kind.toStdString()},
                                  {"slot", static_cast<double>(slot)},
                                  {"duress", std::string(duress ? "yes" : "no")}});
}

void PhoneModel::setValidity(const QString& user, double hours) {
  Arguments arguments{{"user", user.toStdString()}};
  if (hours > 0.0) arguments.push_back({"until", hours * 3600.0});
  ask("phone_set_validity", std::move(arguments));
}

void PhoneModel::enrol(const QString& user, const QString& kind, bool duress) {
  ask("phone_enrol", {{"user", user.toStdString()},
                      {"kind", kind.toStdString()},
                      {"duress", std::string(duress ? "yes" : "no")}});
}

void PhoneModel::cancelEnrolment() {
  ask("phone_cancel_enrolment");
}

void PhoneModel::setSetting(const QString& setting, int value) {
  ask("phone_set", {{"setting", setting.toStdString()}, {"value", static_cast<double>(value)}});
}

void PhoneModel::setZone(int place) {
  if (place >= 0 && place < home_.zones().size()) ask("phone_set_zone", zone_arguments(place));
}

void PhoneModel::setClock() {
  ask("phone_set_clock");
}

void PhoneModel::liftLockout() {
  ask("phone_lift_lockout");
}

void PhoneModel::invite(const QString& other, const QString& user) {
  Arguments arguments{{"other", other.toStdString()}};
  if (!user.isEmpty()) arguments.push_back({"user", user.toStdString()});
  ask("phone_invite", std::move(arguments));
}

void PhoneModel::revoke(const QString& other) {
  ask("phone_revoke", {{"other", other.toStdString()}});
}

void PhoneModel::makeCode() {
  ask("phone_one_time_code");
}

void PhoneModel::typeCode() {
  // Who sees a dark keypad touches it first: that wakes it, and enters nothing (KEY-2).
  static const Probe kLitKeys("panel.lit_keys");
  if (kLitKeys.number(ViewModel::lock()) < 1)
    simulation().act("press_key", {{"key", std::string("back")}});
  hand_.act("type_one_time_code");
}

void PhoneModel::setRecurringCode(const QString& digits, const QString& days, int fromHour,
                                  int toHour) {
  ask("phone_recurring_code", {{"keys", digits.toStdString()},
                               {"days", days.toStdString()},
                               {"from", fromHour * 3600.0},
                               {"to", toHour * 3600.0}});
}

void PhoneModel::deleteRecurringCode() {
  ask("phone_delete_recurring_code");
}

}  // namespace locktwin::desktop
