#include "qml/fault_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace locktwin::desktop {

namespace {

constexpr auto kWords = std::to_array<FaultWords>({
    {"door.warp_mm", QT_TRANSLATE_NOOP("Faults", "Warped door"),
     QT_TRANSLATE_NOOP(
         "Faults",
         "The lock edge stands off at the dead bolt: the strike presses on it from the side."),
     6},
    {"door.sag_mm", QT_TRANSLATE_NOOP("Faults", "Sagging door"),
     QT_TRANSLATE_NOOP(
         "Faults", "The lock edge hangs down: the dead bolt carries the leaf or meets the strike."),
     5},
    {"door.obstacle_mm", QT_TRANSLATE_NOOP("Faults", "Something in the gap"),
     QT_TRANSLATE_NOOP("Faults", "It lies between leaf and frame. Open the door first."), 20},
    {"strike.play_mm", QT_TRANSLATE_NOOP("Faults", "Loose strike screws"),
     QT_TRANSLATE_NOOP("Faults", "The strike gives way and the shut door rattles."), 3},
    {"strike.filled_mm", QT_TRANSLATE_NOOP("Faults", "Something in the strike"),
     QT_TRANSLATE_NOOP("Faults",
                       "It lies in the dead bolt's pocket and keeps it from coming fully out."),
     4},
    {"latch.broken", QT_TRANSLATE_NOOP("Faults", "Latch broken off"),
     QT_TRANSLATE_NOOP("Faults", "Nothing holds the shut door but the dead bolt."), 1},
    {"bolt.broken", QT_TRANSLATE_NOOP("Faults", "Dead bolt broken off"),
     QT_TRANSLATE_NOOP("Faults", "Its stump moves and makes the switches, but holds nothing."), 1},
    {"mechanism.dry_factor", QT_TRANSLATE_NOOP("Faults", "Dry mechanics"),
     QT_TRANSLATE_NOOP("Faults", "Bolt, guide and latch rub so many times as much."), 8},
    {"clutch.stuck_engaged", QT_TRANSLATE_NOOP("Faults", "Clutch always coupled"),
     QT_TRANSLATE_NOOP("Faults",
                       "The outside handle always opens: broken, or put together wrongly."),
     1},
    {"clutch.broken_free", QT_TRANSLATE_NOOP("Faults", "Clutch never couples"),
     QT_TRANSLATE_NOOP("Faults", "The outside handle turns freely even when unlocked."), 1},
    {"handle.inside_loose", QT_TRANSLATE_NOOP("Faults", "Inside handle does not reach"),
     QT_TRANSLATE_NOOP("Faults", "Badly installed: its spindle is too short, so it opens nothing."),
     1},
    {"cylinder.damaged", QT_TRANSLATE_NOOP("Faults", "Cylinder damaged"),
     QT_TRANSLATE_NOOP("Faults", "No key turns, not even the right one."), 1},
    {"motor.wear_pct", QT_TRANSLATE_NOOP("Faults", "Worn motor"),
     QT_TRANSLATE_NOOP("Faults", "It has lost this share of its force and draws more current."),
     50},
    {"motor.open_circuit", QT_TRANSLATE_NOOP("Faults", "Motor wire broken"),
     QT_TRANSLATE_NOOP("Faults", "No current flows and the bolt stays where it is."), 1},
    {"motor.stuck", QT_TRANSLATE_NOOP("Faults", "Motor gear blocked"),
     QT_TRANSLATE_NOOP("Faults", "The current climbs at once; key and handle still move the bolt."),
     1},
    {"switch.bolt_out_stuck_made", QT_TRANSLATE_NOOP("Faults", "Switch 'bolt out' always made"),
     QT_TRANSLATE_NOOP("Faults", "It says thrown, wherever the bolt is."), 1},
    {"switch.bolt_out_stuck_open", QT_TRANSLATE_NOOP("Faults", "Switch 'bolt out' never made"),
     QT_TRANSLATE_NOOP("Faults", "The lock never learns that the bolt is out."), 1},
    {"switch.bolt_out_bounce_ms", QT_TRANSLATE_NOOP("Faults", "Switch 'bolt out' bounces"),
     QT_TRANSLATE_NOOP("Faults", "It chatters so long after each change."), 30},
    {"switch.bolt_in_stuck_made", QT_TRANSLATE_NOOP("Faults", "Switch 'bolt in' always made"),
     QT_TRANSLATE_NOOP("Faults", "It says withdrawn, wherever the bolt is."), 1},
    {"switch.bolt_in_stuck_open", QT_TRANSLATE_NOOP("Faults", "Switch 'bolt in' never made"),
     QT_TRANSLATE_NOOP("Faults", "The lock never learns that the bolt is in."), 1},
    {"switch.bolt_in_bounce_ms", QT_TRANSLATE_NOOP("Faults", "Switch 'bolt in' bounces"),
     QT_TRANSLATE_NOOP("Faults", "It chatters so long after each change."), 30},
    {"switch.bolt_bridged", QT_TRANSLATE_NOOP("Faults", "Switch wires of the bolt touch"),
     QT_TRANSLATE_NOOP("Faults", "'Bolt out' and 'bolt in' are both made when either is."), 1},
    {"switch.door_stuck_made", QT_TRANSLATE_NOOP("Faults", "Door sensor always says shut"),
     QT_TRANSLATE_NOOP("Faults", "The lock does not see the door open."), 1},
    {"switch.door_stuck_open", QT_TRANSLATE_NOOP("Faults", "Door sensor never says shut"),
     QT_TRANSLATE_NOOP("Faults",
                       "The lock does not see the door shut, so it does not lock by itself."),
     1},
    {"switch.door_bounce_ms", QT_TRANSLATE_NOOP("Faults", "Door sensor bounces"),
     QT_TRANSLATE_NOOP("Faults", "It chatters so long after each change."), 30},
    {"battery.contact_open", QT_TRANSLATE_NOOP("Faults", "Battery contact open"),
     QT_TRANSLATE_NOOP("Faults", "The pack is in, and gives no current."), 1},
    {"electronics.leakage_ma", QT_TRANSLATE_NOOP("Faults", "Moisture across the electronics"),
     QT_TRANSLATE_NOOP("Faults",
                       "It draws this current, whatever sleeps, and empties the battery."),
     50},
    {"face_module.dead", QT_TRANSLATE_NOOP("Faults", "Face module dead"),
     QT_TRANSLATE_NOOP("Faults", "It does nothing at all."), 1},
    {"palm_module.dead", QT_TRANSLATE_NOOP("Faults", "Palm reader dead"),
     QT_TRANSLATE_NOOP("Faults", "It does nothing at all."), 1},
    {"finger_module.dead", QT_TRANSLATE_NOOP("Faults", "Fingerprint reader dead"),
     QT_TRANSLATE_NOOP("Faults", "It does nothing at all."), 1},
    {"face_module.sensor_broken", QT_TRANSLATE_NOOP("Faults", "Camera does not answer"),
     QT_TRANSLATE_NOOP("Faults", "The face module lives and reports the failure."), 1},
    {"palm_module.sensor_broken", QT_TRANSLATE_NOOP("Faults", "Palm sensor does not answer"),
     QT_TRANSLATE_NOOP("Faults", "The module lives and reports the failure."), 1},
    {"finger_module.sensor_broken", QT_TRANSLATE_NOOP("Faults", "Finger sensor does not answer"),
     QT_TRANSLATE_NOOP("Faults", "The module lives and reports the failure."), 1},
    {"camera.dazzled_pct", QT_TRANSLATE_NOOP("Faults", "Camera dazzled"),
     QT_TRANSLATE_NOOP("Faults", "A lamp burns out this share of the picture."), 50},
    {"camera.haze_pct", QT_TRANSLATE_NOOP("Faults", "Dirt on the camera"),
     QT_TRANSLATE_NOOP("Faults", "It covers this share of the glass."), 70},
    {"camera.infrared_dead", QT_TRANSLATE_NOOP("Faults", "Camera's own light dead"),
     QT_TRANSLATE_NOOP("Faults", "In the dark it sees nobody."), 1},
    {"finger_module.smear_pct", QT_TRANSLATE_NOOP("Faults", "Dirt on the fingerprint reader"),
     QT_TRANSLATE_NOOP("Faults", "It covers this share of the glass."), 80},
    {"phone.bluetooth_hung", QT_TRANSLATE_NOOP("Faults", "Bluetooth of a phone hangs"),
     QT_TRANSLATE_NOOP("Faults", "Until that phone is restarted; phones are counted as they came."),
     1},
    {"clock.wrong_s", QT_TRANSLATE_NOOP("Faults", "Clock has jumped"),
     QT_TRANSLATE_NOOP("Faults", "It is wrong by so much until the app sets it."), 3600},
    {"clock.drift_ppm", QT_TRANSLATE_NOOP("Faults", "Clock drifts"),
     QT_TRANSLATE_NOOP("Faults", "Its crystal is off by so much; 12 are a second a day."), 500},
    {"clock.stopped", QT_TRANSLATE_NOOP("Faults", "Clock stands still"),
     QT_TRANSLATE_NOOP("Faults", "Its crystal has stopped and the chip tells so."), 1},
    {"flash.worn_pct", QT_TRANSLATE_NOOP("Faults", "Worn flash memory"),
     QT_TRANSLATE_NOOP("Faults", "Cells fail from 100% of the promised erasures on."), 300},
    {"random.stuck", QT_TRANSLATE_NOOP("Faults", "Random generator stands still"),
     QT_TRANSLATE_NOOP("Faults", "The chip draws the same random words for ever."), 1},
    {"keys.wet_pct", QT_TRANSLATE_NOOP("Faults", "Water on the keypad"),
     QT_TRANSLATE_NOOP("Faults", "It touches keys that nobody touches."), 60},
    {"keys.dead", QT_TRANSLATE_NOOP("Faults", "Dead key"),
     QT_TRANSLATE_NOOP("Faults", "0 to 9; 10 ↶, 11 ✓, 12 home, 13 bell. Its cure mends all keys."),
     5},
    {"speaker.dead", QT_TRANSLATE_NOOP("Faults", "Loudspeaker dead"),
     QT_TRANSLATE_NOOP("Faults", "No prompt and no tone is heard."), 1},
    {"speaker.muffled_db", QT_TRANSLATE_NOOP("Faults", "Loudspeaker covered"),
     QT_TRANSLATE_NOOP("Faults", "Prompts are so much quieter."), 20},
    {"siren.dead", QT_TRANSLATE_NOOP("Faults", "Siren dead"),
     QT_TRANSLATE_NOOP("Faults", "The alarm is given and not heard."), 1},
    {"siren.muffled_db", QT_TRANSLATE_NOOP("Faults", "Siren covered"),
     QT_TRANSLATE_NOOP("Faults", "The alarm is so much quieter."), 20},
});

struct Group {
  const char* title;
  std::array<std::string_view, 6> parts;  // that belong to it
};

constexpr auto kGroups = std::to_array<Group>({
    {QT_TRANSLATE_NOOP("Faults", "Door and strike"), {"door", "strike"}},
    {QT_TRANSLATE_NOOP("Faults", "Bolt and latch"), {"bolt", "latch", "mechanism"}},
    {QT_TRANSLATE_NOOP("Faults", "Handles, clutch, cylinder"), {"clutch", "handle", "cylinder"}},
    {QT_TRANSLATE_NOOP("Faults", "Motor"), {"motor"}},
    {QT_TRANSLATE_NOOP("Faults", "Switches"), {"switch"}},
    {QT_TRANSLATE_NOOP("Faults", "Camera, palm, fingerprint"),
     {"face_module", "palm_module", "finger_module", "camera"}},
    {QT_TRANSLATE_NOOP("Faults", "Keypad, voice, siren"), {"keys", "speaker", "siren"}},
    {QT_TRANSLATE_NOOP("Faults", "Battery, electronics, clock"),
     {"electronics", "battery", "clock", "flash", "random"}},
    {QT_TRANSLATE_NOOP("Faults", "Phones"), {"phone"}},
});

// Reasons that parts give for a refusal.
constexpr auto kFaultReasons = std::to_array<std::string_view>({
    QT_TRANSLATE_NOOP("Faults", "the door is not open far enough"),
    QT_TRANSLATE_NOOP("Faults", "the bolt is in the way"),
    QT_TRANSLATE_NOOP("Faults", "there are fewer phones than that"),
    QT_TRANSLATE_NOOP("Faults", "the clock is not set: its time is unknown as it is"),
    QT_TRANSLATE_NOOP("Faults", "a key has a whole number"),
    QT_TRANSLATE_NOOP("Faults", "body 5085 has no door sensor"),
});

struct Unit {
  std::string_view ending;
  const char* text;
};

constexpr auto kUnits = std::to_array<Unit>({{"_mm", "mm"},
                                             {"_ms", "ms"},
                                             {"_pct", "%"},
                                             {"_factor", "×"},
                                             {"_ma", "mA"},
                                             {"_db", "dB"},
                                             {"_ppm", "ppm"},
                                             {"_s", "s"},
                                             {"keys.dead", "№"},
                                             {"phone.bluetooth_hung", "№"}});

}  // namespace

const FaultWords* find_fault_words(std::string_view name) {
  const auto found = std::find_if(kWords.begin(), kWords.end(),
                                  [&](const FaultWords& words) { return words.name == name; });
  return found == kWords.end() ? nullptr : &*found;
}

int fault_group(std::string_view name) {
  const std::string_view part = name.substr(0, name.find('.'));
  const auto has_part = [&](const Group& group) {
    return std::find(group.parts.begin(), group.parts.end(), part) != group.parts.end();
  };
  const auto found = std::find_if(kGroups.begin(), kGroups.end(), has_part);
  return static_cast<int>(std::min(found, kGroups.end() - 1) - kGroups.begin());
}

QString fault_group_text(int group) {
  return fault_text(kGroups.at(static_cast<std::size_t>(group)).title);
}

QString fault_unit(std::string_view name) {
  const auto found = std::find_if(kUnits.begin(), kUnits.end(),
                                  [&](const Unit& unit) { return name.ends_with(unit.ending); });
  return found == kUnits.end() ? QString() : QString::fromUtf8(found->text);
}

QString fault_text(const char* english) {
  return QCoreApplication::translate("Faults", english);
}

QString fault_reason(std::string_view english) {
  const auto found = std::find(kFaultReasons.begin(), kFaultReasons.end(), english);
  return found == kFaultReasons.end() ? QString::fromUtf8(english.data(), qsizetype(english.size()))
                                      : fault_text(found->data());
}

}  // namespace locktwin::desktop
