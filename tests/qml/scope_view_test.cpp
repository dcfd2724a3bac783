// What the oscilloscope draws, and where: its lanes, its cursors and its axis of time.
#include <QQuickItem>

#include <cstdlib>
#include <string>

#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

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

TEST_CASE("beside a scenario and a page the oscilloscope stands whole in a small window") {
  const char* const language = GENERATE("en", "zh");
  Page page(QSize(1280, 720));
  page.session.language()->set_code(QLatin1String(language));
  page.session.start()->open(
      QStringLiteral(LOCKTWIN_SOURCE_DIR "/scenarios/alarms/jam/warped_door_jams_the_bolt.json"));
  page.session.simulation()->advance(1.0);
  for (const int tab : {-1, 0, 1, 2, 3}) {
    page.root->setProperty("currentTab", tab);
    page.draw_frame();
    page.draw_frame();
    INFO(language << " page " << tab);
    const QQuickItem* const scope = find(page.root, QStringLiteral("scopeCard"));
    REQUIRE(scope != nullptr);
    CHECK(scope->width() > 480);
    CHECK(texts_out_of_cards(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  }
}

}  // namespace
}  // namespace locktwin::desktop
