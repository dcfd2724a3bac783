// What a tester does on the bench: events by kind and day, breakpoints, and moments to come back
// to.
#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>

#include "qml/demonstration.h"
#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

QString event_at(const EventBoardModel& events, int row, EventBoardModel::Role role) {
  return events.data(events.index(row), role).toString();
}

double stands_at_s(Session& session) {
  return sim::to_seconds(session.simulation()->picture().now);
}

TEST_CASE("of many events the oldest go, listed or not, and the others stay where they are") {
  Session session;
  session.begin(session.simulation()->locks());
  EventBoardModel events(*session.simulation(), *session.language(), nullptr, 6);
  const QAbstractItemModelTester tester(&events,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  EventBoardModel all(*session.simulation(), *session.language(), nullptr);
  events.set_search(QStringLiteral("bolt"));
  play_demonstration(session);
  REQUIRE(all.count() > 12);
  int row = 0;
  for (int i = 0; i < 6; ++i) {
    if (!event_at(all, i, EventBoardModel::kName).contains(QLatin1String("bolt"))) continue;
    CHECK(event_at(events, row++, EventBoardModel::kNumber) ==
          event_at(all, i, EventBoardModel::kNumber));
  }
  REQUIRE(row > 0);
  CHECK(events.count() == row);
  events.set_search({});
  CHECK(events.count() == 6);
}

TEST_CASE("events are listed by kind, by day and by words") {
  Session session;
  play_demonstration(session);
  EventBoardModel& events = *session.bench()->events();
  const int all = events.count();
  REQUIRE(all > 8);
  events.set_kind(QStringLiteral("bolt"));
  const int bolt = events.count();
  REQUIRE(bolt > 0);
  CHECK(bolt < all);
  for (int row = 0; row < bolt; ++row) {
    CHECK(event_at(events, row, EventBoardModel::kName).startsWith(QLatin1String("bolt.")));
  }
  CHECK(events.kind_words().contains(QStringLiteral("Bolt %1").arg(bolt)));
  events.set_kind(QStringLiteral("all"));
  events.set_search(QStringLiteral("PIN"));
  CHECK(events.count() > 0);
  CHECK(events.count() < all);
  events.set_search({});
  CHECK(events.count() == all);

  session.simulation()->advance(86'400.0);
  session.door()->openDoor(QStringLiteral("inside"), 30.0);
  session.simulation()->advance(5.0);
  CHECK(events.days() == 2);
  events.set_day(2);
  const int second = events.count();
  CHECK(second > 0);
  events.set_day(1);
  const int first = events.count();
  CHECK(first >= all);
  events.set_day(0);
  CHECK(events.count() == first + second);
}

// "Unlocked." stood above "Unlocked with the PIN": it looked as if it had happened twice.
TEST_CASE("what the voice says is quoted, and is searched for and saved as it is said") {
  const QTemporaryDir folder;
  Session session;
  play_demonstration(session);
  EventBoardModel& events = *session.bench()->events();
  events.set_kind(QStringLiteral("voice"));
  REQUIRE(events.count() > 2);
  const auto quoted = [&](char16_t opens, char16_t closes) {
    for (int row = 0; row < events.count(); ++row) {
      const QString sentence = event_at(events, row, EventBoardModel::kSentence);
      if (!sentence.startsWith(QChar(opens)) || !sentence.endsWith(QChar(closes))) return false;
    }
    return true;
  };
  CHECK(quoted(u'"', u'"'));
  session.language()->set_code(QStringLiteral("zh"));
  CHECK(quoted(u'「', u'」'));
  session.language()->set_code(QStringLiteral("en"));
  events.set_search(QStringLiteral("\""));
  CHECK(events.count() == 0);
  events.set_search(QStringLiteral("unlocked."));
  REQUIRE(events.count() > 0);
  const QString said = folder.filePath(QStringLiteral("said.csv"));
  REQUIRE(events.exportTo(QUrl::fromLocalFile(said)));
  QFile file(said);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().contains(",\"Unlocked.\"\r\n"));
  events.set_search({});
  events.set_kind(QStringLiteral("bolt"));
  REQUIRE(events.count() > 0);
  CHECK_FALSE(event_at(events, 0, EventBoardModel::kSentence).contains(QChar(u'"')));
}

TEST_CASE("a row goes to its moment, and the rows that are listed are saved as a table") {
  const QTemporaryDir folder;
  Session session;
  play_demonstration(session);
  EventBoardModel& events = *session.bench()->events();
  events.set_kind(QStringLiteral("door"));
  const int rows = events.count();
  REQUIRE(rows > 0);
  REQUIRE(events.exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("doors")))));
  QFile file(folder.filePath(QStringLiteral("doors.csv")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray table = file.readAll();
  CHECK(table.count("\r\n") == rows + 1);
  CHECK(table.startsWith("number,day,time,kind,event,text\r\n"));
  CHECK(table.contains(",door,\"door.opened"));
  CHECK_FALSE(events.exportTo(QUrl::fromLocalFile(QStringLiteral("/proc/none/x.csv"))));
  const QString time = event_at(events, rows - 1, EventBoardModel::kTime);
  events.goTo(rows - 1);
  CHECK(session.time()->clock() == time);
}

TEST_CASE("the world pauses at a breakpoint and says at which, in both languages") {
  Session session;
  BreakpointModel& breakpoints = *session.bench()->breakpoints();
  breakpoints.addEvent(QStringLiteral("bolt.locked"));
  breakpoints.addEvent(QStringLiteral("bolt.locked"));
  CHECK(breakpoints.count() == 1);
  session.rear_panel()->pressButton();
  session.simulation()->advance(5.0);
  CHECK_FALSE(session.time()->running());
  CHECK(breakpoints.stopped() == "Paused at the breakpoint: Locked, in whatever way (bolt.locked)");
  CHECK(breakpoints.data(breakpoints.index(0), BreakpointModel::kMet).toBool());
  session.language()->set_code(QStringLiteral("zh"));
  CHECK_FALSE(breakpoints.stopped().startsWith(QLatin1String("Paused")));
  session.language()->set_code(QStringLiteral("en"));
  session.time()->run();
  CHECK(breakpoints.stopped().isEmpty());
}

TEST_CASE("events to pause at are in words with their names, in both languages") {
  Session session;
  const BreakpointModel& breakpoints = *session.bench()->breakpoints();
  const QStringList english = breakpoints.event_words();
  const auto place = breakpoints.events().indexOf(QStringLiteral("bolt.not_locked"));
  REQUIRE(english.size() == breakpoints.events().size());
  CHECK(english.at(place) == QLatin1String("Not locked, for any reason (bolt.not_locked)"));
  session.language()->set_code(QStringLiteral("zh"));
  CHECK(breakpoints.event_words().at(place) != english.at(place));
  session.language()->set_code(QStringLiteral("en"));
}

TEST_CASE("a condition is a breakpoint, one that is off is none, and nonsense is not taken") {
  Session session;
  BreakpointModel& breakpoints = *session.bench()->breakpoints();
  const QString bolt = QStringLiteral("bolt.position_mm");
  CHECK_FALSE(breakpoints.addCondition(bolt, QStringLiteral("above"), QStringLiteral("far")));
  CHECK_FALSE(breakpoints.addCondition(QStringLiteral("bolt.x"), {}, QStringLiteral("1")));
  CHECK_FALSE(
      breakpoints.addCondition(QStringLiteral("core.lock_state"), {}, QStringLiteral("lokced")));
  REQUIRE(breakpoints.addCondition(bolt, QStringLiteral("above"), QStringLiteral("12.5")));
  REQUIRE(
      breakpoints.addCondition(QStringLiteral("core.lock_state"), {}, QStringLiteral("locked")));
  CHECK(breakpoints.wordsOf(QStringLiteral("core.lock_state")).contains(QLatin1String("locked")));
  breakpoints.toggle(0);
  session.rear_panel()->pressButton();
  session.simulation()->advance(5.0);
  CHECK(breakpoints.stopped().contains(QLatin1String("core.lock_state is locked")));
  CHECK(session.door()->bolt_mm() > 20.0);
  breakpoints.toggle(0);
  session.timeline()->goTo(stands_at_s(session) - 3.0);
  session.simulation()->advance(5.0);
  CHECK(breakpoints.stopped().contains(QLatin1String("bolt.position_mm above 12.5 mm")));
  CHECK_THAT(session.door()->bolt_mm(), WithinAbs(12.5, 0.2));
  breakpoints.remove(0);
  breakpoints.remove(0);
  CHECK(breakpoints.count() == 0);
  REQUIRE(breakpoints.addCondition(QStringLiteral("door.angle_deg"), QStringLiteral("above"),
                                   QStringLiteral("10")));
  CHECK(breakpoints.data(breakpoints.index(0), BreakpointModel::kText).toString() ==
        QStringLiteral("door.angle_deg above 10°"));
}

TEST_CASE("a condition reads as its lane does, and takes the code's word and the lane's") {
  Session session;
  BreakpointModel& breakpoints = *session.bench()->breakpoints();
  const QString state = QStringLiteral("core.lock_state"), shut = QStringLiteral("door.shut");
  const auto text = [&](int row) {
    return breakpoints.data(breakpoints.index(row), BreakpointModel::kText).toString();
  };
  CHECK(breakpoints.addCondition(state, {}, QStringLiteral("not_locked")));
  CHECK(breakpoints.addCondition(state, {}, QStringLiteral("not locked")));
  REQUIRE(breakpoints.count() == 1);  // the same
  CHECK(text(0) == QLatin1String("core.lock_state is not locked"));
  CHECK(breakpoints.addCondition(shut, {}, QStringLiteral("true")));
  CHECK(breakpoints.addCondition(shut, {}, QStringLiteral("on")));
  REQUIRE(breakpoints.count() == 2);
  CHECK(text(1) == QLatin1String("door.shut is on"));
  CHECK(breakpoints.wordsOf(shut) == QStringList{QStringLiteral("true"), QStringLiteral("false")});
  session.language()->set_code(QStringLiteral("zh"));
  CHECK(breakpoints.addCondition(state, {}, QStringLiteral("not_locked")));
  CHECK(breakpoints.addCondition(state, {}, QStringLiteral("未上鎖")));
  CHECK(breakpoints.addCondition(shut, {}, QStringLiteral("開")));
  CHECK_FALSE(breakpoints.addCondition(state, {}, QStringLiteral("未上")));
  CHECK(breakpoints.count() == 2);
  CHECK(text(0).endsWith(QStringLiteral("未上鎖")));
  session.language()->set_code(QStringLiteral("en"));
}

TEST_CASE("breakpoints hold in the next world") {
  Session session;
  session.bench()->breakpoints()->addEvent(QStringLiteral("bolt.locked"));
  session.begin({QStringLiteral("front")});
  session.rear_panel()->pressButton();
  session.simulation()->advance(5.0);
  CHECK_FALSE(session.bench()->breakpoints()->stopped().isEmpty());
}

TEST_CASE("bookmarks are in the order of time, have names, and are forgotten with their world") {
  Session session;
  BookmarkModel& marks = *session.timeline()->bookmarks();
  const double first = stands_at_s(session);
  session.simulation()->advance(2.0);
  marks.add(QStringLiteral("after two seconds"));
  session.timeline()->goTo(first);
  marks.add({});
  REQUIRE(marks.count() == 2);
  const auto text = [&](int row, BookmarkModel::Role role) {
    return marks.data(marks.index(row), role).toString();
  };
  CHECK(text(0, BookmarkModel::kName) == QLatin1String("Mark 1"));
  CHECK(text(1, BookmarkModel::kName) == QLatin1String("after two seconds"));
  marks.add(QStringLiteral("the beginning"));  // the same moment
  CHECK(marks.count() == 2);
  CHECK(text(0, BookmarkModel::kName) == QLatin1String("the beginning"));
  marks.rename(0, QStringLiteral("  "));
  CHECK(text(0, BookmarkModel::kName) == QLatin1String("the beginning"));
  marks.goTo(1);
  CHECK_THAT(stands_at_s(session), WithinAbs(first + 2.0, 1e-9));
  session.timeline()->goTo(first);
  session.rear_panel()->removeBattery();  // another future: the second lies in none
  CHECK(text(1, BookmarkModel::kReachable) == QLatin1String("false"));
  marks.remove(1);
  CHECK(marks.count() == 1);
  session.begin({QStringLiteral("front")});
  CHECK(marks.count() == 0);
}

TEST_CASE("a future that was left is listed, and can be gone back to") {
  Session session;
  session.rear_panel()->pressButton();
  session.simulation()->advance(5.0);
  const double present = stands_at_s(session);
  session.timeline()->goTo(present - 4.5);
  session.rear_panel()->removeBattery();
  BranchModel& branches = *session.timeline()->branches();
  REQUIRE(branches.count() == 1);
  branches.goTo(0);
  CHECK(session.rear_panel()->powered());
  session.timeline()->toPresent();
  CHECK(stands_at_s(session) == present);
  CHECK(session.door()->lock_state() == QLatin1String("locked"));
  CHECK(branches.count() == 1);
}

TEST_CASE("what was seen is offered, and what is ticked stands in the scenario that is saved") {
  const QTemporaryDir folder;
  Session session;
  session.rear_panel()->pressButton();
  session.simulation()->advance(4.0);
  OfferListModel& offers = *session.timeline()->offers();
  offers.ask();
  REQUIRE(offers.count() > 3);
  CHECK(offers.taken() == 0);
  const auto text = [&](int row) {
    return offers.data(offers.index(row), OfferListModel::kText).toString();
  };
  int locked = 0;
  while (!text(locked).startsWith(QLatin1String("bolt.locked"))) ++locked;
  offers.toggle(locked);
  offers.toggle(offers.count() - 1);
  CHECK(offers.taken() == 2);
  const QString file = folder.filePath(QStringLiteral("seen.json"));
  offers.save(QUrl::fromLocalFile(file));
  QFile written(file);
  REQUIRE(written.open(QIODevice::ReadOnly));
  const QByteArray scenario = written.readAll();
  CHECK(scenario.count("\"expect\"") == 2);
  CHECK(scenario.contains("\"expect\": \"bolt.locked\""));
  session.start()->open(file);
  CHECK(session.scenario()->is_open());
  CHECK_FALSE(session.scenario()->failed());
}

TEST_CASE("skipping where nothing comes says so and leaves the clock where it is") {
  Session session;
  session.rear_panel()->removeBattery();
  session.simulation()->advance(30.0);
  const double before = stands_at_s(session);
  session.time()->skipToEvent();
  for (int i = 0; i < 100'000 && session.time()->skipping(); ++i)
    session.simulation()->frame(0.016);
  CHECK(stands_at_s(session) == before);
  CHECK(session.guide()->hint().startsWith(QLatin1String("Nothing is reported within")));
}

}  // namespace
}  // namespace locktwin::desktop
