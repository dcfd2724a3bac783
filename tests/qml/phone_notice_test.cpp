// What rings on a phone, and which alarms are still open on it.
#include <QSignalSpy>

#include "tests/qml/household.h"

namespace locktwin::desktop {
namespace {

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

TEST_CASE("what went well is not told beside an alarm that came after it", "[ALM-1]") {
  Session session;
  set_up(session);
  wait(session, 60.0);  // until the pairing page is left
  session.phone()->lock();
  wait(session, 4.0);
  REQUIRE(session.phone()->answer() == "Lock: done");
  session.house()->tearOffFront();
  wait(session, 2.0);
  REQUIRE_FALSE(session.phone()->notice()->alarm().isEmpty());
  CHECK(session.phone()->answer().isEmpty());
  session.phone()->lock();
  wait(session, 4.0);
  CHECK_FALSE(session.phone()->answer().isEmpty());
}

TEST_CASE("a doorbell rings in another tone than an alarm, and goes when it is pressed",
          "[KEY-6]") {
  Session session;
  set_up(session);
  wait(session, 60.0);  // until the pairing page is left
  ring(session);
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

// An alarm that is acknowledged, and the moments before it, of it and after it.
struct Acknowledged {
  Session session;
  double before = 0.0, alarmed = 0.0, after = 0.0;
  PhoneNoticeModel& notice = *session.phone()->notice();

  Acknowledged() {
    set_up(session);
    before = session.timeline()->now();
    wait(session, 5.0);
    session.house()->tearOffFront();
    wait(session, 20.0);
    alarmed = session.timeline()->now();
    wait(session, 5.0);
    REQUIRE(open());
    notice.acknowledge();
    wait(session, 20.0);
    after = session.timeline()->now();
  }
  bool open() const { return !notice.alarm().isEmpty(); }
};

TEST_CASE("an alarm that was acknowledged does not come again by a jump in time", "[ALM-1]") {
  Acknowledged is;
  TimelineModel& timeline = *is.session.timeline();
  timeline.goTo(is.after - 10.0);
  CHECK_FALSE(is.open());
  timeline.goTo(is.alarmed);  // nobody has acknowledged it yet
  CHECK(is.open());
  timeline.toPresent();
  CHECK_FALSE(is.open());
  timeline.goTo(is.before);
  CHECK_FALSE(is.open());
  timeline.toPresent();
  CHECK_FALSE(is.open());
  timeline.goTo(is.alarmed);
  const QSignalSpy told(&is.notice, &PhoneNoticeModel::changed);
  wait(is.session, is.after - is.alarmed);  // lived again, it is acknowledged when it was
  CHECK_FALSE(is.open());
  CHECK(told.count() > 0);
}

TEST_CASE("an alarm is open again where its acknowledgement belongs to another future", "[ALM-1]") {
  Acknowledged is;
  TimelineModel& timeline = *is.session.timeline();
  SECTION("acknowledged later than another future begins") {
    timeline.goTo(is.alarmed);
    is.session.house()->setTemperature(5.0);
    wait(is.session, 100.0);
    CHECK(is.open());
  }
  SECTION("and it never came in that future") {
    timeline.goTo(is.before);
    is.session.house()->setTemperature(5.0);
    wait(is.session, 100.0);
    CHECK_FALSE(is.open());
    timeline.goTo(is.before + 1.0);
    is.session.house()->tearOffFront();
    wait(is.session, 20.0);
    CHECK(is.open());
  }
}

TEST_CASE("an alarm that is acknowledged in the past is so from then on", "[ALM-1]") {
  Acknowledged is;
  is.session.timeline()->goTo(is.alarmed);
  REQUIRE(is.open());
  is.notice.acknowledge();
  CHECK_FALSE(is.open());
  is.session.timeline()->goTo(is.alarmed + 1.0);
  CHECK_FALSE(is.open());
  is.session.timeline()->goTo(is.alarmed - 1.0);
  CHECK(is.open());
  is.session.timeline()->toPresent();
  CHECK_FALSE(is.open());
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
  wait(session, 60.0);  // until the pairing page is left
  ring(session);
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

}  // namespace
}  // namespace locktwin::desktop
