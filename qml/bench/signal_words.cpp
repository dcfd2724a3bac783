#include "qml/bench/signal_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <utility>

#include "qml/utf8.h"

namespace locktwin::desktop {

namespace {

// What the catalogue says of its signals (sim/catalogue/*_signals.cpp), word for word.
constexpr auto kHelps = std::to_array<std::string_view>({
    QT_TRANSLATE_NOOP("Signals", "Dead bolt, 0 withdrawn, 22 fully thrown."),
    QT_TRANSLATE_NOOP("Signals", "Contact force between dead bolt and strike, across the bolt."),
    QT_TRANSLATE_NOOP("Signals", "Contact force of the strike against the bolt's throw."),
    QT_TRANSLATE_NOOP("Signals", "Sprung latch, 12 fully out."),
    QT_TRANSLATE_NOOP("Signals", "The latch stands in its pocket and holds the door."),
    QT_TRANSLATE_NOOP("Signals", "Opening angle of the leaf, 0 shut."),
    QT_TRANSLATE_NOOP("Signals", "The leaf stands where the dead bolt can enter the strike."),
    QT_TRANSLATE_NOOP("Signals", "Angular speed of the leaf, positive opens."),
    QT_TRANSLATE_NOOP("Signals", "How far the lock edge stands off at the dead bolt."),
    QT_TRANSLATE_NOOP("Signals", "Inside handle, 0 at rest, 1 fully turned."),
    QT_TRANSLATE_NOOP("Signals", "Outside handle, 0 at rest, 1 fully turned."),
    QT_TRANSLATE_NOOP("Signals", "The outside handle works latch and dead bolt."),
    QT_TRANSLATE_NOOP("Signals", "Current of the motor winding, in the direction of the drive."),
    QT_TRANSLATE_NOOP("Signals", "Speed of the motor shaft, positive throws the bolt."),
    QT_TRANSLATE_NOOP("Signals", "At the terminals of the pack; 0 without a pack."),
    QT_TRANSLATE_NOOP("Signals", "Drawn from the pack."),
    QT_TRANSLATE_NOOP("Signals", "State of charge of the pack."),
    QT_TRANSLATE_NOOP("Signals", "Temperature of the pack."),
    QT_TRANSLATE_NOOP("Signals", "A pack is in the lock, whichever way round."),
    QT_TRANSLATE_NOOP("Signals", "The pack can give current to the lock."),
    QT_TRANSLATE_NOOP("Signals", "What the pack's protection board does."),
    QT_TRANSLATE_NOOP("Signals", "Equivalent full cycles that have aged the pack."),
    QT_TRANSLATE_NOOP("Signals", "The pack is outside, on its charger."),
    QT_TRANSLATE_NOOP("Signals", "Where the pack is; reversed: in the lock, the wrong way round."),
    QT_TRANSLATE_NOOP("Signals", "State of charge of the pack, in the lock or out of it."),
    QT_TRANSLATE_NOOP("Signals", "At the electronics and the motor bridge."),
    QT_TRANSLATE_NOOP("Signals", "What feeds the bus."),
    QT_TRANSLATE_NOOP("Signals", "Drawn from the bus beside the motor."),
    QT_TRANSLATE_NOOP("Signals", "What is plugged into the Type-C port."),
    QT_TRANSLATE_NOOP("Signals", "At the Type-C port; 0 from a power bank that sleeps."),
    QT_TRANSLATE_NOOP("Signals", "The lock's radio is in the house's Wi-Fi."),
    QT_TRANSLATE_NOOP("Signals", "Strength of the house's Wi-Fi at the lock."),
    QT_TRANSLATE_NOOP("Signals", "Weight of a sagging leaf on the dead bolt."),
    QT_TRANSLATE_NOOP(
        "Signals",
        "Dead bolt from the middle of its pocket in the strike, across the leaf, with warp, "
        "adjusted strike, play and what the strike presses; positive towards the opening side."),
    QT_TRANSLATE_NOOP("Signals", "The dead bolt is not broken off."),
    QT_TRANSLATE_NOOP("Signals", "The latch is not broken off."),
    QT_TRANSLATE_NOOP("Signals", "Side of the hinges, seen from where the door opens to."),
    QT_TRANSLATE_NOOP("Signals", "Whether the door opens into the room or out of it."),
    QT_TRANSLATE_NOOP("Signals", "Draught at the lock edge, positive opens."),
    QT_TRANSLATE_NOOP("Signals", "How far the lock edge hangs down."),
    QT_TRANSLATE_NOOP("Signals", "The dead bolt's strike, from where it was when new."),
    QT_TRANSLATE_NOOP("Signals", "How far the strike gives way on loose screws."),
    QT_TRANSLATE_NOOP("Signals", "The cover of the keyhole is open."),
    QT_TRANSLATE_NOOP("Signals", "The key in the cylinder."),
    QT_TRANSLATE_NOOP("Signals", "The key is in to its shoulder."),
    QT_TRANSLATE_NOOP("Signals", "The cam of the cylinder moves."),
    QT_TRANSLATE_NOOP("Signals", "A hand turns a key that the cylinder does not let turn."),
    QT_TRANSLATE_NOOP("Signals", "The front panel is on the door."),
    QT_TRANSLATE_NOOP("Signals", "The cover is on the rear panel."),
    QT_TRANSLATE_NOOP("Signals", "The lock button of the rear panel is pressed."),
    QT_TRANSLATE_NOOP("Signals", "SET is pressed."),
    QT_TRANSLATE_NOOP("Signals", "The electronics have enough voltage to run."),
    QT_TRANSLATE_NOOP("Signals", "Of the firmware that its loader has let in."),
    QT_TRANSLATE_NOOP("Signals", "Images that its loader has not taken (SEC-11)."),
    QT_TRANSLATE_NOOP("Signals", "What the bridge does to the motor."),
    QT_TRANSLATE_NOOP("Signals", "Bolt switch 'out' is made (from 21 mm)."),
    QT_TRANSLATE_NOOP("Signals", "Bolt switch 'in' is made (to 1 mm)."),
    QT_TRANSLATE_NOOP("Signals", "Door sensor of body 6068; the pin is open on body 5085."),
    QT_TRANSLATE_NOOP("Signals",
                      "On how many keys a finger lies; never on which: a trace must not tell what "
                      "was typed (GEN-2)."),
    QT_TRANSLATE_NOOP("Signals", "Bit n: key n is lit (0-9, back, confirm, home, bell)."),
    QT_TRANSLATE_NOOP("Signals", "Any digit key is lit."),
    QT_TRANSLATE_NOOP("Signals", "Key ✓ is lit."),
    QT_TRANSLATE_NOOP("Signals", "Key ↶ is lit."),
    QT_TRANSLATE_NOOP("Signals", "The low-battery light is on."),
    QT_TRANSLATE_NOOP("Signals", "The away-mode key is lit."),
    QT_TRANSLATE_NOOP("Signals", "The doorbell key is lit."),
    QT_TRANSLATE_NOOP("Signals", "The red light of palm and face is on."),
    QT_TRANSLATE_NOOP("Signals", "The rear screen shows the pairing code."),
    QT_TRANSLATE_NOOP("Signals", "Somebody looks at the live video."),
    QT_TRANSLATE_NOOP("Signals", "The siren sounds."),
    QT_TRANSLATE_NOOP("Signals", "What the module does."),
    QT_TRANSLATE_NOOP("Signals", "Its presence sensor notices somebody."),
    QT_TRANSLATE_NOOP(
        "Signals",
        "Of its last reading: 1 good, 0 unreadable or none. It says nothing about who it was."),
    QT_TRANSLATE_NOOP("Signals", "Enrolled in it; they stay without power."),
    QT_TRANSLATE_NOOP("Signals", "How light it is before the door."),
    QT_TRANSLATE_NOOP("Signals", "The mortise body: 5085 has no door sensor (MEC-4)."),
    QT_TRANSLATE_NOOP("Signals", "Of the place; pack and clock have it at once."),
    QT_TRANSLATE_NOOP("Signals", "Temperature of the motor's winding."),
    QT_TRANSLATE_NOOP("Signals", "Temperature of the motor's magnet and housing."),
    QT_TRANSLATE_NOOP("Signals",
                      "The true date, since 2000-01-01 00:00 UTC; may be compared with "
                      "moments."),
    QT_TRANSLATE_NOOP("Signals", "The clock chip has run without a break since it was set."),
    QT_TRANSLATE_NOOP("Signals", "The clock against an ideal one set with it; 0 before it is set."),
    QT_TRANSLATE_NOOP("Signals", "What carries the clock without power; it needs 1.6 V."),
    QT_TRANSLATE_NOOP("Signals", "The flash programs or erases."),
    QT_TRANSLATE_NOOP("Signals", "Of the page that was erased most often."),
    QT_TRANSLATE_NOOP("Signals", "Operations that ended with an error so far."),
    QT_TRANSLATE_NOOP("Signals",
                      "How many keys the touch controller feels; never which (GEN-2). It scans "
                      "every 10 ms, asleep every 40 ms."),
    QT_TRANSLATE_NOOP("Signals", "Touches felt through water alone, since it came."),
    QT_TRANSLATE_NOOP("Signals", "Water on the keypad."),
    QT_TRANSLATE_NOOP("Signals", "Voice and tones at 1 m; 0 while silent."),
    QT_TRANSLATE_NOOP("Signals", "Voice or tone is louder than a quiet stairwell at 1 m."),
    QT_TRANSLATE_NOOP("Signals", "The siren at 1 m; 0 while silent."),
    QT_TRANSLATE_NOOP("Signals", "The siren is louder than a quiet stairwell at 1 m."),
    QT_TRANSLATE_NOOP("Signals", "The lock's Bluetooth radio is on (SET-5)."),
    QT_TRANSLATE_NOOP("Signals", "Bluetooth connections of the lock's chip, 0 to 4."),
    QT_TRANSLATE_NOOP("Signals", "The lock is in the house's Wi-Fi and the cloud answers."),
    QT_TRANSLATE_NOOP("Signals",
                      "How often the lock has joined the house's Wi-Fi; each costs energy."),
    QT_TRANSLATE_NOOP("Signals", "The cloud answers."),
    QT_TRANSLATE_NOOP("Signals", "Phones whose app is in session with the lock."),
    QT_TRANSLATE_NOOP("Signals", "Sessions that have proved themselves to the lock."),
    QT_TRANSLATE_NOOP("Signals", "Frames that the attacker has recorded."),
    QT_TRANSLATE_NOOP("Signals", "Frames that the attacker has sent."),
    QT_TRANSLATE_NOOP("Signals", "Frames of the lock that the attacker has heard go by."),
    QT_TRANSLATE_NOOP("Signals", "Frames that the attacker has altered on their way."),
    QT_TRANSLATE_NOOP("Signals", "Commands that went over the attacker's relays."),
    QT_TRANSLATE_NOOP("Signals", "Commands that the attacker's relays have held up."),
    QT_TRANSLATE_NOOP("Signals",
                      "Messages of the attacker on the modules' cable that the lock has taken."),
    QT_TRANSLATE_NOOP("Signals",
                      "Records of deleted or replaced users, phones and codes that the attacker, "
                      "with the chip's secret, has found at the last reading of the flash."),
    QT_TRANSLATE_NOOP("Signals", "Of the lock's flash, that the attacker has read."),
    QT_TRANSLATE_NOOP("Signals",
                      "Digits of PINs of six that the attacker has found in what was read."),
    QT_TRANSLATE_NOOP("Signals", "Something that the attacker said or showed was granted access."),
    QT_TRANSLATE_NOOP("Signals", "The firmware is awake."),
    QT_TRANSLATE_NOOP("Signals", "What the lock says of its bolt."),
    QT_TRANSLATE_NOOP("Signals", "What the keypad dialogue waits for."),
    QT_TRANSLATE_NOOP("Signals", "The wrong-try lockout is on."),
    QT_TRANSLATE_NOOP("Signals", "What is left of the lockout, as of the last core step."),
    QT_TRANSLATE_NOOP("Signals", "Wrong tries in a row."),
    QT_TRANSLATE_NOOP("Signals", "Users stored on the lock."),
    QT_TRANSLATE_NOOP("Signals", "Digits typed and not yet confirmed."),
    QT_TRANSLATE_NOOP("Signals", "State of charge as the firmware estimates it."),
    QT_TRANSLATE_NOOP("Signals", "Tries of the bolt movement that runs."),
    QT_TRANSLATE_NOOP("Signals", "Away mode is armed."),
    QT_TRANSLATE_NOOP("Signals", "Privacy mode is on."),
    QT_TRANSLATE_NOOP("Signals", "The lock is silent until the keypad sleeps."),
    QT_TRANSLATE_NOOP("Signals",
                      "False when the lock says 'locked' with the bolt less than fully out or the "
                      "door open (TWN-1); body 5085 answers for its bolt alone."),
    QT_TRANSLATE_NOOP(
        "Signals",
        "The lock says 'locked' and the door is open: what body 5085 cannot know (LCK-10)."),
});

constexpr std::pair<std::string_view, const char*> kShortNames[] = {
    {"motor.current_a", QT_TRANSLATE_NOOP("Signals", "motor current")},
    {"battery.voltage_v", QT_TRANSLATE_NOOP("Signals", "battery voltage")},
    {"bolt.position_mm", QT_TRANSLATE_NOOP("Signals", "dead bolt")},
    {"bolt.side_load_n", QT_TRANSLATE_NOOP("Signals", "side load")},
    {"door.angle_deg", QT_TRANSLATE_NOOP("Signals", "door angle")},
    {"core.lock_state", QT_TRANSLATE_NOOP("Signals", "state of the lock")},
};

// What the lock says of its bolt, and of a bolt that it has not felt yet.
constexpr std::pair<std::string_view, const char*> kLockStates[] = {
    {"locked", QT_TRANSLATE_NOOP("Signals", "locked")},
    {"unlocked", QT_TRANSLATE_NOOP("Signals", "unlocked")},
    {"not_locked", QT_TRANSLATE_NOOP("Signals", "not locked")},
};
constexpr const char* kNoLockState = QT_TRANSLATE_NOOP("Signals", "not known yet");

constexpr std::pair<std::string_view, const char*> kUnits[] = {
    {"deg", "°"}, {"deg/s", "°/s"}, {"degC", "°C"}};

}  // namespace

QString signal_help(const sim::SignalSpec& signal) {
  const auto found = std::find(kHelps.begin(), kHelps.end(), signal.help);
  return found == kHelps.end() ? text_of(signal.help)
                               : QCoreApplication::translate("Signals", found->data());
}

QString signal_unit(const sim::SignalSpec& signal) {
  for (const auto& [unit, sign] : kUnits) {
    if (unit == signal.unit) return QString::fromUtf8(sign);
  }
  return text_of(signal.unit);
}

QString with_unit(const QString& text, const QString& unit) {
  if (unit.isEmpty()) return text;
  const bool close = unit == QStringLiteral("°");
  return text + (close ? QString() : QStringLiteral(" ")) + unit;
}

QString lock_state_words(const QString& name) {
  for (const auto& [state, words] : kLockStates) {
    if (text_of(state) == name) return QCoreApplication::translate("Signals", words);
  }
  return QCoreApplication::translate("Signals", kNoLockState);
}

QString signal_word(const sim::SignalSpec& signal, std::string_view word) {
  if (signal.name == "core.lock_state") return lock_state_words(text_of(word));
  return text_of(word).replace(u'_', u' ');
}

QString signal_title(const sim::SignalSpec& signal) {
  for (const auto& [name, title] : kShortNames) {
    if (name == signal.name) return QCoreApplication::translate("Signals", title);
  }
  return text_of(signal.name);
}

}  // namespace locktwin::desktop
