// What one sees of bolt, latch and strike: from above, in the cutaway and beside the door.
#include <QQuickItem>

#include <cmath>
#include <string>
#include <string_view>

#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// The leaf from above, as it is hung: where its lock edge is seen, from its hinge.
TEST_CASE("the door from above is hung as the door is, and led by the hand that way") {
  const char* const side = GENERATE("left", "right");
  const char* const swing = GENERATE("inward", "outward");
  Page page(QSize(1280, 720));
  page.session.start()->create(QLatin1String(side), QLatin1String(swing), QStringLiteral("6068"));
  page.session.simulation()->advance(1.0);
  page.draw_frame();
  INFO(side << " " << swing);
  QQuickItem* const leaf = find(page.root, QStringLiteral("doorLeaf"));
  REQUIRE(leaf != nullptr);
  const auto at = [&](double share) {
    return leaf->mapToScene(QPointF(leaf->width() * share, leaf->height() / 2.0));
  };
  const bool outward = std::string_view(swing) == "outward";
  const bool right = (std::string_view(side) == "right") == outward;
  CHECK((at(1.0).x() < at(0.0).x()) == right);
  page.session.door()->openDoor(QStringLiteral("inside"), 40.0);
  page.session.simulation()->advance(3.0);
  page.draw_frame();
  REQUIRE(page.session.door()->angle() > 20.0);
  CHECK((at(1.0).y() > at(0.0).y()) == outward);  // inside is up
  const double angle = page.session.door()->angle();
  const QPoint grip = at(0.5).toPoint();
  const QPoint shut(0, outward ? -20 : 20);  // towards its frame
  QTest::mousePress(&page.view, Qt::LeftButton, {}, grip);
  for (int i = 1; i <= 4; ++i) {
    QTest::mouseMove(&page.view, grip + shut * i / 4);
    page.session.simulation()->advance(0.2);
  }
  CHECK(page.session.door()->angle() < angle - 2.0);
  QTest::mouseRelease(&page.view, Qt::LeftButton, {}, grip + shut);
}

// The bolts from above, as the door: the side of the room is up. Their inset lies in a large
// window.
TEST_CASE("a warped leaf takes the bolt that is seen from above to the side it opens to") {
  const char* const swing = GENERATE("inward", "outward");
  Page page(QSize(1920, 1080));
  page.session.start()->create(QStringLiteral("left"), QLatin1String(swing),
                               QStringLiteral("6068"));
  page.session.simulation()->act("inject_fault",
                                 {{"fault", std::string("door.warp_mm")}, {"value", 4.0}});
  page.session.simulation()->advance(1.0);
  page.draw_frame();
  CAPTURE(swing);
  const auto middle = [&](const char* name) {
    QQuickItem* const item = find(page.root, QLatin1String(name));
    REQUIRE(item != nullptr);
    REQUIRE(item->isVisible());
    return item->mapToScene(QPointF(0.0, item->height() / 2.0)).y();
  };
  CHECK(page.session.door()->off_text() == "leaf warped 4.0 mm");
  CHECK((middle("deadBolt") > middle("axis_0")) == (std::string_view(swing) == "outward"));
}

// In the cutaway, in the bolts and in the door from above: the lock edge is where it is on the
// stage, for whoever stands before the door.
TEST_CASE("the bolts go out to the side on which the lock edge of the leaf is") {
  const char* const side = GENERATE("left", "right");
  const char* const swing = GENERATE("inward", "outward");
  Page page(QSize(1920, 1080));
  page.session.start()->create(QLatin1String(side), QLatin1String(swing), QStringLiteral("6068"));
  page.session.rear_panel()->pressButton();
  page.session.simulation()->advance(4.0);
  page.draw_frame();
  INFO(side << " " << swing);
  const auto tip_is_left = [&](const char* name) {
    QQuickItem* const item = find(page.root, QLatin1String(name));
    REQUIRE(item != nullptr);
    REQUIRE(item->isVisible());
    return item->mapToScene(QPointF(item->width(), 0.0)).x() < item->mapToScene({0.0, 0.0}).x();
  };
  // Its side is named by whoever pulls the door open.
  const bool right = (std::string_view(side) == "right") == (std::string_view(swing) == "outward");
  for (const char* const drawn : {"cutLatch", "cutBolt", "latch", "deadBolt", "doorLeaf"}) {
    INFO(drawn);
    CHECK(tip_is_left(drawn) == right);
  }
  CHECK(shapes_out_of_bounds(page.root).join(QStringLiteral(" | ")).toStdString() == "");
}

// "bolt 0.6 mm off" stood over "0.6 mm off".
TEST_CASE("how far a bolt is off the middle of its pocket is said once, with a cause or without") {
  const char* const language = GENERATE("en", "zh");
  Page page(QSize(1920, 1080));
  Session& session = page.session;
  session.language()->set_code(QLatin1String(language));
  const DoorModel& door = *session.door();
  QQuickItem* const inset = find(page.root, QStringLiteral("boltInset"));
  QQuickItem* const aside = find(page.root, QStringLiteral("insetAside"));
  REQUIRE(inset != nullptr);
  REQUIRE(aside != nullptr);
  const auto told = [&] {
    page.draw_frame();
    const QString off = QString::number(std::abs(door.bolt_offset_mm()), 'f', 1);
    int times = 0;
    visit(inset, [&](QQuickItem& item) {
      const bool label = QLatin1String(item.metaObject()->className()).startsWith(u"Tag_");
      times += label && item.property("text").toString().contains(off) ? 1 : 0;
    });
    return times;
  };
  session.house()->adjustStrike(-3.0);
  session.rear_panel()->pressButton();
  session.simulation()->advance(4.0);
  REQUIRE(door.bolt_mm() > 20.0);
  REQUIRE(std::abs(door.bolt_offset_mm()) >= 0.5);
  CHECK(told() == 1);
  CHECK(aside->isVisible());
  CHECK(aside->property("text").toString() == door.aside_text());
  session.house()->adjustStrike(0.0);
  session.simulation()->advance(1.0);
  CHECK(told() == 0);
  CHECK(door.off_text().isEmpty());
  CHECK(door.aside_text().isEmpty());
}

// Also for somebody who has moved the strike, and while the bolt fights.
TEST_CASE("how leaf and strike stand is said once, and nothing is said over the lock case") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440));
  const char* const language = GENERATE("en", "zh");
  const char* const above = GENERATE("door", "bolts");
  Page page(size);
  page.session.language()->set_code(QLatin1String(language));
  page.session.simulation()->act("inject_fault",
                                 {{"fault", std::string("door.warp_mm")}, {"value", 12.0}});
  page.session.house()->adjustStrike(8.0);
  page.session.rear_panel()->pressButton();
  page.session.simulation()->advance(0.5);
  QQuickItem* const card = find(page.root, QStringLiteral("doorCard"));
  REQUIRE(card != nullptr);
  card->setProperty("above", QLatin1String(above));
  page.draw_frame();
  page.draw_frame();
  REQUIRE(page.session.door()->motor_on());
  const QString off = page.session.door()->off_text();
  REQUIRE(off.split(u'\n').size() == 2);
  QQuickItem* const lock_case = find(page.root, QStringLiteral("lockCase"));
  REQUIRE(lock_case != nullptr);
  int said = 0;
  visit(page.root, [&](QQuickItem& item) {
    const bool label = QLatin1String(item.metaObject()->className()).startsWith(u"Tag_");
    if (!label || item.parentItem() == nullptr) return;
    const QString text = item.property("text").toString();
    INFO(size.width() << " " << above << " " << text.toStdString());
    if (text == off) {
      ++said;
      CHECK(place_of(card).contains(place_of(&item)));
    }
    CHECK_FALSE(place_of(&item).intersects(place_of(lock_case)));
  });
  CHECK(said == 1);
  CHECK(unreadable(page.root) == "");
}

TEST_CASE("nothing is said over the lock case of an open door, however narrow it is drawn") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000));
  const char* const side = GENERATE("left", "right");
  Page page(size);
  page.session.start()->create(QLatin1String(side), QStringLiteral("inward"),
                               QStringLiteral("6068"));
  page.session.door()->openDoor(QStringLiteral("inside"), 60.0);
  page.session.simulation()->advance(3.0);
  page.draw_frame();
  page.draw_frame();
  REQUIRE_FALSE(page.session.door()->shut());
  QQuickItem* const lock_case = find(page.root, QStringLiteral("lockCase"));
  REQUIRE(lock_case != nullptr);
  visit(find(page.root, QStringLiteral("boltCutaway")), [&](QQuickItem& item) {
    if (!QLatin1String(item.metaObject()->className()).startsWith(u"Tag_")) return;
    INFO(size.width() << " " << side << " " << item.property("text").toString().toStdString());
    CHECK_FALSE(place_of(&item).intersects(place_of(lock_case)));
  });
  QQuickItem* const open = find(page.root, QStringLiteral("cutOpen"));
  REQUIRE(open != nullptr);
  CHECK(open->isVisible() == (size.width() > 1280));
}

}  // namespace
}  // namespace locktwin::desktop
