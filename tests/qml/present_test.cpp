// What an audience sees and reads, and whoever takes the tour over.
#include <QColor>
#include <QQuickItem>
#include <QTest>

#include <string>
#include <utility>
#include <vector>

#include "qml/demonstration.h"
#include "tests/qml/household.h"
#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

void present(Page& page) {
  page.root->setProperty("mode", QStringLiteral("present"));
  page.draw_frame();
}

// A text that is shown; "": it is not.
std::string reads(const Page& page, const char* name) {
  QQuickItem* const item = find(page.root, QLatin1String(name));
  INFO(name);
  REQUIRE(item != nullptr);
  return item->isVisible() ? item->property("text").toString().toStdString() : std::string();
}

TEST_CASE("to an audience no tools are shown, until it takes the tour over") {
  constexpr const char* kTools[] = {"statusStrip", "timeBar",   "rail",          "mode",
                                    "openInside",  "speed",     "distanceRuler", "saveScenario",
                                    "whichPhone",  "fromAbove", "presentWhich"};
  constexpr const char* kShown[] = {"presentBar", "presentBand", "chapter_0",  "boltCutaway",
                                    "frontCard",  "phoneBody",   "tourCaption"};
  const bool tour = GENERATE(true, false);
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000));
  Page page(size);
  if (tour) {
    page.session.tour()->begin(1);
  } else {
    page.root->setProperty("mode", QStringLiteral("present"));
  }
  page.session.simulation()->advance(5.0);
  page.draw_frame();
  INFO(tour << " " << size.width());
  for (const char* const one : kTools) {
    INFO(one);
    CHECK_FALSE(is_seen(page.root, one));
  }
  for (const char* const one : kShown) {
    INFO(one);
    CHECK(is_seen(page.root, one));
  }
  CHECK_FALSE(is_seen(page.root, "stagePeople"));
  if (tour) {
    page.session.rear_panel()->pressButton();
    page.session.simulation()->advance(1.0);
    page.draw_frame();
    CHECK(is_seen(page.root, "stagePeople"));
    CHECK(is_seen(page.root, "openInside"));
    CHECK(is_seen(page.root, "whichPhone"));
    CHECK(is_seen(page.root, "timeBar"));
  }
  QTest::keyClick(&page.view, Qt::Key_Escape);
  CHECK(page.root->property("mode").toString() == "explore");
  CHECK_FALSE(page.session.tour()->is_on());
  CHECK(is_seen(page.root, "statusStrip"));
}

TEST_CASE("to an audience an alarm is told first, in both languages", "[ALM-1]") {
  const char* const language = GENERATE("en", "zh");
  Page page(QSize(1280, 720));
  page.session.language()->set_code(QLatin1String(language));
  play_demonstration(page.session);
  present(page);
  page.session.house()->tearOffFront();
  page.session.simulation()->advance(3.0);
  page.draw_frame();
  const std::string first = reads(page, "tourCaption");
  const std::string second = reads(page, "presentSecond");
  INFO(first << " | " << second);
  const bool english = std::string_view(language) == "en";
  const std::string told[] = {"Alarm: the front panel was torn off", "警報：前面板遭拆除"};
  CHECK(first == told[english ? 0 : 1]);
  CHECK(second.find(told[english ? 1 : 0]) == 0);
  CHECK(second.find("♪") != std::string::npos);
  page.shoot(QStringLiteral("present_siren_%1").arg(QLatin1String(language)));
  CHECK(unreadable(page.root) == "");
}

TEST_CASE("to an audience it is told what was refused, and why time stands") {
  const bool tour = GENERATE(true, false);
  Page page(QSize(1280, 720));
  if (tour) page.session.tour()->begin(0);
  present(page);
  page.session.simulation()->advance(3.0);
  const std::string before = reads(page, "presentSecond");
  page.session.faults()->putAmount(QStringLiteral("door.warp_mm"), 99.0);
  page.draw_frame();
  CHECK(reads(page, "presentSecond") == page.session.guide()->refusal().toStdString());
  CHECK(reads(page, "presentSecond").find("out of range") != std::string::npos);
  CHECK(unreadable(page.root) == "");
  page.session.faults()->putAmount(QStringLiteral("door.warp_mm"), 0.5);
  page.draw_frame();
  CHECK(reads(page, "presentSecond").find("out of range") == std::string::npos);
  page.session.bench()->breakpoints()->addEvent(QStringLiteral("bolt.locked"));
  page.session.rear_panel()->pressButton();
  page.session.simulation()->advance(5.0);
  page.draw_frame();
  REQUIRE_FALSE(page.session.bench()->breakpoints()->stopped().isEmpty());
  CHECK(reads(page, "presentSecond") ==
        page.session.bench()->breakpoints()->stopped().toStdString());
}

TEST_CASE("of two doors a presentation says which is shown, and whoever works it may choose") {
  const char* const language = GENERATE("en", "zh");
  Page page(QSize(1280, 720));
  page.session.language()->set_code(QLatin1String(language));
  page.session.tour()->begin(5);
  page.session.simulation()->advance(3.0);
  page.draw_frame();
  CHECK_FALSE(is_seen(page.root, "presentDoor"));  // there is one
  page.session.tour()->begin(6);
  page.session.simulation()->advance(12.0);
  page.draw_frame();
  const HouseModel& house = *page.session.house();
  CHECK(reads(page, "presentDoor") == house.door().toStdString());
  CHECK_FALSE(is_seen(page.root, "presentWhich"));
  page.session.rear_panel()->pressButton();
  page.session.simulation()->advance(1.0);
  REQUIRE(page.session.tour()->taken_over());
  page.draw_frame();
  CHECK_FALSE(is_seen(page.root, "presentDoor"));
  QQuickItem* const which = find(page.root, QStringLiteral("presentWhich"));
  REQUIRE(which != nullptr);
  CHECK(which->isVisible());
  page.shoot(QStringLiteral("tour7_taken_over_%1").arg(QLatin1String(language)));
  CHECK(unreadable(page.root) == "");
  which->forceActiveFocus(Qt::TabFocusReason);
  QTest::keyClick(&page.view, Qt::Key_Down);
  CHECK(page.session.simulation()->shown_lock() == QLatin1String("garden"));
  page.session.tour()->resume();
  page.draw_frame();
  CHECK_FALSE(which->isVisible());
}

TEST_CASE("a presentation says whether what the lock reports is true", "[TWN-1]") {
  Page page(QSize(1280, 720));
  present(page);
  const auto says = [&](QLatin1String words) {
    bool said = false;
    visit(find(page.root, QStringLiteral("presentStrip")),
          [&](QQuickItem& item) { said |= item.property("text").toString().startsWith(words); });
    return said;
  };
  CHECK(says(QLatin1String("the lock tells the truth")));
  CHECK_FALSE(says(QLatin1String("the lock's report is wrong")));
}

// A bolt switch that sticks: drawn back by the handle, the bolt is out for the lock until it feels
// its other switch.
TEST_CASE("a presentation says what the lock reports while that is wrong, whole", "[TWN-1]") {
  const char* const language = GENERATE("en", "zh");
  Page page(QSize(1280, 720));
  Session& session = page.session;
  session.language()->set_code(QLatin1String(language));
  present(page);
  session.rear_panel()->pressButton();
  session.simulation()->advance(4.0);
  REQUIRE(session.door()->agrees());
  session.simulation()->act("inject_fault",
                            {{"fault", std::string("switch.bolt_out_stuck_made")}, {"value", 1.0}});
  session.simulation()->act("press_handle", {{"side", std::string("inside")}});
  for (int i = 0; i < 100 && session.door()->agrees(); ++i) session.simulation()->advance(0.02);
  REQUIRE_FALSE(session.door()->agrees());
  page.draw_frame();
  page.draw_frame();
  const bool english = std::string_view(language) == "en";
  const QString words = english ? QStringLiteral("the lock's report is wrong: locked")
                                : QStringLiteral("門鎖回報有誤：已上鎖");
  QQuickItem* const strip = find(page.root, QStringLiteral("presentStrip"));
  QQuickItem* const name = find(page.root, QStringLiteral("presentName"));
  REQUIRE(strip != nullptr);
  REQUIRE(name != nullptr);
  std::string said;
  int wrong = 0;
  visit(strip, [&](QQuickItem& item) {
    const QString text = item.property("text").toString();
    said += text.toStdString() + " | ";
    if (text != words) return;
    ++wrong;
    CHECK(item.implicitWidth() <= item.width() + 0.5);
    CHECK(place_of(strip).contains(place_of(&item)));
  });
  INFO(said);
  CHECK(wrong == 1);
  CHECK(place_of(strip).right() <= 1280.0);
  CHECK_FALSE(place_of(strip).intersects(place_of(name)));
  CHECK(unreadable(page.root) == "");
}

// Where there is much to tell, it ran into what stands at the left.
TEST_CASE("what stands over a presentation stands apart, however much there is to tell") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440));
  const char* const language = GENERATE("en", "zh");
  Page page(size);
  Session& session = page.session;
  session.language()->set_code(QLatin1String(language));
  session.tour()->begin(6);
  session.simulation()->advance(3.0);
  page.draw_frame();
  const auto stand_apart = [&] {
    page.draw_frame();
    page.draw_frame();
    std::vector<std::pair<std::string, QRectF>> shown;
    for (const char* const name :
         {"presentName", "presentPlace", "presentStrip", "presentDoor", "presentWhich"}) {
      QQuickItem* const item = find(page.root, QLatin1String(name));
      INFO(name);
      REQUIRE(item != nullptr);
      if (item->isVisible()) shown.emplace_back(name, place_of(item));
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
      INFO(size.width() << " " << language << " " << shown[i].first);
      CHECK(shown[i].second.left() >= 0.0);
      CHECK(shown[i].second.right() <= size.width());
      for (std::size_t j = 0; j < i; ++j) {
        INFO(shown[j].first);
        CHECK_FALSE(shown[i].second.intersects(shown[j].second));
      }
    }
    CHECK(unreadable(page.root) == "");
    return shown.size();
  };
  CHECK(stand_apart() == 4);
  session.phone()->setSetting(QStringLiteral("privacy"), 1);
  wait(session, 5.0);
  for (int tries = 0; tries < 10; ++tries) {
    type(session, "0", 1.0);
    type(session, "998877✓", 5.0);
  }
  session.rear_panel()->swapBattery(12.0);
  wait(session, 5.0);
  session.house()->tearOffFront();
  wait(session, 3.0);
  page.draw_frame();
  int cells = 0;
  for (int row = 0; row < session.status()->rowCount(); ++row) {
    const QModelIndex index = session.status()->index(row, 0);
    cells += session.status()->data(index, StatusModel::kTone).toString().isEmpty() ? 0 : 1;
  }
  REQUIRE(cells >= 4);
  CHECK(stand_apart() >= 3);
}

}  // namespace
}  // namespace locktwin::desktop
