#include "qml/event_sentence.h"

#include <QCoreApplication>
#include <array>

#include "qml/event_words.h"
#include "qml/user_names.h"
#include "sim/picture/setting_info.h"

namespace locktwin::desktop {

namespace {

using Kind = core::EventKind;

// How an event is shown. In the sentence, %1 and %2 are the fields of events.def in words. Whoever
// did it, and is not in the sentence, comes behind it.
struct Row {
  Kind kind;
  const char* tone;
  const char* icon;
  const char* english;
};

constexpr auto kRows = std::to_array<Row>({
    {Kind::lock_booted, "plain", "chip", QT_TRANSLATE_NOOP("Events", "The firmware started")},
    {Kind::store_damaged, "bad", "chip", QT_TRANSLATE_NOOP("Events", "The store is damaged: %1")},
    {Kind::user_added, "good", "user", QT_TRANSLATE_NOOP("Events", "%2 added: %1")},
    {Kind::access_granted, "good", "user", QT_TRANSLATE_NOOP("Events", "%1 accepted")},
    {Kind::access_denied, "warning", "user", QT_TRANSLATE_NOOP("Events", "%1 refused: %2")},
    {Kind::alarm_lockout, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: %1 wrong tries, locked out")},
    {Kind::lockout_ended, "plain", "unlocked", QT_TRANSLATE_NOOP("Events", "The lockout is over")},
    {Kind::bolt_locked, "good", "locked", QT_TRANSLATE_NOOP("Events", "Locked %1")},
    {Kind::bolt_unlocked, "good", "unlocked", QT_TRANSLATE_NOOP("Events", "Unlocked %1")},
    {Kind::bolt_not_locked, "warning", "alarm", QT_TRANSLATE_NOOP("Events", "Not locked: %2")},
    {Kind::bolt_not_unlocked, "warning", "alarm", QT_TRANSLATE_NOOP("Events", "Not unlocked: %2")},
    {Kind::alarm_jam, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: the bolt jammed %1 times")},
    {Kind::battery_low, "warning", "battery", QT_TRANSLATE_NOOP("Events", "Battery low: %1%")},
    {Kind::door_opened, "plain", "door", QT_TRANSLATE_NOOP("Events", "Door opened")},
    {Kind::door_closed, "plain", "door", QT_TRANSLATE_NOOP("Events", "Door closed")},
    {Kind::alarm_duress, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Silent alarm: %2 was forced to open (%1)")},
    {Kind::alarm_tamper, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: the front panel was torn off")},
    {Kind::alarm_left_open, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: the door was left open")},
    {Kind::alarm_forced, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: the locked door was forced open")},
    {Kind::alarm_away, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: the door was opened from inside in away mode")},
    {Kind::alarm_direction, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: the door direction is set wrongly")},
    {Kind::away_armed, "good", "home", QT_TRANSLATE_NOOP("Events", "Away mode is on")},
    {Kind::away_disarmed, "plain", "home", QT_TRANSLATE_NOOP("Events", "Away mode is off (%1)")},
    {Kind::doorbell_rung, "plain", "bell", QT_TRANSLATE_NOOP("Events", "Somebody rang")},
    {Kind::direction_set, "good", "door", QT_TRANSLATE_NOOP("Events", "The door direction is set")},
    {Kind::pairing_started, "plain", "phone",
     QT_TRANSLATE_NOOP("Events", "Pairing mode is on: the rear screen shows the code")},
    {Kind::pairing_ended, "warning", "phone",
     QT_TRANSLATE_NOOP("Events", "Pairing mode is over: %1")},
    {Kind::reset_offered, "warning", "chip",
     QT_TRANSLATE_NOOP("Events", "Factory reset: waiting for ✓")},
    {Kind::reset_dropped, "plain", "chip",
     QT_TRANSLATE_NOOP("Events", "Factory reset not confirmed: nothing was erased")},
    {Kind::reset_begun, "warning", "chip",
     QT_TRANSLATE_NOOP("Events", "Factory reset: everything is being erased")},
    {Kind::external_power_on, "plain", "battery",
     QT_TRANSLATE_NOOP("Events", "The Type-C port supplies the lock")},
    {Kind::phone_paired, "good", "phone", QT_TRANSLATE_NOOP("Events", "Paired: %1 (%2)")},
    {Kind::phone_revoked, "plain", "phone",
     QT_TRANSLATE_NOOP("Events", "The key of %1 was deleted")},
    {Kind::user_changed, "plain", "user",
     QT_TRANSLATE_NOOP("Events", "The validity of %1 was changed")},
    {Kind::user_removed, "plain", "user", QT_TRANSLATE_NOOP("Events", "%1 was deleted")},
    {Kind::credential_added, "good", "user", QT_TRANSLATE_NOOP("Events", "%1 of %2 enrolled")},
    {Kind::credential_removed, "plain", "user", QT_TRANSLATE_NOOP("Events", "%1 of %2 deleted")},
    {Kind::enrolment_failed, "warning", "user", QT_TRANSLATE_NOOP("Events", "%1 not enrolled: %2")},
    {Kind::setting_changed, "plain", "chip", QT_TRANSLATE_NOOP("Events", "Setting changed: %1")},
    {Kind::clock_set, "plain", "clock", QT_TRANSLATE_NOOP("Events", "The app set the clock")},
    {Kind::clock_set_back, "warning", "clock",
     QT_TRANSLATE_NOOP("Events", "The app set the clock back")},
    {Kind::clock_lost, "warning", "clock",
     QT_TRANSLATE_NOOP("Events", "The time is unknown until the app sets it")},
    {Kind::sensor_fault, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "A switch is not believed: %1")},
    {Kind::phone_invited, "plain", "phone", QT_TRANSLATE_NOOP("Events", "%1 was invited")},
    {Kind::phone_assigned, "plain", "phone", QT_TRANSLATE_NOOP("Events", "%1 belongs to %2 now")},
    {Kind::code_made, "plain", "user", QT_TRANSLATE_NOOP("Events", "Visitors' code %1 was made")},
    {Kind::code_deleted, "plain", "user",
     QT_TRANSLATE_NOOP("Events", "Visitors' code %1 was deleted")},
    {Kind::clock_zone_set, "plain", "clock",
     QT_TRANSLATE_NOOP("Events", "The app gave the time zone of the house")},
    {Kind::keypad_wet, "warning", "alarm",
     QT_TRANSLATE_NOOP("Events", "Water on the keypad, or something leans on it: ignored")},
    {Kind::alarm_attack, "bad", "alarm",
     QT_TRANSLATE_NOOP("Events", "Alarm: somebody attacks the lock (%1)")},
});

constexpr bool is_complete() {
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    if (static_cast<std::size_t>(kRows[row].kind) != row) return false;
  }
  return kRows.size() == static_cast<std::size_t>(Kind::alarm_attack) + 1;
}
static_assert(is_complete(), "one row for each event, in the order of events.def");

const Row& row_of(const core::Event& event) {
  return kRows.at(static_cast<std::size_t>(event.kind));
}

bool is_user(const sim::FieldSpec& field) {
  return field.name == "user" || field.name == "by";
}

QString user_words(std::uint8_t number, const std::string& name) {
  if (!name.empty()) return shown_name(name);
  return event_text(QT_TRANSLATE_NOOP("Events", "user %1")).arg(number);
}

// In what a phone was told, a value may be none of the catalogue.
QString words_of(const sim::FieldSpec& field, std::uint8_t value, const std::string& name) {
  const auto settings = sim::setting_infos();
  if (field.name == "setting" && value < settings.size()) {
    return field_words(field.name, settings[value].name);
  }
  if (is_user(field)) return user_words(value, name);
  if (field.name == "phone") {
    if (!name.empty()) return shown_name(name);
    return event_text(QT_TRANSLATE_NOOP("Events", "phone %1")).arg(value);
  }
  if (value >= field.choices.size()) return QString::number(value);
  return field_words(field.name, field.choices[value]);
}

// Of a use of the door it is said who; of a change, by whom (APP-2).
const char* pattern_of(Kind kind) {
  const bool use = kind == Kind::access_granted || kind == Kind::away_armed ||
                   kind == Kind::away_disarmed || kind == Kind::bolt_not_locked ||
                   kind == Kind::bolt_not_unlocked;
  return use ? QT_TRANSLATE_NOOP("Events", "%1: %2") : QT_TRANSLATE_NOOP("Events", "%1, by %2");
}

// The last field that is a user who is not in the sentence; nobody did it: the sentence alone.
QString with_doer(const core::Event& event, const sim::EventNames& names, const QString& sentence) {
  const auto& fields = sim::spec_of(event.kind).fields;
  const std::array<std::uint8_t, 3> values{event.first, event.second, event.third};
  const std::string_view english = row_of(event).english;
  constexpr std::array<std::string_view, 3> kPlaces{"%1", "%2", "%3"};
  for (std::size_t i = fields.size(); i-- > 0;) {
    if (!is_user(fields[i]) || english.find(kPlaces[i]) != std::string_view::npos) continue;
    if (values[i] == 0 || (i > 0 && is_user(fields[0]) && values[i] == values[0])) return sentence;
    return event_text(pattern_of(event.kind))
        .replace(QLatin1String("%1"), sentence)
        .replace(QLatin1String("%2"), user_words(values[i], names[i]));
  }
  return sentence;
}

QString unlocked_by(const core::Event& event, const sim::EventNames& names) {
  const auto& methods = sim::spec_of(event.kind).fields[1].choices;
  const std::string_view method = event.second < methods.size() ? methods[event.second] : "none";
  return event_text(QT_TRANSLATE_NOOP("Events", "Unlocked with %2, %3"))
      .replace(QLatin1String("%2"), field_words("way", method))
      .replace(QLatin1String("%3"), user_words(event.third, names[2]));
}

// Of the two doors of the usual house; others have the names that a scenario gives them.
constexpr std::pair<const char*, const char*> kLockTitles[] = {
    {"front", QT_TRANSLATE_NOOP("Doors", "Front door")},
    {"garden", QT_TRANSLATE_NOOP("Doors", "Garden door")}};

}  // namespace

QString event_sentence(const core::Event& event, const sim::EventNames& names) {
  if (event.kind == Kind::pairing_ended && event.first == 0) {
    return event_text(QT_TRANSLATE_NOOP("Events", "Pairing mode is over: a phone was paired"));
  }
  const bool by_somebody =
      event.first == static_cast<std::uint8_t>(core::Cause::credential) && event.third != 0;
  if (event.kind == Kind::bolt_unlocked && by_somebody) return unlocked_by(event, names);
  const auto& fields = sim::spec_of(event.kind).fields;
  QString sentence = event_text(row_of(event).english)
                         .replace(QLatin1String("%1"), words_of(fields[0], event.first, names[0]))
                         .replace(QLatin1String("%2"), words_of(fields[1], event.second, names[1]));
  if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
  const bool moved = event.kind == Kind::bolt_locked || event.kind == Kind::bolt_unlocked;
  if (!moved) return with_doer(event, names, sentence);
  if (event.third == 0) return sentence;
  return event_text(QT_TRANSLATE_NOOP("Events", "%1: %2, %3"))
      .replace(QLatin1String("%1"), sentence)
      .replace(QLatin1String("%2"), words_of(fields[1], event.second, {}))
      .replace(QLatin1String("%3"), user_words(event.third, names[2]));
}

const char* event_pattern(core::EventKind kind) {
  return row_of({kind, 0, 0}).english;
}

QString lock_title(const QString& lock) {
  for (const auto& [name, title] : kLockTitles) {
    if (lock == QLatin1String(name)) return QCoreApplication::translate("Doors", title);
  }
  return lock;
}

QString with_lock(const std::string& lock, const QString& sentence) {
  if (lock.empty()) return sentence;
  return QCoreApplication::translate("Events", "%1: %2")
      .arg(lock_title(QString::fromStdString(lock)), sentence);
}

QString event_tone(const core::Event& event) {
  const bool paired = event.kind == Kind::pairing_ended && event.first == 0;
  return paired ? QStringLiteral("good") : QLatin1String(row_of(event).tone);
}

QString event_icon(const core::Event& event) {
  return QLatin1String(row_of(event).icon);
}

}  // namespace locktwin::desktop
