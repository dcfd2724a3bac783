#include "qml/event_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace locktwin::desktop {

namespace {

struct Word {
  std::string_view name;  // as the catalogue of events has it
  const char* english;
};

constexpr auto kMethods = std::to_array<Word>({
    {"none", QT_TRANSLATE_NOOP("Events", "Credential")},
    {"pin", QT_TRANSLATE_NOOP("Events", "PIN")},
    {"face", QT_TRANSLATE_NOOP("Events", "Face")},
    {"palm", QT_TRANSLATE_NOOP("Events", "Palm")},
    {"finger", QT_TRANSLATE_NOOP("Events", "Fingerprint")},
    {"one_time_code", QT_TRANSLATE_NOOP("Events", "One-time code")},
    {"recurring_code", QT_TRANSLATE_NOOP("Events", "Recurring code")},
    {"bluetooth_key", QT_TRANSLATE_NOOP("Events", "Bluetooth key")},
    {"guest_key", QT_TRANSLATE_NOOP("Events", "Guest key")},
    {"remote_unlock", QT_TRANSLATE_NOOP("Events", "Remote unlocking")},
    {"accessory_remote", QT_TRANSLATE_NOOP("Events", "Remote control")},
    {"linked_lock", QT_TRANSLATE_NOOP("Events", "Linked lock")},
    {"mechanical_key", QT_TRANSLATE_NOOP("Events", "Mechanical key")},
    {"inside_handle", QT_TRANSLATE_NOOP("Events", "Inside handle")},
});

// How somebody unlocked.
constexpr auto kWays = std::to_array<Word>({
    {"none", QT_TRANSLATE_NOOP("Events", "a credential")},
    {"pin", QT_TRANSLATE_NOOP("Events", "the PIN")},
    {"face", QT_TRANSLATE_NOOP("Events", "the face")},
    {"palm", QT_TRANSLATE_NOOP("Events", "the palm")},
    {"finger", QT_TRANSLATE_NOOP("Events", "the fingerprint")},
    {"one_time_code", QT_TRANSLATE_NOOP("Events", "a one-time code")},
    {"recurring_code", QT_TRANSLATE_NOOP("Events", "a recurring code")},
    {"bluetooth_key", QT_TRANSLATE_NOOP("Events", "the Bluetooth key")},
    {"guest_key", QT_TRANSLATE_NOOP("Events", "a guest key")},
    {"remote_unlock", QT_TRANSLATE_NOOP("Events", "a remote command")},
    {"accessory_remote", QT_TRANSLATE_NOOP("Events", "the remote control")},
    {"linked_lock", QT_TRANSLATE_NOOP("Events", "the linked lock")},
    {"mechanical_key", QT_TRANSLATE_NOOP("Events", "the mechanical key")},
    {"inside_handle", QT_TRANSLATE_NOOP("Events", "the inside handle")},
});

constexpr auto kReasons = std::to_array<Word>({
    {"none", QT_TRANSLATE_NOOP("Events", "no reason given")},
    {"wrong", QT_TRANSLATE_NOOP("Events", "wrong or unknown")},
    {"locked_out", QT_TRANSLATE_NOOP("Events", "locked out after wrong tries")},
    {"jam", QT_TRANSLATE_NOOP("Events", "the bolt jams")},
    {"door_open", QT_TRANSLATE_NOOP("Events", "the door is open")},
    {"battery_empty", QT_TRANSLATE_NOOP("Events", "the battery is empty")},
    {"switch_fault", QT_TRANSLATE_NOOP("Events", "the bolt switches contradict each other")},
    {"store", QT_TRANSLATE_NOOP("Events", "the store failed")},
    {"privacy", QT_TRANSLATE_NOOP("Events", "privacy mode is on")},
    {"outside_validity", QT_TRANSLATE_NOOP("Events", "not valid at this time")},
    {"clock_unknown", QT_TRANSLATE_NOOP("Events", "the time is unknown")},
    {"switched_off", QT_TRANSLATE_NOOP("Events", "this is switched off")},
    {"unreadable", QT_TRANSLATE_NOOP("Events", "it could not be read")},
    {"sensor", QT_TRANSLATE_NOOP("Events", "the sensor failed")},
    {"wrong_direction", QT_TRANSLATE_NOOP("Events", "the motor drives the wrong way")},
    {"not_allowed", QT_TRANSLATE_NOOP("Events", "not allowed")},
    {"full", QT_TRANSLATE_NOOP("Events", "no room is left")},
    {"unknown_target", QT_TRANSLATE_NOOP("Events", "there is no such entry")},
    {"duplicate", QT_TRANSLATE_NOOP("Events", "in use already")},
    {"weak_pin", QT_TRANSLATE_NOOP("Events", "the PIN is too simple")},
    {"last_administrator", QT_TRANSLATE_NOOP("Events", "the last administrator must stay")},
    {"busy", QT_TRANSLATE_NOOP("Events", "the lock is busy")},
    {"out_of_range", QT_TRANSLATE_NOOP("Events", "the value is out of range")},
    {"timed_out", QT_TRANSLATE_NOOP("Events", "the time is up")},
    {"cancelled", QT_TRANSLATE_NOOP("Events", "cancelled")},
    {"not_locked", QT_TRANSLATE_NOOP("Events", "the door is not locked")},
    {"forged", QT_TRANSLATE_NOOP("Events", "forged frames")},
    {"unproved", QT_TRANSLATE_NOOP("Events", "a module does not prove itself")},
    {"generator", QT_TRANSLATE_NOOP("Events", "the random words are none")},
    {"front_torn_off", QT_TRANSLATE_NOOP("Events", "the front panel was torn off")},
});

constexpr auto kCauses = std::to_array<Word>({
    {"unknown", QT_TRANSLATE_NOOP("Events", "at start")},
    {"credential", QT_TRANSLATE_NOOP("Events", "by credential")},
    {"automatic", QT_TRANSLATE_NOOP("Events", "by itself")},
    {"inside_button", QT_TRANSLATE_NOOP("Events", "by the inside button")},
    {"by_hand", QT_TRANSLATE_NOOP("Events", "by hand")},
    {"by_key", QT_TRANSLATE_NOOP("Events", "by the mechanical key")},
    {"countdown", QT_TRANSLATE_NOOP("Events", "by the countdown")},
    {"outside_key", QT_TRANSLATE_NOOP("Events", "by a key of the front panel")},
    {"app", QT_TRANSLATE_NOOP("Events", "by the app")},
    {"linked_lock", QT_TRANSLATE_NOOP("Events", "by the linked lock")},
});

constexpr auto kParts = std::to_array<Word>({
    {"none", QT_TRANSLATE_NOOP("Events", "none")},
    {"bolt_out", QT_TRANSLATE_NOOP("Events", "the bolt switch 'out'")},
    {"bolt_in", QT_TRANSLATE_NOOP("Events", "the bolt switch 'in'")},
    {"bolt_switches", QT_TRANSLATE_NOOP("Events", "one of the two bolt switches")},
});

constexpr auto kRoles = std::to_array<Word>({
    {"none", QT_TRANSLATE_NOOP("Events", "Nobody")},
    {"administrator", QT_TRANSLATE_NOOP("Events", "Administrator")},
    {"user", QT_TRANSLATE_NOOP("Events", "User")},
    {"guest", QT_TRANSLATE_NOOP("Events", "Guest")},
    {"linked_lock", QT_TRANSLATE_NOOP("Events", "Linked lock")},
    {"remote_control", QT_TRANSLATE_NOOP("Events", "Remote control")},
    {"door_sensor", QT_TRANSLATE_NOOP("Events", "Door sensor")},
});

constexpr auto kSettings = std::to_array<Word>({
    {"body", QT_TRANSLATE_NOOP("Events", "lock body")},
    {"side", QT_TRANSLATE_NOOP("Events", "door direction")},
    {"language", QT_TRANSLATE_NOOP("Events", "language of the voice")},
    {"volume", QT_TRANSLATE_NOOP("Events", "volume")},
    {"face_trigger", QT_TRANSLATE_NOOP("Events", "start of face recognition")},
    {"palm_trigger", QT_TRANSLATE_NOOP("Events", "start of palm recognition")},
    {"lockout", QT_TRANSLATE_NOOP("Events", "lockout after wrong tries")},
    {"privacy", QT_TRANSLATE_NOOP("Events", "privacy mode")},
    {"remote_unlock", QT_TRANSLATE_NOOP("Events", "remote unlocking")},
    {"countdown", QT_TRANSLATE_NOOP("Events", "countdown locking")},
    {"countdown_s", QT_TRANSLATE_NOOP("Events", "delay of countdown locking")},
    {"sync_unlock", QT_TRANSLATE_NOOP("Events", "unlocking of the linked lock")},
    {"sync_s", QT_TRANSLATE_NOOP("Events", "delay of the linked lock")},
    {"bluetooth", QT_TRANSLATE_NOOP("Events", "Bluetooth")},
    {"wifi", QT_TRANSLATE_NOOP("Events", "Wi-Fi")},
    {"away_key", QT_TRANSLATE_NOOP("Events", "key of away mode")},
    {"away", QT_TRANSLATE_NOOP("Events", "away mode")},
    {"lockout_doubles", QT_TRANSLATE_NOOP("Events", "each lockout twice as long")},
});

template <typename Table>
QString word_of(const Table& table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Word& word) { return word.name == name; });
  if (found != table.end()) return event_text(found->english);
  return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace

QString event_text(const char* english) {
  return QCoreApplication::translate("Events", english);
}

QString field_words(std::string_view kind, std::string_view word) {
  if (kind == "method") return word_of(kMethods, word);
  if (kind == "way") return word_of(kWays, word);
  if (kind == "reason") return word_of(kReasons, word);
  if (kind == "cause") return word_of(kCauses, word);
  if (kind == "role") return word_of(kRoles, word);
  if (kind == "part") return word_of(kParts, word);
  if (kind == "setting") return word_of(kSettings, word);
  return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace locktwin::desktop
