// The manual, sentence by sentence: for each there is something in the window that shows it or does
// it, where one would look for it, with a name.
#include <QAccessible>
#include <QQuickItem>

#include <string>

#include "qml/demonstration.h"
#include "tests/qml/page.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// Where one looks: what is open in the window.
enum class Place {
  stage,
  rear_open,  // tab Inside, the cover off
  inside,
  people_face,
  people_palm,
  people_finger,
  parts,
  trouble,
  house,
  radio,
  app_home,
  app_users,
  app_codes,
  app_settings,
  app_events,
  dock,
  start,
};

struct Sentence {
  const char* id;  // of requirements.md
  const char* says;
  Place place;
  const char* control;
};

constexpr Sentence kManual[] = {
    {"GEN", "The lock has one of two bodies", Place::start, "newBody"},
    {"INS-1", "The pack is charged outside the lock", Place::inside, "chargeBattery"},
    {"INS-2", "Inserting the pack boots the lock", Place::inside, "removeBattery"},
    {"INS-2", "A pack inserted the wrong way round makes no contact", Place::inside,
     "batteryAside"},
    {"INS-3", "Left or right, inward or outward: four hangings", Place::start,
     "hanging_left_inward"},
    {"INS-3", "1 sets right-opening, 2 sets left-opening", Place::stage, "key_1"},
    {"INS-4", "Touch the keypad; ✓ adds an administrator", Place::stage, "key_confirm"},
    {"INS-4", "↶ leaves", Place::stage, "key_back"},
    {"INS-6", "Take off the rear cover", Place::rear_open, "rearCover"},
    {"INS-6", "Hold SET until the rear screen shows a code", Place::rear_open, "setButton"},
    {"INS-6", "The rear screen", Place::rear_open, "rearScreen"},
    {"INS-7", "Settings in the app need an administrator", Place::app_settings, "phoneSettings"},
    {"SET-1", "Lock body: with sensor or without", Place::app_settings, "setting_body"},
    {"SET-2", "Language of the voice prompts", Place::app_settings, "setting_language"},
    {"SET-4", "Face trigger: automatic or manual", Place::app_settings, "setting_face_trigger"},
    {"SET-4", "Palm trigger: automatic or manual", Place::app_settings, "setting_palm_trigger"},
    {"SET-5", "Wrong-try lockout on or off", Place::app_settings, "setting_lockout"},
    {"SET-5", "Privacy mode on or off", Place::app_settings, "setting_privacy"},
    {"SET-5", "Remote unlock on or off", Place::app_settings, "setting_remote_unlock"},
    {"SET-5", "Countdown locking on or off", Place::app_settings, "setting_countdown"},
    {"SET-5", "and its delay", Place::app_settings, "setting_countdown_s"},
    {"SET-5", "Synchronised unlocking on or off", Place::app_settings, "setting_sync_unlock"},
    {"SET-5", "and its duration", Place::app_settings, "setting_sync_s"},
    {"SET-5", "Bluetooth on or off", Place::app_settings, "setting_bluetooth"},
    {"SET-5", "Wi-Fi on or off", Place::app_settings, "setting_wifi"},
    {"SET-5", "Volume", Place::app_settings, "setting_volume"},
    {"KEY-1", "🔋, an indicator of low battery", Place::stage, "batteryLight"},
    {"KEY-2", "Only the keys that can act now are lit", Place::stage, "keypad"},
    {"KEY-3", "🔔 rings the chime", Place::stage, "key_bell"},
    {"KEY-3", "and notifies the app", Place::dock, "phoneBody"},
    {"KEY-4", "🏡 arms away mode", Place::stage, "key_home"},
    {"KEY-4", "Away mode is told", Place::stage, "status_away"},
    {"KEY-5", "One-time mute: hold 0", Place::stage, "key_0"},
    {"KEY-5", "The lock is silent", Place::stage, "status_voice"},
    {"USR-1", "Users are added in the app", Place::app_users, "addUser"},
    {"USR-1", "and deleted", Place::app_users, "deleteUser"},
    {"USR-3", "A user can have a validity period", Place::app_users, "validity"},
    {"ENR-1", "Face: five poses", Place::people_face, "facePose"},
    {"ENR-1", "Enrolling a face", Place::app_users, "enrol_face"},
    {"ENR-2", "Palm vein at about 20 cm", Place::people_palm, "palmHand"},
    {"ENR-2", "The red light comes on", Place::stage, "sensor_palm"},
    {"ENR-3", "The finger covers the reader", Place::people_finger, "fingerWhich"},
    {"ENR-4", "Enrolling a PIN", Place::app_users, "enrol_pin"},
    {"ENR-5", "Duress fingerprint and duress PIN", Place::app_users, "duress"},
    {"UNL-1", "Someone within range is recognised", Place::stage, "distanceRuler"},
    {"UNL-3", "A finger on the reader", Place::stage, "sensor_finger"},
    {"UNL-5", "Mechanical key: open the cover, insert, turn", Place::stage, "keyhole"},
    {"UNL-6", "The app opens and locks within Bluetooth range", Place::app_home, "phoneUnlock"},
    {"UNL-6", "or a guest's pairing code", Place::app_codes, "inviteGuest"},
    {"UNL-7", "With the phone's Bluetooth off it goes the remote way", Place::dock,
     "phoneBluetooth"},
    {"UNL-8", "Bluetooth remote control accessory", Place::radio, "addRemote"},
    {"UNL-10", "One-time passcode for a visitor", Place::app_codes, "makeCode"},
    {"UNL-11", "Recurring passcode: days and times", Place::app_codes, "recurringDays"},
    {"UNL-11", "Recurring passcode", Place::app_codes, "setRecurring"},
    {"UNL-12", "Lock A linked to lock B", Place::radio, "link_garden"},
    {"UNL-13", "The inside handle always opens the door", Place::stage, "openInside"},
    {"MEC-1", "The motor throws and withdraws the dead bolt", Place::stage, "boltCutaway"},
    {"LCK-2", "The button on the rear panel locks", Place::inside, "insideButton"},
    {"LCK-6", "Truth beside report", Place::stage, "agreement"},
    {"LCK-8", "Three tries", Place::stage, "statusStrip"},
    {"BAT-1", "Low battery", Place::stage, "status_battery"},
    {"BAT-1", "A pack of any charge", Place::inside, "swapBattery"},
    {"BAT-3", "5 V on the front panel's Type-C port", Place::inside, "portSource"},
    {"BAT-4", "Unsteady Wi-Fi drains the battery", Place::radio, "wifi"},
    {"ALM-1", "Forced removal of the front panel", Place::house, "frontPanel"},
    {"ALM-1", "sounds", Place::stage, "status_siren"},
    {"ALM-2", "Wrong tries lock the system", Place::stage, "status_lockout"},
    {"ALM-2", "The app can lift it", Place::app_home, "phoneLift"},
    {"ALM-5", "Door forced open while locked", Place::house, "pryDoor"},
    {"PRV-1", "Privacy mode is on", Place::stage, "status_privacy"},
    {"ACC-1", "A Bluetooth door sensor", Place::radio, "addSensor"},
    {"RST-1", "Hold SET while putting the battery back", Place::rear_open, "setPin"},
    {"APP-1", "Battery level, Wi-Fi strength, Bluetooth state", Place::app_home, "phoneLock"},
    {"APP-1", "Live video", Place::app_home, "phoneVideo"},
    {"APP-1", "Users", Place::app_users, "phoneUsers"},
    {"APP-1", "All events", Place::app_events, "phoneEvents"},
    {"CLK-1", "Set by the app", Place::app_settings, "phoneClock"},
    {"CLK-3", "The house's time zone", Place::app_settings, "phoneZone"},
    {"FLT-1", "Warped or sagging door", Place::trouble, "trouble_warped_door"},
    {"FLT-1", "Cure: adjust the strike", Place::house, "strikeSlider"},
    {"FLT-2", "Wrong mechanical key", Place::trouble, "trouble_wrong_key"},
    {"FLT-2", "damaged cylinder", Place::trouble, "trouble_damaged_cylinder"},
    {"FLT-2", "key not fully inserted", Place::trouble, "trouble_key_half_in"},
    {"FLT-3", "Fingerprint reader dead", Place::trouble, "trouble_dead_reader"},
    {"FLT-4", "Clutch broken: always open", Place::trouble, "trouble_always_open"},
    {"FLT-4", "Inside handle does not open", Place::trouble, "trouble_inside_loose"},
    {"FLT-5", "Phone's Bluetooth off", Place::trouble, "trouble_bluetooth_off"},
    {"FLT-5", "out of range", Place::trouble, "trouble_out_of_range"},
    {"FLT-5", "connection stuck until restarted", Place::trouble, "trouble_bluetooth_hung"},
    {"FLT-6", "Wi-Fi weak or unsteady", Place::trouble, "trouble_unsteady_wifi"},
    {"FLT-7", "Credential outside its validity", Place::trouble, "trouble_validity_over"},
    {"FLT-8", "Dry mechanics", Place::trouble, "trouble_dry_mechanics"},
    {"FLT-8", "Loose screws", Place::trouble, "trouble_loose_screws"},
    {"FLT-9", "Motor worn", Place::parts, "fault_switch_motor.wear_pct"},
};

// Two locks; the administrator's phone is paired and knows the settings.
struct Showroom : Page {
  explicit Showroom(const char* file) : Page(QSize(1600, 1000), QLatin1String(file)) {
    if (std::string(file) == "Workbench") move_in();
    draw_frame();
  }
  void move_in() {
    session.begin({QStringLiteral("front"), QStringLiteral("garden")});
    play_demonstration(session);
    session.faults()->cureAll();
    session.simulation()->advance(30.0);
    pair_phone(session);
    session.phone()->addUser(QStringLiteral("Ben"), QStringLiteral("user"));
    session.simulation()->advance(3.0);
    session.phone()->openUser(QStringLiteral("Ben"));
    session.simulation()->advance(3.0);
    session.phone()->openSettings();
    session.simulation()->advance(3.0);
    session.phone()->openHome();
    session.simulation()->advance(3.0);
  }
};

QQuickItem* find_shown(QQuickItem* item, const QString& name) {
  if (!item->isVisible()) return nullptr;
  if (item->objectName() == name) return item;
  for (QQuickItem* child : item->childItems()) {
    if (QQuickItem* found = find_shown(child, name)) return found;
  }
  return nullptr;
}

void open_part(Showroom& home, const char* part, const char* property, const char* value) {
  QQuickItem* item = find_shown(home.root, QLatin1String(part));
  INFO(part);
  REQUIRE(item != nullptr);
  REQUIRE(item->setProperty(property, QLatin1String(value)));
}

void open_place(Showroom& home, Place place) {
  enum Tab { none = -1, people = 1, inside = 2, faults = 3 };
  const auto open = [&](Tab tab) { home.root->setProperty("currentTab", static_cast<int>(tab)); };
  switch (place) {
    case Place::stage:
    case Place::dock:
      return open(none);
    case Place::inside:
    case Place::rear_open:
      return open(inside);
    case Place::people_face:
    case Place::people_palm:
    case Place::people_finger: {
      open(people);
      constexpr const char* kHow[] = {"face", "palm", "finger"};
      return open_part(home, "peoplePage", "how",
                       kHow[static_cast<int>(place) - static_cast<int>(Place::people_face)]);
    }
    case Place::parts:
      open(faults);
      return open_part(home, "faultsPage", "shown", "parts");
    case Place::trouble:
      open(faults);
      return open_part(home, "faultsPage", "shown", "trouble");
    case Place::house:
      open(faults);
      return open_part(home, "faultsPage", "shown", "house");
    case Place::radio:
      open(faults);
      return open_part(home, "faultsPage", "shown", "air");
    case Place::app_home:
      return open_part(home, "phoneBody", "open", "home");
    case Place::app_users:
      return open_part(home, "phoneBody", "open", "users");
    case Place::app_codes:
      return open_part(home, "phoneBody", "open", "codes");
    case Place::app_settings:
      return open_part(home, "phoneBody", "open", "settings");
    case Place::app_events:
      return open_part(home, "phoneBody", "open", "events");
    case Place::start:
      return;
  }
}

void check_sentence(Showroom& home, const Sentence& sentence) {
  INFO(sentence.id << ": " << sentence.says << " – " << sentence.control);
  open_place(home, sentence.place);
  QQuickItem* control = find_shown(home.root, QLatin1String(sentence.control));
  CHECK(control != nullptr);
  if (control == nullptr || !control->activeFocusOnTab()) return;
  const auto* face = QAccessible::queryAccessibleInterface(control);
  REQUIRE(face != nullptr);
  CHECK_FALSE(face->text(QAccessible::Name).isEmpty());
}

TEST_CASE("every sentence of the manual has a control that shows it") {
  Showroom home("Workbench");
  for (const Sentence& sentence : kManual) {
    if (sentence.place != Place::start) check_sentence(home, sentence);
  }
}

TEST_CASE("what is settled before a lock is there can be chosen where one begins") {
  Showroom home("start/StartPage");
  for (const Sentence& sentence : kManual) {
    if (sentence.place == Place::start) check_sentence(home, sentence);
  }
}

}  // namespace
}  // namespace locktwin::desktop
