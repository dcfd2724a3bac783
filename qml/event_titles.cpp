#include "qml/event_titles.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "qml/event_sentence.h"
#include "qml/event_words.h"

namespace locktwin::desktop {

namespace {

using Kind = core::EventKind;

struct Title {
  Kind kind;
  const char* english;
};

// Of those whose sentence tells more than the kind (event_sentence.cpp).
constexpr auto kTitles = std::to_array<Title>({
    {Kind::store_damaged, QT_TRANSLATE_NOOP("Events", "The store is damaged")},
    {Kind::user_added, QT_TRANSLATE_NOOP("Events", "A user was added")},
    {Kind::access_granted, QT_TRANSLATE_NOOP("Events", "A credential was accepted")},
    {Kind::access_denied, QT_TRANSLATE_NOOP("Events", "A credential was refused")},
    {Kind::alarm_lockout, QT_TRANSLATE_NOOP("Events", "Alarm: too many wrong tries")},
    {Kind::bolt_locked, QT_TRANSLATE_NOOP("Events", "Locked, in whatever way")},
    {Kind::bolt_unlocked, QT_TRANSLATE_NOOP("Events", "Unlocked, in whatever way")},
    {Kind::bolt_not_locked, QT_TRANSLATE_NOOP("Events", "Not locked, for any reason")},
    {Kind::bolt_not_unlocked, QT_TRANSLATE_NOOP("Events", "Not unlocked, for any reason")},
    {Kind::alarm_jam, QT_TRANSLATE_NOOP("Events", "Alarm: the bolt jammed")},
    {Kind::battery_low, QT_TRANSLATE_NOOP("Events", "Battery low")},
    {Kind::alarm_duress, QT_TRANSLATE_NOOP("Events", "Silent alarm: somebody was forced to open")},
    {Kind::away_disarmed, QT_TRANSLATE_NOOP("Events", "Away mode is off")},
    {Kind::pairing_ended, QT_TRANSLATE_NOOP("Events", "Pairing mode is over")},
    {Kind::phone_paired, QT_TRANSLATE_NOOP("Events", "A phone was paired")},
    {Kind::phone_revoked, QT_TRANSLATE_NOOP("Events", "The key of a phone was deleted")},
    {Kind::user_changed, QT_TRANSLATE_NOOP("Events", "The validity of a user was changed")},
    {Kind::user_removed, QT_TRANSLATE_NOOP("Events", "A user was deleted")},
    {Kind::credential_added, QT_TRANSLATE_NOOP("Events", "A credential was enrolled")},
    {Kind::credential_removed, QT_TRANSLATE_NOOP("Events", "A credential was deleted")},
    {Kind::enrolment_failed, QT_TRANSLATE_NOOP("Events", "An enrolment failed")},
    {Kind::setting_changed, QT_TRANSLATE_NOOP("Events", "A setting was changed")},
    {Kind::sensor_fault, QT_TRANSLATE_NOOP("Events", "A switch is not believed")},
    {Kind::phone_invited, QT_TRANSLATE_NOOP("Events", "A phone was invited")},
    {Kind::phone_assigned, QT_TRANSLATE_NOOP("Events", "A phone belongs to somebody else now")},
    {Kind::code_made, QT_TRANSLATE_NOOP("Events", "A visitors' code was made")},
    {Kind::code_deleted, QT_TRANSLATE_NOOP("Events", "A visitors' code was deleted")},
    {Kind::alarm_attack, QT_TRANSLATE_NOOP("Events", "Alarm: somebody attacks the lock")},
});

}  // namespace

QString event_title(core::EventKind kind) {
  const auto found = std::find_if(kTitles.begin(), kTitles.end(),
                                  [&](const Title& title) { return title.kind == kind; });
  return found == kTitles.end() ? event_sentence({kind, 0, 0}) : event_text(found->english);
}

}  // namespace locktwin::desktop
