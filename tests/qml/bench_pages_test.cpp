// The bench, open scenarios, lists and controls, in both languages: without a warning, uncut and
// named; their pictures are kept as build output.
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QQuickItem>
#include <QTest>

#include <string>

#include "qml/application.h"
#include "qml/demonstration.h"
#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// Rows out of sight were made little by little once, in what time frames left: under load a test,
// or a screen reader, met rows without a name.
TEST_CASE("rows of a list are whole as soon as their page is shown, also out of sight") {
  Page page(QSize(1280, 800));
  page.root->setProperty("currentTab", 3);
  int switches = 0;
  visit(page.root, [&](QQuickItem& item) {
    switches += item.objectName().startsWith(QLatin1String("fault_switch_")) ? 1 : 0;
  });
  CHECK(switches == page.session.faults()->count());
  CHECK(nameless_controls(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  page.session.faults()->set_search(QStringLiteral("bounce"));
  page.session.faults()->set_search({});
  CHECK(nameless_controls(page.root).join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("the tour, an open scenario and the ways to begin are named and uncut") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440));
  const char* const language = GENERATE("en", "zh");
  const auto look = [&](Page& page, const char* name) {
    const QString file =
        QStringLiteral("%1_%2_%3").arg(QString::fromLatin1(name), QString::fromLatin1(language));
    INFO(file.toStdString());
    page.shoot(file.arg(size.width()));
    CHECK(cut_texts(page.root).join(QStringLiteral(" | ")).toStdString() == "");
    CHECK(nameless_controls(page.root).join(QStringLiteral(" | ")).toStdString() == "");
    CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
  };
  Page page(size);
  page.session.language()->set_code(QString::fromLatin1(language));
  for (int chapter = 0; chapter < 7; ++chapter) {
    page.session.tour()->begin(chapter);
    page.session.simulation()->advance(chapter == 2 ? 33.0 : 12.0);
    look(page, qPrintable(QStringLiteral("tour%1").arg(chapter + 1)));
  }
  page.session.tour()->leave();
  page.root->setProperty("mode", QStringLiteral("bench"));
  look(page, "bench_scenario");
  auto* const steps = find(page.root, QStringLiteral("scenarioSteps"));
  REQUIRE(steps != nullptr);
  REQUIRE(page.session.scenario()->current() > 3);
  auto* const step = find(steps, QStringLiteral("step_%1").arg(page.session.scenario()->current()));
  REQUIRE(step != nullptr);
  CHECK(step->y() > 0.0);
  CHECK(place_of(steps).adjusted(-1, -1, 1, 1).contains(place_of(step)));
  Page start(size, QStringLiteral("start/StartPage"));
  start.session.language()->set_code(QString::fromLatin1(language));
  look(start, "start");
}

// The bench with something to show: two cursors, a breakpoint where the world stands, a bookmark, a
// future that was left.
void work_the_bench(Page& page) {
  Session& session = page.session;
  page.root->setProperty("mode", QStringLiteral("bench"));
  play_demonstration(session);
  session.timeline()->bookmarks()->add(QStringLiteral("palm"));
  session.timeline()->goTo(session.timeline()->now() - 8.0);  // unlocked, the door is shut
  session.bench()->breakpoints()->addEvent(QStringLiteral("bolt.not_locked"));
  session.bench()->breakpoints()->addCondition(QStringLiteral("bolt.position_mm"),
                                               QStringLiteral("above"), QStringLiteral("9"));
  session.rear_panel()->pressButton();
  session.simulation()->advance(2.0);
  session.bench()->cursors()->put(0, session.timeline()->now() - 4.0);
  session.bench()->cursors()->put(1, session.timeline()->now() - 1.5);
}

TEST_CASE("the bench shows lanes, cursors, events and breakpoints, uncut and named") {
  const Seen seen = Seen::each();
  Page page(seen);
  work_the_bench(page);
  auto* const column = find(page.root, QStringLiteral("benchColumn"));
  REQUIRE(column != nullptr);
  for (const char* const shown : {"scope", "events", "breakpoints"}) {
    column->setProperty("shown", QString::fromLatin1(shown));
    if (std::string_view(shown) != "scope") {
      find(page.root, QStringLiteral("boardCard"))->setProperty("wanted", QLatin1String(shown));
    }
    const QString name = seen.named((std::string("bench_") + shown).c_str());
    INFO(name.toStdString());
    page.shoot(name);
    CHECK(unreadable(page.root) == "");
  }
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

// A row that was cut in its middle looked broken.
TEST_CASE("where a list goes on beyond its ends, its last row fades") {
  Page page(QSize(1280, 720));
  play_demonstration(page.session);
  page.root->setProperty("currentTab", 0);
  page.draw_frame();
  QQuickItem* const list = find(page.root, QStringLiteral("eventList"));
  REQUIRE(list != nullptr);
  const auto fades = [&] {
    page.draw_frame();
    std::string shown;
    for (const char* const end : {"moreAbove", "moreBelow"}) {
      QQuickItem* const fade = find(list, QLatin1String(end));
      REQUIRE(fade != nullptr);
      if (!fade->isVisible()) continue;
      shown += shown.empty() ? end : std::string(" ") + end;
      CHECK(place_of(list).contains(place_of(fade)));
    }
    return shown;
  };
  CHECK(fades() == "moreBelow");
  const double beyond = list->property("contentHeight").toReal() - list->height();
  REQUIRE(beyond > 40.0);
  list->setProperty("contentY", beyond / 2.0);
  CHECK(fades() == "moreAbove moreBelow");
  QMetaObject::invokeMethod(list, "positionViewAtEnd");
  CHECK(fades() == "moreAbove");
}

// Beside a full load such a row was seen, without its width. The list of a scenario's steps has to
// know how high those above are; there is nothing in them but text.
TEST_CASE("no list makes rows out of sight little by little, and each fades where it is cut") {
  int lists = 0;
  QDirIterator files(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/ui"), {QStringLiteral("*.qml")},
                     QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    if (text.contains("\"scenarioSteps\"")) continue;
    INFO(file.fileName().toStdString());
    CHECK(text.count("ListView {\n") == text.count("cacheBuffer: 0"));
    const auto scrolled = text.count("ListView {\n") + text.count("Flickable {\n");
    CHECK(scrolled <= text.count("ListBar {"));
    lists += static_cast<int>(scrolled);
  }
  CHECK(lists > 8);
}

TEST_CASE("the steps of a scenario begin with a whole row, whichever of them stands there") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440));
  Page page(size);
  page.session.tour()->begin(6);
  page.session.tour()->leave();
  page.root->setProperty("mode", QStringLiteral("bench"));
  QQuickItem* const steps = find(page.root, QStringLiteral("scenarioSteps"));
  REQUIRE(steps != nullptr);
  for (int i = 0; i < 6; ++i) {
    page.session.simulation()->advance(3.0);
    page.draw_frame();
    page.draw_frame();
    const int current = page.session.scenario()->current();
    INFO(size.width() << " " << current);
    const double top = steps->property("contentY").toReal();
    double first = 1e9, begin = 0.0;
    visit(steps, [&](QQuickItem& item) {
      if (!item.objectName().startsWith(QLatin1String("step_"))) return;
      if (item.y() + item.height() <= top || item.y() >= first) return;
      first = item.y();
      begin = top - item.y();
    });
    CHECK(begin <= 0.5);
    auto* const step = find(steps, QStringLiteral("step_%1").arg(current));
    REQUIRE(step != nullptr);
    CHECK(place_of(steps).adjusted(-1, -1, 1, 1).contains(place_of(step)));
  }
}

TEST_CASE("the boxes of the bench open, are named and uncut") {
  const char* const language = GENERATE("en", "zh");
  const bool dark = GENERATE(true, false);
  Page page(QSize(1600, 1000));
  page.session.language()->set_code(QString::fromLatin1(language));
  page.session.look()->set_dark(dark);
  work_the_bench(page);
  for (const char* const button : {"chooseSignals", "setTrigger", "moments", "saveScenario"}) {
    auto* const control = find(page.root, QLatin1String(button));
    REQUIRE(control != nullptr);
    QMetaObject::invokeMethod(control, "clicked");
    const QString name = QStringLiteral("box_%1_%2_%3")
                             .arg(QLatin1String(button), dark ? "dark" : "light")
                             .arg(QString::fromLatin1(language));
    INFO(name.toStdString());
    page.shoot(name);
    CHECK(cut_texts(page.view.contentItem()).join(QStringLiteral(" | ")).toStdString() == "");
    CHECK(nameless_controls(page.view.contentItem()).join(QStringLiteral(" | ")).toStdString() ==
          "");
    QTest::keyClick(&page.view, Qt::Key_Escape);
    page.draw_frame();
  }
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("the gallery shows every control in its states, named and uncut") {
  const char* const language = GENERATE("en", "zh");
  const bool dark = GENERATE(true, false);
  Page page(QSize(1600, 1660), QStringLiteral("gallery/GalleryPage"));
  page.session.language()->set_code(QString::fromLatin1(language));
  page.session.look()->set_dark(dark);
  page.shoot(QStringLiteral("gallery_%1_%2")
                 .arg(QLatin1String(dark ? "dark" : "light"), QLatin1String(language)));
  CHECK(cut_texts(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  CHECK(nameless_controls(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
  page.session.look()->set_dark(true);
  page.draw_frame();
}

// What of a control lies in the picture, with its ring around it.
QImage of_control(const Page& page, const QImage& image, const char* control, const char* state) {
  const QString name =
      QStringLiteral("state_%1_%2").arg(QLatin1String(control), QLatin1String(state));
  QQuickItem* const item = find(page.root, name);
  INFO(name.toStdString());
  REQUIRE(item != nullptr);
  return image.copy(place_of(item).toAlignedRect().adjusted(-4, -4, 4, 4));
}

TEST_CASE("the gallery shows what the pointer and the keyboard make of every control") {
  const bool dark = GENERATE(true, false);
  Page page(QSize(1600, 1660), QStringLiteral("gallery/GalleryPage"));
  page.session.look()->set_dark(dark);
  page.draw_frame();
  page.draw_frame();
  const QImage image = page.view.grabWindow();
  for (const char* const control :
       {"button", "flat", "toggle", "toggleOff", "choice", "picker", "entry", "level", "rail",
        "phoneTab", "phoneSwitch", "stage", "person", "start", "hanging"}) {
    INFO(control);
    const QImage rest = of_control(page, image, control, "rest");
    const QImage pointer = of_control(page, image, control, "pointer");
    const QImage keyboard = of_control(page, image, control, "keyboard");
    CHECK(rest != pointer);
    CHECK(rest != keyboard);
    CHECK(pointer != keyboard);
  }
  page.session.look()->set_dark(true);
  page.draw_frame();
}

}  // namespace
}  // namespace locktwin::desktop
