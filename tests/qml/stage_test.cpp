// What one sees of the door and of its lock, however narrow the stage and however the door hangs.
#include <QQuickItem>

#include <algorithm>

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

TEST_CASE("lanes are measured while the oscilloscope is in sight, and not while it is folded") {
  Page page(QSize(1600, 1000));
  CHECK_FALSE(page.session.bench()->lanes()->measures());
  page.root->setProperty("mode", QStringLiteral("bench"));
  CHECK(page.session.bench()->lanes()->measures());
  page.root->setProperty("mode", QStringLiteral("present"));
  CHECK_FALSE(page.session.bench()->lanes()->measures());
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

}  // namespace
}  // namespace locktwin::desktop
