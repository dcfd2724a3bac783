// What one sees of the door and of its lock, however narrow the stage and however the door hangs.
#include <QQuickItem>

#include <algorithm>
#include <string>
#include <vector>

#include "qml/demonstration.h"
#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// The share of the keypad's width that lies within the stage.
double seen_of_keypad(const Page& page) {
  QQuickItem* const keypad = find(page.root, QStringLiteral("keypad"));
  QQuickItem* const stage = find(page.root, QStringLiteral("frontCard"));
  REQUIRE(keypad != nullptr);
  REQUIRE(stage != nullptr);
  const QRectF place = place_of(keypad), room = place_of(stage);
  const double seen = std::min(place.right(), room.right()) - std::max(place.left(), room.left());
  return seen / place.width();
}

TEST_CASE("the lock of an open leaf stays in sight, on the narrow stage of the bench, too") {
  const char* const mode = GENERATE("explore", "bench");
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000));
  const char* const side = GENERATE("left", "right");
  const char* const swing = GENERATE("inward", "outward");
  Page page(size);
  page.session.start()->create(QLatin1String(side), QLatin1String(swing), QStringLiteral("6068"));
  page.session.simulation()->advance(1.0);
  page.root->setProperty("mode", QLatin1String(mode));
  page.draw_frame();
  INFO(mode << " " << size.width() << " " << side << " " << swing);
  CHECK(seen_of_keypad(page) > 0.99);
  page.session.door()->openDoor(QStringLiteral("inside"), 60.0);
  for (int i = 0; i < 8; ++i) {
    page.session.simulation()->advance(0.4);
    page.draw_frame();
    INFO(page.session.door()->angle());
    CHECK(seen_of_keypad(page) > 0.9);
  }
  CHECK(page.session.door()->angle() > 30.0);
  page.shoot(QStringLiteral("open_%1_%2_%3_%4")
                 .arg(QLatin1String(mode), QLatin1String(side), QLatin1String(swing))
                 .arg(size.width()));
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

// They were made before the first frame, 73 of the faults alone.
TEST_CASE("rows of lists that nobody has looked at are not made") {
  Page page(QSize(1600, 1000));
  CHECK(find(page.root, QStringLiteral("fault_switch_motor.stuck")) == nullptr);
  page.root->setProperty("currentTab", 3);
  CHECK(find(page.root, QStringLiteral("fault_switch_motor.stuck")) != nullptr);
  page.root->setProperty("currentTab", 0);
  CHECK(find(page.root, QStringLiteral("fault_switch_motor.stuck")) != nullptr);
}

// The face of whoever is there was all that was left of five, also where there was room.
TEST_CASE("whoever is at the door, somebody else can be brought") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1440, 900), QSize(1600, 1000),
                              QSize(1920, 1080), QSize(2560, 1440));
  const int tab = GENERATE(-1, 1);
  Page page(size);
  page.root->setProperty("currentTab", tab);
  page.session.stage()->come(QStringLiteral("Ben"), 0.7);
  page.session.simulation()->advance(0.5);
  page.draw_frame();
  page.draw_frame();
  INFO(size.width() << " " << tab);
  CHECK(covered(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  const auto press = [&](const char* name) {
    QQuickItem* const item = find(page.root, QLatin1String(name));
    INFO(name);
    REQUIRE(item != nullptr);
    REQUIRE(item->isVisible());
    QTest::mouseClick(&page.view, Qt::LeftButton, {}, place_of(item).center().toPoint());
    page.draw_frame();
  };
  QQuickItem* const ann = find(page.root, QStringLiteral("bring_Ann"));
  REQUIRE(ann != nullptr);
  if (size.width() == 2560) CHECK(ann->isVisible());
  if (!ann->isVisible()) press("visitor_who");
  press("bring_Ann");
  CHECK(page.session.stage()->who() == "Ann");
  CHECK(is_seen(page.root, "visitor_leave"));
  CHECK(unreadable(page.root) == "");
}

// It lay on the lock's corner, and its words made room for the handle.
TEST_CASE("the ruler before the door ends before the lock, and no word of it hides or is hidden") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1440, 900), QSize(2560, 1440));
  const int tab = GENERATE(-1, 1);
  const double distance_m = GENERATE(0.15, 0.5, 0.7, 2.0, 2.9);
  Page page(size);
  page.root->setProperty("currentTab", tab);
  page.session.stage()->come(QStringLiteral("Ben"), distance_m);
  page.session.simulation()->advance(0.5);
  page.draw_frame();
  page.draw_frame();
  QQuickItem* const ruler = find(page.root, QStringLiteral("distanceRuler"));
  QQuickItem* const keypad = find(page.root, QStringLiteral("keypad"));  // as wide as the lock
  REQUIRE(ruler != nullptr);
  REQUIRE(keypad != nullptr);
  REQUIRE(ruler->isVisible());
  INFO(size.width() << " " << tab << " " << distance_m);
  CHECK(place_of(ruler).right() < place_of(keypad).left());
  std::vector<QRectF> words;
  visit(ruler, [&](QQuickItem& item) {
    if (item.inherits("QQuickText")) words.push_back(place_of(&item));
  });
  CHECK(words.size() >= 6);  // of three metres there may be no room
  for (std::size_t i = 0; i < words.size(); ++i) {
    CHECK(place_of(ruler).contains(words[i]));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(words[i].intersects(words[j]));
  }
}

TEST_CASE("while the siren sounds, what was said before it is told no more", "[ALM-1]") {
  Page page(QSize(1280, 720));
  play_demonstration(page.session);
  const auto told = [&] {
    page.draw_frame();
    const QQuickItem* const words = find(page.root, QStringLiteral("captionText"));
    REQUIRE(words != nullptr);
    return words->property("text").toString();
  };
  const CaptionModel& caption = *page.session.caption();
  CHECK(told() == caption.text());
  page.session.house()->tearOffFront();
  page.session.simulation()->advance(2.0);
  REQUIRE(caption.speaking());
  REQUIRE_FALSE(caption.alarm().isEmpty());
  const double rings_at = page.session.timeline()->now();
  CHECK(told() == QStringLiteral("♪ siren"));
  page.session.simulation()->advance(4.0);
  CHECK_FALSE(caption.speaking());
  CHECK(told() == QStringLiteral("♪ siren"));
  page.session.faults()->cure(QStringLiteral("door.warp_mm"));
  page.session.door()->openDoor(QStringLiteral("inside"),
                                40.0);  // a lock that is shut again says so
  page.session.simulation()->advance(4.0);
  page.session.door()->shutDoor();
  for (int i = 0; i < 60 && !caption.speaking(); ++i) page.session.simulation()->advance(0.25);
  REQUIRE(caption.speaking());
  REQUIRE_FALSE(caption.alarm().isEmpty());
  CHECK(told() == caption.text());
  const double said_after = page.session.timeline()->now();
  for (const double moment : {rings_at, said_after}) {  // wherever in time one goes
    page.session.timeline()->goTo(moment);
    REQUIRE_FALSE(caption.alarm().isEmpty());
    CHECK(caption.says_new() == (moment == said_after));
    CHECK(told() == (caption.says_new() ? caption.text() : QStringLiteral("♪ siren")));
  }
}

TEST_CASE("what hands do at the door stands in one row, whole, however narrow the card is") {
  const QSize size =
      GENERATE(QSize(1280, 720), QSize(1440, 900), QSize(1600, 1000), QSize(2560, 1440));
  const char* const language = GENERATE("en", "zh");
  const int tab = GENERATE(-1, 3);
  Page page(size);
  page.session.language()->set_code(QLatin1String(language));
  page.root->setProperty("currentTab", tab);
  page.draw_frame();
  page.draw_frame();
  INFO(size.width() << " " << language << " " << tab);
  std::vector<QRectF> row;
  for (const char* const name : {"openOutside", "openInside", "shutDoor"}) {
    QQuickItem* const button = find(page.root, QLatin1String(name));
    REQUIRE(button != nullptr);
    row.push_back(place_of(button));
    CHECK(row.back().top() == row.front().top());
    CHECK(row.back().width() == row.front().width());
  }
  CHECK(unreadable(page.root) == "");
}

// How long the words are was measured once, in the font of the window as it was made.
TEST_CASE("what hands do at the door fits its buttons in a window that grows and shrinks again") {
  const char* const language = GENERATE("en", "zh");
  constexpr QSize kUsual(1440, 900), kLarge(2560, 1440);
  const auto said = [](Page& page) {
    page.draw_frame();
    page.draw_frame();
    std::string all;
    for (const char* const name : {"openOutside", "openInside", "shutDoor"}) {
      QQuickItem* const button = find(page.root, QLatin1String(name));
      REQUIRE(button != nullptr);
      all += button->property("text").toString().toStdString() + " | ";
    }
    return all;
  };
  const auto said_at = [&](QSize size) {  // in a window that was never another
    Page page(size);
    page.session.language()->set_code(QLatin1String(language));
    return said(page);
  };
  const std::string usual = said_at(kUsual), large = said_at(kLarge);
  Page page(kUsual);
  page.session.language()->set_code(QLatin1String(language));
  for (const QSize size : {kUsual, kLarge, kUsual}) {
    page.view.resize(size);
    INFO(size.width() << " " << language);
    CHECK(said(page) == (size == kLarge ? large : usual));
    CHECK(unreadable(page.root) == "");
  }
}

}  // namespace
}  // namespace locktwin::desktop
