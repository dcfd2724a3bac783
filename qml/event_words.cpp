#include "qml/event_words.h"

#include <QCoreApplication>
#include <array>

#include "firmware-core/house/settings.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::desktop {

namespace {

template <typename Id>
struct Word {
  Id id;
  const char* english;
};

// Row n of a table is number n of its enumeration, and the last row is the last number.
template <typename Table, typename Id>
constexpr bool is_complete(const Table& table, Id last) {
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (static_cast<std::size_t>(table[row].id) != row) return false;
  }
  return table.size() == static_cast<std::size_t>(last) + 1;
}

constexpr auto kMethods = std::to_array<Word<core::Method>>({
    {core::Method::none, QT_TRANSLATE_NOOP("Events", "Credential")},
    {core::Method::pin, QT_TRANSLATE_NOOP("Events", "PIN")},
    {core::Method::face, QT_TRANSLATE_NOOP("Events", "Face")},
    {core::Method::palm, QT_TRANSLATE_NOOP("Events", "Palm")},
    {core::Method::finger, QT_TRANSLATE_NOOP("Events", "Fingerprint")},
    {core::Method::one_time_code, QT_TRANSLATE_NOOP("Events", "One-time code")},
    {core::Method::recurring_code, QT_TRANSLATE_NOOP("Events", "Recurring code")},
    {core::Method::bluetooth_key, QT_TRANSLATE_NOOP("Events", "Bluetooth key")},
    {core::Method::guest_key, QT_TRANSLATE_NOOP("Events", "Guest key")},
    {core::Method::remote_unlock, QT_TRANSLATE_NOOP("Events", "Remote unlocking")},
    {core::Method::accessory_remote, QT_TRANSLATE_NOOP("Events", "Remote control")},
    {core::Method::linked_lock, QT_TRANSLATE_NOOP("Events", "Linked lock")},
    {core::Method::mechanical_key, QT_TRANSLATE_NOOP("Events", "Mechanical key")},
    {core::Method::inside_handle, QT_TRANSLATE_NOOP("Events", "Inside handle")},
});
static_assert(is_complete(kMethods, core::Method::inside_handle));

constexpr auto kReasons = std::to_array<Word<core::Reason>>({
    {core::Reason::none, QT_TRANSLATE_NOOP("Events", "no reason given")},
    {core::Reason::wrong, QT_TRANSLATE_NOOP("Events", "wrong or unknown")},
    {core::Reason::locked_out, QT_TRANSLATE_NOOP("Events", "the system is locked")},
    {core::Reason::jam, QT_TRANSLATE_NOOP("Events", "the bolt jams")},
    {core::Reason::door_open, QT_TRANSLATE_NOOP("Events", "the door is open")},
    {core::Reason::battery_empty, QT_TRANSLATE_NOOP("Events", "the battery is empty")},
    {core::Reason::switch_fault,
     QT_TRANSLATE_NOOP("Events", "the bolt switches contradict each other")},
    {core::Reason::store, QT_TRANSLATE_NOOP("Events", "the store failed")},
    {core::Reason::privacy, QT_TRANSLATE_NOOP("Events", "privacy mode is on")},
    {core::Reason::outside_validity, QT_TRANSLATE_NOOP("Events", "not valid at this time")},
    {core::Reason::clock_unknown, QT_TRANSLATE_NOOP("Events", "the time is unknown")},
    {core::Reason::switched_off, QT_TRANSLATE_NOOP("Events", "this is switched off")},
    {core::Reason::unreadable, QT_TRANSLATE_NOOP("Events", "it could not be read")},
    {core::Reason::sensor, QT_TRANSLATE_NOOP("Events", "the sensor failed")},
    {core::Reason::wrong_direction, QT_TRANSLATE_NOOP("Events", "the motor drives the wrong way")},
    {core::Reason::not_allowed, QT_TRANSLATE_NOOP("Events", "not allowed")},
    {core::Reason::full, QT_TRANSLATE_NOOP("Events", "no room is left")},
    {core::Reason::unknown_target, QT_TRANSLATE_NOOP("Events", "there is no such entry")},
    {core::Reason::duplicate, QT_TRANSLATE_NOOP("Events", "in use already")},
    {core::Reason::weak_pin, QT_TRANSLATE_NOOP("Events", "the PIN is too simple")},
    {core::Reason::last_administrator,
     QT_TRANSLATE_NOOP("Events", "the last administrator must stay")},
    {core::Reason::busy, QT_TRANSLATE_NOOP("Events", "the lock is busy")},
    {core::Reason::out_of_range, QT_TRANSLATE_NOOP("Events", "the value is out of range")},
    {core::Reason::timed_out, QT_TRANSLATE_NOOP("Events", "the time is up")},
    {core::Reason::cancelled, QT_TRANSLATE_NOOP("Events", "cancelled")},
});
static_assert(is_complete(kReasons, core::Reason::cancelled));

constexpr auto kCauses = std::to_array<Word<core::Cause>>({
    {core::Cause::unknown, QT_TRANSLATE_NOOP("Events", "at start")},
    {core::Cause::credential, QT_TRANSLATE_NOOP("Events", "by credential")},
    {core::Cause::automatic, QT_TRANSLATE_NOOP("Events", "by itself")},
    {core::Cause::inside_button, QT_TRANSLATE_NOOP("Events", "by the inside button")},
    {core::Cause::by_hand, QT_TRANSLATE_NOOP("Events", "by hand")},
    {core::Cause::by_key, QT_TRANSLATE_NOOP("Events", "by the mechanical key")},
    {core::Cause::countdown, QT_TRANSLATE_NOOP("Events", "by the countdown")},
    {core::Cause::outside_key, QT_TRANSLATE_NOOP("Events", "by a key of the front panel")},
    {core::Cause::app, QT_TRANSLATE_NOOP("Events", "by the app")},
    {core::Cause::linked_lock, QT_TRANSLATE_NOOP("Events", "by the linked lock")},
});
static_assert(is_complete(kCauses, core::Cause::linked_lock));

constexpr auto kRoles = std::to_array<Word<core::Role>>({
    {core::Role::none, QT_TRANSLATE_NOOP("Events", "Nobody")},
    {core::Role::administrator, QT_TRANSLATE_NOOP("Events", "Administrator")},
    {core::Role::user, QT_TRANSLATE_NOOP("Events", "User")},
    {core::Role::guest, QT_TRANSLATE_NOOP("Events", "Guest")},
    {core::Role::linked_lock, QT_TRANSLATE_NOOP("Events", "Linked lock")},
    {core::Role::remote_control, QT_TRANSLATE_NOOP("Events", "Remote control")},
    {core::Role::door_sensor, QT_TRANSLATE_NOOP("Events", "Door sensor")},
});
static_assert(is_complete(kRoles, core::Role::door_sensor));

constexpr auto kSettings = std::to_array<Word<core::Setting>>({
    {core::Setting::body, QT_TRANSLATE_NOOP("Events", "lock body")},
    {core::Setting::side, QT_TRANSLATE_NOOP("Events", "door direction")},
    {core::Setting::language, QT_TRANSLATE_NOOP("Events", "language of the voice")},
    {core::Setting::volume, QT_TRANSLATE_NOOP("Events", "volume")},
    {core::Setting::face_trigger, QT_TRANSLATE_NOOP("Events", "start of face recognition")},
    {core::Setting::palm_trigger, QT_TRANSLATE_NOOP("Events", "start of palm recognition")},
    {core::Setting::lockout, QT_TRANSLATE_NOOP("Events", "lockout after wrong tries")},
    {core::Setting::privacy, QT_TRANSLATE_NOOP("Events", "privacy mode")},
    {core::Setting::remote_unlock, QT_TRANSLATE_NOOP("Events", "remote unlocking")},
    {core::Setting::countdown, QT_TRANSLATE_NOOP("Events", "countdown locking")},
    {core::Setting::countdown_s, QT_TRANSLATE_NOOP("Events", "delay of countdown locking")},
    {core::Setting::sync_unlock, QT_TRANSLATE_NOOP("Events", "unlocking of the linked lock")},
    {core::Setting::sync_s, QT_TRANSLATE_NOOP("Events", "delay of the linked lock")},
    {core::Setting::bluetooth, QT_TRANSLATE_NOOP("Events", "Bluetooth")},
    {core::Setting::wifi, QT_TRANSLATE_NOOP("Events", "Wi-Fi")},
    {core::Setting::away_key, QT_TRANSLATE_NOOP("Events", "key of away mode")},
    {core::Setting::away, QT_TRANSLATE_NOOP("Events", "away mode")},
});
static_assert(kSettings.size() == core::kSettings && is_complete(kSettings, core::Setting::away));

template <typename Table>
QString word_of(const Table& table, std::uint8_t value) {
  return value < table.size() ? event_text(table[value].english) : QString::number(value);
}

}  // namespace

QString event_text(const char* english) {
  return QCoreApplication::translate("Events", english);
}

QString field_words(std::string_view kind, std::uint8_t value) {
  if (kind == "method") return word_of(kMethods, value);
  if (kind == "reason") return word_of(kReasons, value);
  if (kind == "cause") return word_of(kCauses, value);
  if (kind == "role") return word_of(kRoles, value);
  if (kind == "setting") return word_of(kSettings, value);
  return QString::number(value);
}

}  // namespace locktwin::desktop
