// People and phones, worked through the view models: what the app shows came over its radio.
#include <QSignalSpy>

#include "qml/phone/phone_words.h"
#include "qml/session.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

const QString kAnn = QStringLiteral("Ann");
const QString kBen = QStringLiteral("Ben");
const QString kMax = QStringLiteral("Max");

void type(Session& session, const char* keys, double then_s) {
  session.simulation()->act("type_keys", {{"keys", std::string(keys)}});
  session.simulation()->advance(then_s);
}

// First administrator at the keypad, then the phone at the open rear panel.
void set_up(Session& session) {
  move_in_with_phone(session);
  REQUIRE(session.phone()->paired());
}

void wait(Session& session, double span_s = 3.0) {
  session.simulation()->advance(span_s);
}

void add_ben(Session& session) {
  session.phone()->addUser(kBen, QStringLiteral("user"));
  wait(session);
  INFO(session.phone()->answer().toStdString());
  REQUIRE(session.phone()->answer_good());
}

TEST_CASE("every command, every alarm and every failure that an app shows has words") {
  for (const sim::PhoneEventSpec& spec : sim::phone_event_catalogue()) {
    for (const sim::PhoneFieldSpec& field : spec.fields) {
      for (std::string_view word : field.choices) {
        INFO(spec.name << " " << field.name << " " << word);
        if (field.name == "command") CHECK(has_command_words(word));
        if (field.name == "why") CHECK(failure_words(word).toStdString() != word);
        if (field.name == "status" && word != "refused") {
          CHECK(reply_words(word, "none").toStdString() != word);
        }
      }
    }
  }
  for (const sim::EventSpec& spec : sim::event_catalogue()) {
    if (!spec.name.starts_with("alarm.")) continue;
    INFO(spec.name);
    CHECK(has_notification_words(spec.name));
  }
}

TEST_CASE("a phone that sees no code is not paired, and says why", "[INS-6]") {
  Session session;
  session.phone()->pair();
  wait(session);
  CHECK_FALSE(session.phone()->paired());
  CHECK(session.phone()->answer().contains(QLatin1String("no code")));
  CHECK_FALSE(session.phone()->answer_good());
}

TEST_CASE("the first phone is the administrator's and locks and unlocks the door", "[UNL-6]") {
  Session session;
  set_up(session);
  CHECK(session.phone()->administrator());
  session.phone()->lock();
  wait(session, 4.0);
  CHECK(session.phone()->answer() == "Lock: done");
  CHECK(session.door()->bolt_mm() > 21.0);
  session.phone()->openHome();
  wait(session);
  CHECK(session.phone()->home()->lock_text() == "Locked");
  session.phone()->unlock();
  wait(session, 4.0);
  CHECK(session.door()->bolt_mm() < 1.0);
}

TEST_CASE("what went well is told for a while, what went wrong until something else is asked for") {
  Session session;
  set_up(session);
  session.phone()->lock();
  wait(session, 4.0);
  REQUIRE(session.phone()->answer() == "Lock: done");
  wait(session, 40.0);
  CHECK(session.phone()->answer().isEmpty());
  session.phone()->deleteUser(kAnn);  // the last administrator
  wait(session, 60.0);
  CHECK_FALSE(session.phone()->answer().isEmpty());
  CHECK_FALSE(session.phone()->answer_good());
  session.phone()->watch(true);
  wait(session, 2.0);
  REQUIRE(session.phone()->home()->watching());
  CHECK(session.phone()->answer().isEmpty());  // it is seen
}

void ring(Session& session) {
  type(session, "0", 1.0);  // wakes
  session.front_panel()->touchKey(QStringLiteral("bell"));
  wait(session, 0.3);
  session.front_panel()->liftKey(QStringLiteral("bell"));
  for (int i = 0; i < 100 && session.phone()->notice()->text().isEmpty(); ++i) wait(session, 0.1);
}

TEST_CASE("what an app told is taken back by a jump to before it, and the page hears of it") {
  Session session;
  set_up(session);
  wait(session, 60.0);  // until the pairing page is left
  const double before = session.timeline()->now();
  wait(session, 5.0);
  session.phone()->lock();
  wait(session, 4.0);
  ring(session);
  REQUIRE(session.phone()->answer() == "Lock: done");
  REQUIRE(session.phone()->notice()->rings());
  const QSignalSpy answers(session.phone(), &PhoneModel::changed);
  const QSignalSpy notices(session.phone()->notice(), &PhoneNoticeModel::changed);
  session.timeline()->goTo(before);
  CHECK(session.phone()->answer().isEmpty());
  CHECK(session.phone()->notice()->text().isEmpty());
  CHECK(answers.count() > 0);
  CHECK(notices.count() > 0);
}

TEST_CASE("what an app told of a lock is not on its page of another one") {
  Session session;
  session.begin({QStringLiteral("front"), QStringLiteral("garden")});
  set_up(session);
  wait(session, 60.0);  // until the pairing page is left
  session.phone()->lock();
  wait(session, 4.0);
  ring(session);
  REQUIRE(session.phone()->answer() == "Lock: done");
  REQUIRE(session.phone()->notice()->rings());
  for (const char* const lock : {"garden", "front"}) {
    INFO(lock);
    const QSignalSpy answers(session.phone(), &PhoneModel::changed);
    const QSignalSpy notices(session.phone()->notice(), &PhoneNoticeModel::changed);
    session.simulation()->show_lock(QLatin1String(lock));
    const bool front = QLatin1String(lock) == QLatin1String("front");
    CHECK(session.phone()->notice()->rings() == front);
    CHECK(session.phone()->answer().isEmpty() == !front);
    CHECK(answers.count() > 0);
    CHECK(notices.count() > 0);
  }
}

TEST_CASE("a phone is somebody's once it is paired, not before") {
  Session session;
  CHECK(session.phone()->labels()[0].toStdString() == "Ann, not paired");
  set_up(session);
  CHECK(session.phone()->labels()[0].toStdString() == "Ann, Administrator");
  CHECK(session.phone()->labels()[2].toStdString() == "Max, not paired");
}

TEST_CASE("without Bluetooth the app goes the remote way, if that is allowed", "[UNL-7][SEC-10]") {
  Session session;
  set_up(session);
  session.phone()->openSettings();
  wait(session);
  session.phone()->lock();
  wait(session, 4.0);
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"), false);
  wait(session, 10.0);
  session.phone()->unlock();
  wait(session, 15.0);
  CHECK_FALSE(session.phone()->answer_good());
  CHECK(session.door()->bolt_mm() > 21.0);
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"),
                                        true);  // SEC-10: near the lock alone
  wait(session, 10.0);
  session.phone()->setSetting(QStringLiteral("remote_unlock"), 1);
  wait(session, 15.0);
  INFO(session.phone()->answer().toStdString());
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"), false);
  wait(session, 10.0);
  session.phone()->unlock();
  wait(session, 6.0);
  INFO(session.phone()->answer().toStdString());
  CHECK(session.door()->bolt_mm() < 1.0);
  CHECK(session.phone()->way_text().contains(QLatin1String("cloud")));
}

TEST_CASE("the settings page shows what the lock has told, and what was changed", "[SET-5]") {
  Session session;
  set_up(session);
  CHECK(session.phone()->lists()->settings().isEmpty());
  session.phone()->openSettings();
  wait(session);
  const auto value = [&](const char* name) {
    for (const QVariant& row : session.phone()->lists()->settings()) {
      if (row.toMap()["name"] == QString::fromLatin1(name)) return row.toMap()["value"].toInt();
    }
    return -1;
  };
  CHECK(session.phone()->lists()->settings().size() == 18);
  CHECK(value("countdown_s") == 30);
  CHECK(value("privacy") == 0);
  session.phone()->setSetting(QStringLiteral("privacy"), 1);
  wait(session);
  CHECK(value("privacy") == 1);
  session.phone()->setSetting(QStringLiteral("countdown_s"), 90);
  wait(session);
  CHECK(value("countdown_s") == 90);
}

TEST_CASE("a face that was enrolled opens the door, a stranger's does not", "[ENR-1][UNL-1]") {
  Session session;
  set_up(session);
  add_ben(session);
  session.phone()->enrol(kBen, QStringLiteral("face"), false);
  wait(session, 1.0);
  session.people()->showFace(kBen, 0.5, QStringLiteral("follow"), 0.0, 0.0);
  wait(session, 40.0);
  CHECK(session.people()->face_text().contains(QLatin1String("1 stored")));
  session.rear_panel()->pressButton();
  wait(session, 25.0);
  REQUIRE(session.door()->bolt_mm() > 21.0);
  session.people()->showFace(kMax, 0.5, QStringLiteral("straight"), 0.0, 0.0);
  wait(session, 0.3);
  CHECK(session.people()->face_present());
  wait(session, 15.0);
  CHECK(session.door()->bolt_mm() > 21.0);
  session.people()->showFace(kBen, 0.5, QStringLiteral("straight"), 0.0, 0.0);
  wait(session, 6.0);
  CHECK(session.door()->bolt_mm() < 1.0);
}

TEST_CASE("users are listed with their roles and leave when they are deleted", "[USR-4]") {
  Session session;
  set_up(session);
  add_ben(session);
  const auto names = [&] {
    QStringList names;
    for (const QVariant& row : session.phone()->lists()->users())
      names << row.toMap()["name"].toString();
    return names.join(u' ').toStdString();
  };
  CHECK(names() == "Ann Ben");
  session.phone()->deleteUser(kBen);
  wait(session);
  CHECK(names() == "Ann");
  session.phone()->deleteUser(kAnn);
  wait(session);
  CHECK(names() == "Ann");
  CHECK_FALSE(session.phone()->answer_good());
}

TEST_CASE("a one-time code opens once", "[UNL-10]") {
  Session session;
  set_up(session);
  session.rear_panel()->pressButton();
  wait(session, 25.0);
  session.phone()->makeCode();
  wait(session, 0.5);
  CHECK(session.phone()->code().size() == 8);
  type(session, "0", 1.0);
  type(session, "↶", 1.0);
  type(session, "0", 1.0);
  type(session, "↶", 25.0);
  type(session, "🔔", 1.0);
  session.phone()->typeCode();
  wait(session, 8.0);
  CHECK(session.door()->bolt_mm() < 1.0);
}

TEST_CASE("a guest's phone pairs by an invitation and opens, but changes nothing", "[APP-4]") {
  Session session;
  set_up(session);
  session.phone()->invite(kMax, {});
  wait(session);
  session.rear_panel()->pressButton();
  wait(session, 3.0);
  session.phone()->choose(kMax);
  CHECK(session.phone()->invited());
  CHECK_FALSE(session.phone()->paired());
  session.phone()->pair();
  wait(session, 8.0);
  CHECK(session.phone()->paired());
  CHECK_FALSE(session.phone()->administrator());
  session.phone()->unlock();
  wait(session, 6.0);
  CHECK(session.door()->bolt_mm() < 1.0);
  session.phone()->setSetting(QStringLiteral("privacy"), 1);
  wait(session, 5.0);
  CHECK_FALSE(session.phone()->answer_good());
  session.phone()->choose(kAnn);
  session.phone()->revoke(kMax);
  wait(session, 5.0);
  CHECK(session.phone()->answer_good());
}

TEST_CASE("an alarm rings on the administrator's phone", "[ALM-1]") {
  Session session;
  set_up(session);
  session.house()->tearOffFront();
  wait(session, 5.0);
  CHECK(session.phone()->notice()->text() == "The front panel was torn off");
  CHECK(session.phone()->notice()->tone() == QLatin1String("bad"));
  session.phone()->openEvents();
  wait(session, 5.0);
  REQUIRE_FALSE(session.phone()->lists()->events().isEmpty());
}

TEST_CASE("a doorbell rings in another tone than an alarm, and goes when it is pressed",
          "[KEY-6]") {
  Session session;
  set_up(session);
  wait(session, 60.0);      // until the pairing page is left
  type(session, "0", 1.0);  // wakes
  session.front_panel()->touchKey(QStringLiteral("bell"));
  wait(session, 0.2);
  session.front_panel()->liftKey(QStringLiteral("bell"));
  wait(session, 5.0);
  REQUIRE_FALSE(session.phone()->notice()->text().isEmpty());
  CHECK(session.phone()->notice()->tone() == QLatin1String("accent"));
  session.phone()->notice()->dismiss();
  CHECK(session.phone()->notice()->text().isEmpty());
}

TEST_CASE("an alarm stays on the phone until somebody has acknowledged it", "[ALM-1]") {
  Session session;
  set_up(session);
  CHECK(session.phone()->notice()->alarm().isEmpty());
  session.house()->tearOffFront();
  wait(session, 120.0);
  CHECK(session.phone()->notice()->text().isEmpty());
  CHECK(session.phone()->notice()->alarm() == "Alarm: the front panel was torn off");
  session.phone()->notice()->acknowledge();
  CHECK(session.phone()->notice()->alarm().isEmpty());
}

TEST_CASE("an alarm that was acknowledged does not come again by a jump in time", "[ALM-1]") {
  Session session;
  set_up(session);
  const double before = session.timeline()->now();
  session.house()->tearOffFront();
  wait(session, 20.0);
  const double alarmed = session.timeline()->now();
  PhoneNoticeModel* const notice = session.phone()->notice();
  wait(session, 5.0);
  REQUIRE_FALSE(notice->alarm().isEmpty());
  notice->acknowledge();
  wait(session, 20.0);
  session.timeline()->goTo(session.timeline()->now() - 10.0);
  CHECK(notice->alarm().isEmpty());
  session.timeline()->goTo(alarmed);  // nobody has acknowledged it yet
  CHECK_FALSE(notice->alarm().isEmpty());
  session.timeline()->goTo(before);
  CHECK(notice->alarm().isEmpty());
}

TEST_CASE("of two alarms each is acknowledged for itself", "[ALM-1][ALM-3]") {
  Session session;
  set_up(session);
  session.house()->tearOffFront();
  wait(session, 20.0);
  PhoneNoticeModel* const notice = session.phone()->notice();
  const QString first = notice->alarm();
  session.door()->openDoor(QStringLiteral("inside"), 40.0);
  wait(session, 400.0);  // left open
  REQUIRE(notice->alarm() != first);
  notice->acknowledge();
  CHECK(notice->alarm() == first);
  notice->acknowledge();
  CHECK(notice->alarm().isEmpty());
}

TEST_CASE("a notice goes by itself after nine seconds, each after its own", "[KEY-6]") {
  Session session;
  set_up(session);
  wait(session, 60.0);      // until the pairing page is left
  type(session, "0", 1.0);  // wakes
  session.front_panel()->touchKey(QStringLiteral("bell"));
  wait(session, 0.2);
  session.front_panel()->liftKey(QStringLiteral("bell"));
  for (int i = 0; i < 100 && session.phone()->notice()->text().isEmpty(); ++i) wait(session, 0.1);
  REQUIRE_FALSE(session.phone()->notice()->text().isEmpty());
  SECTION("alone") {
    wait(session, 7.0);
    CHECK_FALSE(session.phone()->notice()->text().isEmpty());
    wait(session, 2.1);
    CHECK(session.phone()->notice()->text().isEmpty());
  }
  SECTION("with another one behind it") {
    wait(session, 5.0);
    session.house()->tearOffFront();
    wait(session, 7.0);  // longer than nine seconds after the bell
    CHECK(session.phone()->notice()->text() == "The front panel was torn off");
  }
}

TEST_CASE("a photo and an animal are told as what they are, and nobody stands there to be led") {
  Session session;
  session.simulation()->act("present_photo", {{"person", std::string("Ann")}, {"distance_m", 0.5}});
  wait(session, 1.0);
  const StageModel& stage = *session.stage();
  CHECK(stage.who().isEmpty());
  CHECK_FALSE(stage.face_shown());
  CHECK(stage.in_view() == "a photo");
  CHECK(stage.face_text() == "a photo, seen at 0.50 m");
  session.simulation()->act("present_pet", {{"distance_m", 0.7}});
  wait(session, 0.1);
  CHECK(stage.in_view() == "an animal");
  session.stage()->lead(0.3);
  CHECK(stage.distance_m() == 0.7);
}

TEST_CASE("the app gives the house its time zone, and shows the one that holds", "[CLK-3]") {
  Session session;
  set_up(session);
  PhoneModel& phone = *session.phone();
  phone.openHome();
  wait(session, 3.0);
  CHECK(phone.home()->zone_text() == QLatin1String("UTC"));
  for (int place = 0; place < phone.home()->zones().size(); ++place) {
    INFO(phone.home()->zones().at(place).toStdString());
    phone.setZone(place);
    wait(session, 5.0);
    INFO(phone.answer().toStdString());
    CHECK(phone.answer_good());
    phone.openHome();
    wait(session, 3.0);
    CHECK(phone.home()->zone() == place);
    CHECK(phone.home()->zones().at(place).startsWith(phone.home()->zone_text()));
  }
  phone.setZone(-1);
  wait(session, 3.0);
  CHECK(phone.home()->zone() == phone.home()->zones().size() - 1);
}

TEST_CASE("a page that shows what the lock reports no more says that it heard it last", "[APP-1]") {
  Session session;
  set_up(session);
  session.phone()->unlock();
  wait(session, 4.0);
  session.phone()->openHome();
  wait(session, 3.0);
  REQUIRE(session.door()->lock_state() == "unlocked");
  CHECK(session.phone()->home()->lock_text() == "Unlocked");
  CHECK_FALSE(session.phone()->home()->overtaken());
  session.phone()->device()->switchPart(QStringLiteral("internet"), false);
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"), false);
  session.rear_panel()->pressButton();
  wait(session, 4.0);
  REQUIRE(session.door()->lock_state() == "locked");
  CHECK(session.phone()->home()->lock_text() == "Unlocked");
  CHECK(session.phone()->home()->overtaken());
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"), true);
  session.phone()->openHome();
  wait(session, 8.0);
  CHECK(session.phone()->home()->lock_text() == "Locked");
  CHECK_FALSE(session.phone()->home()->overtaken());
}

TEST_CASE("out of range there is no connection until the phone comes back", "[FLT-5]") {
  Session session;
  set_up(session);
  session.phone()->device()->switchPart(QStringLiteral("internet"), false);
  session.phone()->device()->place(400.0, QStringLiteral("outside"));
  wait(session, 20.0);
  session.phone()->lock();
  wait(session, 20.0);
  INFO(session.phone()->answer().toStdString());
  CHECK_FALSE(session.phone()->answer_good());
  session.phone()->device()->place(2.0, QStringLiteral("outside"));
  session.phone()->lock();
  wait(session, 10.0);
  CHECK(session.door()->bolt_mm() > 21.0);
}

}  // namespace
}  // namespace locktwin::desktop
