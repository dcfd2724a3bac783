// People and phones, worked through the view models: what the app shows came over its radio.
#include "tests/qml/household.h"
#include "qml/phone/phone_words.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

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

TEST_CASE("the app gives the house its time zone, and shows the one that holds", "[CLK-3]") {
  Session session;
  set_up(session);
  PhoneModel& phone = *session.phone();
  phone.openHome();
  wait(session, 3.0);
  CHECK(phone.home()->zone_text() == QLatin1String("UTC"));
  CHECK(session.time()->house().endsWith(QLatin1String(" UTC")));  // nobody has told a zone
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
    CHECK(session.time()->house().startsWith(phone.device()->clock_text()));
  }
  for (const auto& [place, hour] : {std::pair(1, "19"), std::pair(4, "16"), std::pair(8, "11")}) {
    phone.setZone(place);  // in January: Sydney has summer
    wait(session, 5.0);
    CHECK(session.time()->house().section(u':', 0, 0).toStdString() == hour);
  }
  phone.setZone(-1);
  wait(session, 3.0);
  CHECK(phone.home()->zone() == 8);  // it stays
}

TEST_CASE("a page without a connection says that it heard it last, whatever the lock does",
          "[APP-1]") {
  Session session;
  set_up(session);
  session.phone()->unlock();
  wait(session, 4.0);
  session.phone()->openHome();
  wait(session, 3.0);
  REQUIRE(session.door()->lock_state() == "unlocked");
  CHECK(session.phone()->home()->lock_text() == "Unlocked");
  CHECK_FALSE(session.phone()->home()->last_heard());
  session.phone()->device()->switchPart(QStringLiteral("internet"), false);
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"), false);
  wait(session, 1.0);
  CHECK(session.phone()->home()->last_heard());  // though it is as it says: nobody could know
  session.rear_panel()->pressButton();
  wait(session, 4.0);
  REQUIRE(session.door()->lock_state() == "locked");
  CHECK(session.phone()->home()->lock_text() == "Unlocked");
  CHECK(session.phone()->home()->last_heard());
  session.phone()->device()->switchPart(QStringLiteral("bluetooth"), true);
  session.phone()->openHome();
  wait(session, 8.0);
  CHECK(session.phone()->home()->lock_text() == "Locked");
  CHECK_FALSE(session.phone()->home()->last_heard());
}

TEST_CASE("the live video is seen on the phone that opened it, while its internet works",
          "[APP-1]") {
  Session session;
  set_up(session);
  session.phone()->invite(kMax, {});
  wait(session);
  session.phone()->choose(kMax);
  session.phone()->pair();
  wait(session, 8.0);
  REQUIRE(session.phone()->paired());
  session.phone()->choose(kAnn);
  session.phone()->watch(true);
  wait(session, 3.0);
  CHECK(session.phone()->home()->watching());
  session.phone()->choose(kMax);
  CHECK_FALSE(session.phone()->home()->watching());
  session.phone()->choose(kAnn);
  CHECK(session.phone()->home()->watching());
  session.phone()->device()->switchPart(QStringLiteral("internet"), false);
  wait(session, 1.0);
  CHECK_FALSE(session.phone()->home()->watching());
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
