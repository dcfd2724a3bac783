// What one sees of the door and of its lock, however narrow the stage and however the door hangs.
#include <QQuickItem>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
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

TEST_CASE("lanes are measured while the oscilloscope is in sight, and not while it is folded") {
  Page page(QSize(1600, 1000));
  CHECK_FALSE(page.session.bench()->lanes()->measures());
  page.root->setProperty("mode", QStringLiteral("bench"));
  CHECK(page.session.bench()->lanes()->measures());
  page.root->setProperty("mode", QStringLiteral("present"));
  CHECK_FALSE(page.session.bench()->lanes()->measures());
}

// Where in its picture the trace begins, a share of its width.
double begins(const Page& page, const QImage& image, const QString& lane) {
  QQuickItem* const trace = find(page.root, QStringLiteral("trace_") + lane);
  REQUIRE(trace != nullptr);
  const QColor tone = trace->property("colors").value<QList<QColor>>().at(0);
  const QRect place = place_of(trace).toAlignedRect();
  for (int x = place.left(); x <= place.right(); ++x) {
    for (int y = place.top(); y <= place.bottom(); ++y) {
      const QColor p = image.pixelColor(x, y);
      const int off = std::abs(p.red() - tone.red()) + std::abs(p.green() - tone.green()) +
                      std::abs(p.blue() - tone.blue());
      if (off < 60) return double(x - place.left()) / place.width();
    }
  }
  return 1.0;
}

// Of a new lock: what does not change was drawn once, when there was little of it.
TEST_CASE("the traces of the oscilloscope begin where the record does, also what never changes") {
  Page page(QSize(1600, 1000));
  page.root->setProperty("mode", QStringLiteral("bench"));
  for (int i = 0; i < 8; ++i) {
    page.session.simulation()->advance(0.5);
    page.draw_frame();
  }
  const QImage image = page.view.grabWindow();
  const LaneListModel& lanes = *page.session.bench()->lanes();
  REQUIRE(lanes.count() > 3);
  const ScopeModel& scope = *page.session.scope();
  const double first = (scope.samples().front().time_s - scope.from_s()) / scope.span_s();
  REQUIRE(first > 0.2);
  for (int i = 0; i < lanes.count(); ++i) {
    INFO(lanes.nameAt(i).toStdString());
    CHECK_THAT(begins(page, image, lanes.nameAt(i)), WithinAbs(first, 0.02));
  }
}

TEST_CASE("what holds at the cursors stands whole under their letters") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000));
  Page page(size);
  page.root->setProperty("mode", QStringLiteral("bench"));
  Session& session = page.session;
  session.rear_panel()->pressButton();
  session.simulation()->advance(4.0);
  session.bench()->cursors()->put(0, session.scope()->now_s() - 3.7);
  session.bench()->cursors()->put(1, session.scope()->now_s() - 0.1);
  page.draw_frame();
  page.draw_frame();
  int words = 0;
  for (int lane = 0; lane < session.bench()->lanes()->count(); ++lane) {
    for (int column = 0; column < 3; ++column) {
      QQuickItem* const reading =
          find(page.root, QStringLiteral("reading_%1_%2").arg(lane).arg(column));
      QQuickItem* const head = find(page.root, QStringLiteral("readingHead_%1").arg(column));
      REQUIRE(reading != nullptr);
      REQUIRE(head != nullptr);
      const std::string text = reading->property("text").toString().toStdString();
      INFO(lane << " " << text);
      CHECK(reading->implicitWidth() <= reading->width());
      CHECK(reading->property("lineCount").toInt() == 1);
      CHECK_THAT(place_of(reading).right(), WithinAbs(place_of(head).right(), 0.6));
      words += text == "not locked" || text == "unlocked" || text == "locked" ? 1 : 0;
    }
  }
  CHECK(words == 2);
}

// The columns of the readings became narrower under the hand, and the axis of time wider.
TEST_CASE("the axis of time stays where it is while a cursor is moved") {
  Page page(QSize(1280, 720));
  page.root->setProperty("mode", QStringLiteral("bench"));
  Session& session = page.session;
  session.rear_panel()->pressButton();
  session.simulation()->advance(4.0);
  ScopeCursors& cursors = *session.bench()->cursors();
  cursors.put(0, session.scope()->now_s() - 3.7);
  cursors.put(1, session.scope()->now_s() - 3.5);  // where the lock says "not_locked"
  page.draw_frame();
  QQuickItem* const plot = find(page.root, QStringLiteral("scopePlot"));
  REQUIRE(plot != nullptr);
  const QRectF field = plot->property("field").toRectF();
  for (const double back_s : {2.5, 1.0, 0.1}) {
    cursors.put(1, session.scope()->now_s() - back_s);
    page.draw_frame();
    CHECK(plot->property("field").toRectF() == field);
  }
}

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
