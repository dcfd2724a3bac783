// What the oscilloscope records and draws.
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include "qml/bench/oscilloscope_item.h"
#include "qml/bench/scope_scale.h"
#include "qml/bench/signal_words.h"
#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// Lanes as they are at first.
constexpr std::size_t kVoltage = 1;
constexpr std::size_t kBolt = 2;

// Locks from inside: the bolt travels for about a second.
void lock_from_inside(Session& session) {
  session.rear_panel()->pressButton();
  session.simulation()->advance(2.0);
}

QImage draw(Session& session, const QList<int>& lanes) {
  OscilloscopeItem item;
  item.setSize({400, 120});
  item.set_colors({Qt::red, Qt::green, Qt::blue});
  item.set_lanes(lanes);
  item.set_scope(session.scope());
  QImage image(400, 120, QImage::Format_RGB32);
  image.fill(Qt::black);
  QPainter painter(&image);
  item.paint(&painter);
  return image;
}

int count_pixels(const QImage& image, bool (*wanted)(QRgb)) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) count += wanted(image.pixel(x, y)) ? 1 : 0;
  }
  return count;
}

bool is_red(QRgb p) {
  return qRed(p) > 120 && qGreen(p) < 90;
}

QString lane(Session& session, int row, LaneListModel::Role role) {
  const LaneListModel& lanes = *session.bench()->lanes();
  return lanes.data(lanes.index(row), role).toString();
}

TEST_CASE("the oscilloscope knows what held at any moment") {
  Session session;
  const double start = session.scope()->now_s();
  lock_from_inside(session);
  CHECK_THAT(session.scope()->at(start)[kBolt], WithinAbs(0.0, 0.6));
  CHECK_THAT(session.scope()->at(start + 2.0)[kBolt], WithinAbs(21.5, 0.6));
  CHECK(session.scope()->at(start)[kVoltage] > 7.0F);
}

TEST_CASE("the time base follows the speed until one is chosen") {
  Session session;
  session.time()->setSpeed(0.1);
  CHECK(session.scope()->span_s() == 3.0);
  session.time()->setSpeed(100.0);
  CHECK(session.scope()->span_s() == 300.0);
  session.scope()->setSpan(10.0);
  CHECK(session.scope()->span_s() == 10.0);
}

TEST_CASE("lanes drawn over each other are all seen, and the bolt's climbs when it travels") {
  Session session;
  lock_from_inside(session);
  const QImage image = draw(session, {0, 1, 2});
  CHECK(count_pixels(image, is_red) > 150);
  CHECK(count_pixels(image, [](QRgb p) { return qGreen(p) > 120 && qRed(p) < 90; }) > 150);
  const auto blue_in = [&](int from_y, int to_y) {
    return count_pixels(image.copy(0, from_y, 400, to_y - from_y),
                        [](QRgb p) { return qBlue(p) > 180 && qRed(p) < 90 && qGreen(p) < 90; });
  };
  CHECK(blue_in(0, 45) > 20);    // thrown, 21 of the 30 of its axis
  CHECK(blue_in(45, 100) > 20);  // on its way
  CHECK(blue_in(100, 120) > 20);
}

TEST_CASE("words are bands: another word begins another band, and what is off is a line") {
  Session session;
  session.bench()->signal_list()->toggle(QStringLiteral("switch.bolt_out"));
  lock_from_inside(session);
  REQUIRE(session.scope()->lanes() == 7);
  const QImage state = draw(session, {5});
  CHECK(count_pixels(state, is_red) > 300);
  const QImage flag = draw(session, {6});
  const auto in_middle = [&](int from_x, int to_x) {
    return count_pixels(flag.copy(from_x, 50, to_x - from_x, 10), is_red);
  };
  CHECK(in_middle(100, 200) == 0);  // not made, and then made, for the last part of the ten seconds
  CHECK(count_pixels(flag, is_red) > 60);
}

TEST_CASE("any signal of the catalogue is found by a piece of its name and put on a lane") {
  Session session;
  SignalListModel& all = *session.bench()->signal_list();
  CHECK(all.count() == all.total());
  all.set_search(QStringLiteral("speed_rad"));
  REQUIRE(all.count() > 0);
  REQUIRE(all.count() < 10);
  lock_from_inside(session);
  all.toggle(QStringLiteral("motor.speed_rad_s"));
  CHECK(session.bench()->lanes()->count() == 7);
  CHECK(lane(session, 6, LaneListModel::kName) == QLatin1String("motor.speed_rad_s"));
  CHECK(lane(session, 6, LaneListModel::kUnit) == QLatin1String("rad/s"));
  // What was before is there, too.
  CHECK(session.scope()->at(session.scope()->now_s() - 1.6)[6] > 50.0F);
  all.toggle(QStringLiteral("motor.current_a"));
  CHECK(session.bench()->lanes()->count() == 6);
  all.set_search({});
  for (int i = 0; all.followed() < all.most(); ++i) {
    const QString name = all.data(all.index(20 + i), SignalListModel::kName).toString();
    all.toggle(name);
  }
  all.toggle(QStringLiteral("motor.current_a"));  // there is no lane left
  CHECK(all.followed() == all.most());
  all.usual();
  CHECK(session.bench()->lanes()->count() == static_cast<int>(sim::kScopeSignals.size()));
}

TEST_CASE("what is followed is followed in the next world, too") {
  Session session;
  session.bench()->signal_list()->toggle(QStringLiteral("motor.speed_rad_s"));
  session.begin({QStringLiteral("front")});
  CHECK(lane(session, 6, LaneListModel::kName) == QLatin1String("motor.speed_rad_s"));
}

TEST_CASE("zooming keeps what is under the pointer, and time goes on when it is told to") {
  Session session;
  lock_from_inside(session);
  ScopeModel& scope = *session.scope();
  scope.setSpan(10.0);
  const double fixed = scope.from_s() + 0.75 * scope.span_s();
  scope.zoom(0.1, 0.75);
  CHECK(scope.span_s() == 1.0);
  CHECK_THAT(scope.from_s() + 0.75 * scope.span_s(), WithinAbs(fixed, 1e-9));
  scope.pan(-0.5);
  CHECK_FALSE(scope.follows());
  const double from = scope.from_s();
  session.simulation()->advance(1.0);
  CHECK(scope.from_s() == from);
  scope.follow();
  CHECK_THAT(scope.to_s(), WithinAbs(scope.now_s(), 1e-9));
}

TEST_CASE("two cursors say how far they are apart and what each lane was there") {
  Session session;
  const double start = session.scope()->now_s();
  lock_from_inside(session);
  ScopeCursors& cursors = *session.bench()->cursors();
  cursors.put(0, start);
  CHECK(cursors.apart().isEmpty());
  cursors.put(1, start + 1.5);
  CHECK(cursors.apart() == QLatin1String("1.500 s"));
  cursors.put(1, start + 0.25);
  CHECK(cursors.apart() == QLatin1String("250.0 ms"));
  CHECK(ScopeCursors::widest() == QLatin1String("999.999 s"));
  cursors.put(1, start + 1.95);
  CHECK(lane(session, 2, LaneListModel::kAtA).startsWith(QLatin1String("0.")));
  CHECK(lane(session, 2, LaneListModel::kAtB).toDouble() > 20.9);
  CHECK(lane(session, 2, LaneListModel::kApart).toDouble() > 20.4);
  CHECK(lane(session, 5, LaneListModel::kAtA) == QLatin1String("unlocked"));
  CHECK(lane(session, 5, LaneListModel::kAtB) == QLatin1String("locked"));
  cursors.clear();
  CHECK(lane(session, 2, LaneListModel::kAtA).isEmpty());
}

TEST_CASE("what a lane shows is in words: no names of the code, and angles with their sign") {
  Session session;
  for (const sim::SignalSpec& signal : sim::signal_catalogue()) {
    INFO(signal.name);
    for (std::size_t i = 0; i < signal.choices.size(); ++i) {
      const QString word = ScopeModel::reading(signal, static_cast<double>(i));
      CHECK_FALSE(word.isEmpty());
      CHECK_FALSE(word.contains(u'_'));
    }
    CHECK_FALSE(signal_unit(signal).contains(QLatin1String("deg")));
  }
  const sim::SignalSpec& told = *sim::find_signal("core.lock_state");
  CHECK(signal_word(told, "not_locked") == QLatin1String("not locked"));
  CHECK(signal_word(told, "unknown") == QLatin1String("not known yet"));
  session.language()->set_code(QStringLiteral("zh"));
  for (const std::string_view word : told.choices) {
    INFO(word);
    CHECK(signal_word(told, word) != QString::fromUtf8(word.data(), qsizetype(word.size())));
  }
  session.language()->set_code(QStringLiteral("en"));
  CHECK(lane(session, 4, LaneListModel::kName) == QLatin1String("door.angle_deg"));
  CHECK(lane(session, 4, LaneListModel::kUnit) == QStringLiteral("°"));
  const auto now = [&](int row) { return lane(session, row, LaneListModel::kNow); };
  const auto now_text = [&](int row) { return lane(session, row, LaneListModel::kNowText); };
  REQUIRE_FALSE(now(4).isEmpty());
  CHECK(now_text(4) == now(4) + QStringLiteral("°"));
  CHECK(now_text(2) == now(2) + QStringLiteral(" mm"));
  CHECK(now_text(5) == now(5));  // words have no unit
}

TEST_CASE("a trigger holds the picture where the signal crosses its level") {
  Session session;
  ScopeTrigger& trigger = *session.bench()->trigger();
  session.scope()->setSpan(3.0);
  trigger.set_level(10.0);
  trigger.arm();
  session.simulation()->advance(1.0);
  CHECK(trigger.at_s() < 0.0);
  lock_from_inside(session);
  REQUIRE(trigger.at_s() > 0.0);
  CHECK_FALSE(trigger.on());  // once
  const auto bolt_at = [&](double time_s) { return session.scope()->at(time_s)[kBolt]; };
  CHECK(bolt_at(trigger.at_s()) > 10.0F);
  CHECK(bolt_at(trigger.at_s() - 0.002) < 10.0F);
  CHECK_FALSE(session.scope()->follows());
  CHECK_THAT(session.scope()->from_s(),
             WithinAbs(trigger.at_s() - ScopeTrigger::kBefore * 3.0, 1e-9));

  trigger.set_edge(QStringLiteral("falling"));
  trigger.set_once(false);
  trigger.arm();
  session.door()->openDoor(QStringLiteral("inside"), 30.0);
  session.simulation()->advance(3.0);
  const double first = trigger.at_s();
  REQUIRE(first > 0.0);
  CHECK(trigger.on());
  session.door()->shutDoor();
  session.simulation()->advance(8.0);  // it locks by itself
  session.door()->openDoor(QStringLiteral("inside"), 30.0);
  session.simulation()->advance(4.0);
  CHECK(trigger.at_s() > first + 3.0);
}

TEST_CASE("a trigger takes nothing for new that lies before it, and hears what is done at once") {
  Session session;
  ScopeTrigger& trigger = *session.bench()->trigger();
  trigger.set_level(10.0);
  lock_from_inside(session);
  session.simulation()->advance(5.0);
  trigger.arm();
  session.simulation()->follow_signals({"bolt.position_mm", "motor.speed_rad_s"});  // told anew
  session.simulation()->advance(1.0);
  CHECK(trigger.at_s() < 0.0);

  session.simulation()->follow_signals({"bolt.position_mm", "panel.touches"});
  session.simulation()->set_running(false);
  trigger.set_signal(QStringLiteral("panel.touches"));
  trigger.set_level(0.5);
  trigger.arm();
  session.front_panel()->touchKey(QStringLiteral("5"));  // at the same moment
  session.simulation()->advance(0.1);
  CHECK(trigger.at_s() > 0.0);
}

TEST_CASE("a trigger takes another lock for no crossing, nor a jump to the present") {
  Session session;
  session.begin({QStringLiteral("front"), QStringLiteral("garden")});
  session.simulation()->show_lock(QStringLiteral("garden"));
  lock_from_inside(session);
  session.simulation()->show_lock(QStringLiteral("front"));
  ScopeTrigger& trigger = *session.bench()->trigger();
  trigger.set_level(10.0);
  trigger.arm();
  session.simulation()->advance(0.1);
  session.simulation()->show_lock(QStringLiteral("garden"));  // whose bolt is out
  session.front_panel()->touchKey(QStringLiteral("5"));       // so that it is awake
  session.simulation()->advance(0.1);
  CHECK(trigger.at_s() < 0.0);
  session.simulation()->show_lock(QStringLiteral("front"));
  lock_from_inside(session);
  CHECK(trigger.at_s() > 0.0);

  session.timeline()->goTo(session.timeline()->now() - 3.0);
  trigger.arm();
  session.simulation()->advance(0.1);
  session.timeline()->toPresent();  // where the bolt is out
  session.simulation()->advance(0.1);
  CHECK(trigger.at_s() < 0.0);
  session.timeline()->goTo(session.timeline()->now() - 3.0);
  session.simulation()->advance(3.0);
  REQUIRE(trigger.at_s() > 0.0);
  session.timeline()->goTo(trigger.at_s() - 1.0);
  CHECK(trigger.at_s() < 0.0);  // it has not been
}

TEST_CASE("what is seen is saved under the name and the kind that was chosen") {
  const QTemporaryDir folder;
  Session session;
  lock_from_inside(session);
  for (const char* name : {"seen.csv", "seen.vcd", "seen"}) {
    const QString file = folder.filePath(QLatin1String(name));
    session.bench()->lanes()->exportTo(QUrl::fromLocalFile(file));
    const bool bare = QLatin1String(name) == QLatin1String("seen");
    QFile written(bare ? file + QStringLiteral(".csv") : file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    CHECK(text.contains("side_load_n"));
    CHECK_FALSE(text.contains("°"));  // the units of the catalogue
    CHECK(text.size() > 10'000);
    CHECK(session.guide()->hint().contains(written.fileName()));
  }
}

TEST_CASE("lanes are measured while they are in sight, and say what holds all the time") {
  Session session;
  LaneListModel& lanes = *session.bench()->lanes();
  const auto text = [&](int role) { return lanes.data(lanes.index(2), role).toString(); };
  CHECK(text(LaneListModel::kTop).isEmpty());  // nobody has opened the oscilloscope
  lanes.set_measures(true);
  REQUIRE_FALSE(text(LaneListModel::kTop).isEmpty());
  lanes.set_measures(false);
  CHECK(text(LaneListModel::kTop).isEmpty());
  const QString before = text(LaneListModel::kNow);
  session.rear_panel()->pressButton();
  session.simulation()->advance(3.0);
  CHECK(text(LaneListModel::kNow) != before);
  CHECK(text(LaneListModel::kTop).isEmpty());
  lanes.set_measures(true);
  CHECK(text(LaneListModel::kTop).toDouble() >= 22.0);
}

TEST_CASE("axes end at round numbers around what is seen") {
  struct Case {
    double low, high, bottom, top;
  };
  for (const Case& c :
       {Case{0.0, 1.46, 0.0, 1.5}, Case{-340.0, 333.0, -400.0, 400.0}, Case{7.91, 8.43, 7.8, 8.6},
        Case{0.0, 0.0, 0.0, 1.0}, Case{3.0, 21.9, 0.0, 30.0}, Case{-0.2, 40.0, 0.0, 40.0}}) {
    const RoundRange range = round_range(c.low, c.high);
    CHECK(range.low <= c.low + 0.02 * (c.high - c.low));
    CHECK(range.high >= c.high - 0.02 * (c.high - c.low));
    CHECK_THAT(range.low, WithinAbs(c.bottom, 0.21));
    CHECK_THAT(range.high, WithinAbs(c.top, 10.01));
  }
}

TEST_CASE("noise does not fill a lane: axes are at least so long as suits the unit") {
  const RoundRange still = round_range(0.023, 0.027, least_span("deg"));
  CHECK(still.low == 0.0);
  CHECK(still.high == 1.0);
  const RoundRange open = round_range(60.02, 60.03, least_span("deg"));
  CHECK(open.high - open.low >= 1.0);
  CHECK(open.low <= 60.02);
  CHECK(open.high >= 60.03);
  const RoundRange current = round_range(0.0, 0.004, least_span("A"));
  CHECK(current.high < 0.01);  // of what is asleep little is much
  Session session;
  session.simulation()->advance(1.0);
  const sim::SignalSpec& volts = session.scope()->signal(kVoltage);
  CHECK(ScopeModel::reading(volts, 7.9684, 3) == QLatin1String("7.968"));
  CHECK(ScopeModel::reading(volts, 7.9684) == QLatin1String("7.97"));
}

}  // namespace
}  // namespace locktwin::desktop
