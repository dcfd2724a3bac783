#include "qml/phone/phone_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "qml/event_words.h"

namespace locktwin::desktop {

namespace {

struct Word {
  std::string_view name;
  const char* english;
};

constexpr auto kCommands = std::to_array<Word>({
    {"status", QT_TRANSLATE_NOOP("Phone", "Home page")},
    {"video", QT_TRANSLATE_NOOP("Phone", "Live video")},
    {"unlock", QT_TRANSLATE_NOOP("Phone", "Unlock")},
    {"lock", QT_TRANSLATE_NOOP("Phone", "Lock")},
    {"add_user", QT_TRANSLATE_NOOP("Phone", "New user")},
    {"set_validity", QT_TRANSLATE_NOOP("Phone", "Validity")},
    {"delete_user", QT_TRANSLATE_NOOP("Phone", "Delete user")},
    {"list_users", QT_TRANSLATE_NOOP("Phone", "Users")},
    {"enrol", QT_TRANSLATE_NOOP("Phone", "Enrolment")},
    {"cancel_enrolment", QT_TRANSLATE_NOOP("Phone", "End of the enrolment")},
    {"delete_credential", QT_TRANSLATE_NOOP("Phone", "Delete credential")},
    {"list_credentials", QT_TRANSLATE_NOOP("Phone", "Credentials")},
    {"set_setting", QT_TRANSLATE_NOOP("Phone", "Setting")},
    {"get_settings", QT_TRANSLATE_NOOP("Phone", "Settings")},
    {"set_clock", QT_TRANSLATE_NOOP("Phone", "Clock")},
    {"set_zone", QT_TRANSLATE_NOOP("Phone", "Time zone")},
    {"lift_lockout", QT_TRANSLATE_NOOP("Phone", "Lift the lockout")},
    {"get_events", QT_TRANSLATE_NOOP("Phone", "Events")},
    {"ack_events", QT_TRANSLATE_NOOP("Phone", "Events")},
    {"ack_ahead", QT_TRANSLATE_NOOP("Phone", "Events")},
    {"invite_phone", QT_TRANSLATE_NOOP("Phone", "Invitation")},
    {"assign_phone", QT_TRANSLATE_NOOP("Phone", "Assign phone")},
    {"revoke_phone", QT_TRANSLATE_NOOP("Phone", "Revoke key")},
    {"list_phones", QT_TRANSLATE_NOOP("Phone", "Phones")},
    {"set_recurring_code", QT_TRANSLATE_NOOP("Phone", "Visitors' code")},
    {"delete_recurring_code", QT_TRANSLATE_NOOP("Phone", "Delete visitors' code")},
    {"made_codes", QT_TRANSLATE_NOOP("Phone", "One-time code")},
    {"add_accessory", QT_TRANSLATE_NOOP("Phone", "Accessory")},
    {"remove_accessory", QT_TRANSLATE_NOOP("Phone", "Remove accessory")},
    {"door_state", QT_TRANSLATE_NOOP("Phone", "Door")},
    {"link_lock", QT_TRANSLATE_NOOP("Phone", "Link")},
    {"unlink_lock", QT_TRANSLATE_NOOP("Phone", "End of the link")},
});

constexpr auto kStatuses = std::to_array<Word>({
    {"ok", QT_TRANSLATE_NOOP("Phone", "done")},
    {"refused", QT_TRANSLATE_NOOP("Phone", "refused")},
    {"not_allowed", QT_TRANSLATE_NOOP("Phone", "not allowed")},
    {"unknown", QT_TRANSLATE_NOOP("Phone", "unknown to the lock")},
    {"malformed", QT_TRANSLATE_NOOP("Phone", "not understood")},
    {"busy", QT_TRANSLATE_NOOP("Phone", "the lock is busy")},
    {"stale", QT_TRANSLATE_NOOP("Phone", "too late")},
    {"accepted", QT_TRANSLATE_NOOP("Phone", "under way")},
});

constexpr auto kFailures = std::to_array<Word>({
    {"not_paired", QT_TRANSLATE_NOOP("Phone", "this phone is not paired")},
    {"unknown_name", QT_TRANSLATE_NOOP("Phone", "nobody has this name")},
    {"name_taken", QT_TRANSLATE_NOOP("Phone", "this name is taken")},
    {"no_way", QT_TRANSLATE_NOOP("Phone", "the lock cannot be reached")},
    {"no_answer", QT_TRANSLATE_NOOP("Phone", "no answer")},
    {"full", QT_TRANSLATE_NOOP("Phone", "no room is left")},
    {"no_code", QT_TRANSLATE_NOOP("Phone", "no code to be seen, and no invitation")},
    {"no_link", QT_TRANSLATE_NOOP("Phone", "the lock was not found")},
});

// What a phone rings for (sim/phones/event_list.cpp).
constexpr auto kNotifications = std::to_array<Word>({
    {"alarm.lockout", QT_TRANSLATE_NOOP("Phone", "Too many wrong tries")},
    {"alarm.jam", QT_TRANSLATE_NOOP("Phone", "The bolt jams")},
    {"alarm.duress", QT_TRANSLATE_NOOP("Phone", "Somebody is forced to open the door")},
    {"alarm.tamper", QT_TRANSLATE_NOOP("Phone", "The front panel was torn off")},
    {"alarm.left_open", QT_TRANSLATE_NOOP("Phone", "The door was left open")},
    {"alarm.forced", QT_TRANSLATE_NOOP("Phone", "The locked door was forced open")},
    {"alarm.away", QT_TRANSLATE_NOOP("Phone", "Opened from inside in away mode")},
    {"alarm.direction", QT_TRANSLATE_NOOP("Phone", "The door direction is set wrongly")},
    {"alarm.attack", QT_TRANSLATE_NOOP("Phone", "Somebody attacks the lock")},
    {"battery.low", QT_TRANSLATE_NOOP("Phone", "The battery is low")},
    {"doorbell.rung", QT_TRANSLATE_NOOP("Phone", "Somebody rings at the door")},
});

template <typename Table>
const Word* find(const Table& table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Word& word) { return word.name == name; });
  return found == table.end() ? nullptr : &*found;
}

template <typename Table>
QString words_of(const Table& table, std::string_view name) {
  if (const Word* word = find(table, name)) {
    return QCoreApplication::translate("Phone", word->english);
  }
  return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace

QString command_words(std::string_view command) {
  return words_of(kCommands, command);
}

QString reply_words(std::string_view status, std::string_view reason) {
  if (status == "refused" && reason != "none") return field_words("reason", reason);
  return words_of(kStatuses, status);
}

QString failure_words(std::string_view why) {
  return words_of(kFailures, why);
}

QString notification_words(std::string_view event) {
  return words_of(kNotifications, event);
}

bool has_command_words(std::string_view command) {
  return find(kCommands, command) != nullptr;
}

bool has_notification_words(std::string_view event) {
  return find(kNotifications, event) != nullptr;
}

}  // namespace locktwin::desktop
