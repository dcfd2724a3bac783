// Every page in both languages and at the sizes of real screens: loads without a warning, cuts no
// text, names every control; its picture is kept as build output.
#include <QAccessible>
#include <QFont>
#include <QImage>
#include <QQuickItem>
#include <QTest>

#include <string>
#include <string_view>
#include <vector>

#include "qml/application.h"
#include "qml/demonstration.h"
#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

const char* const kTabs[] = {"events", "people", "inside", "faults"};

TEST_CASE("every page loads without warnings, cuts no text and can be photographed") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1440, 900), QSize(1600, 1000),
                              QSize(1920, 1080), QSize(2560, 1440));
  const char* const language = GENERATE("en", "zh");
  Page page(size);
  REQUIRE(page.root != nullptr);
  page.session.language()->set_code(QString::fromLatin1(language));
  play_demonstration(page.session);
  for (int tab = 0; tab < 4; ++tab) {
    page.root->setProperty("currentTab", tab);
    const QString name = QStringLiteral("%1_%2_%3")
                             .arg(QString::fromLatin1(kTabs[tab]))
                             .arg(QString::fromLatin1(language))
                             .arg(size.width());
    INFO(name.toStdString());
    const QImage image = page.shoot(name);
    CHECK(image.size() == size);
    CHECK(unreadable(page.root) == "");
    CHECK(covered(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  }
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

// A page shows one of several things: `property` of the object `name` says which.
struct View {
  int tab;
  const char* name;
  const char* property;
  const char* value;
};

constexpr int kNone = -1;  // no tab is open
constexpr View kViews[] = {
    {1, "peoplePage", "how", "palm"},       {1, "peoplePage", "how", "finger"},
    {kNone, "phoneBody", "open", "home"},   {kNone, "phoneBody", "open", "users"},
    {kNone, "phoneBody", "open", "codes"},  {kNone, "phoneBody", "open", "settings"},
    {kNone, "phoneBody", "open", "events"}, {2, nullptr, nullptr, "opened"},
    {3, "faultsPage", "shown", "house"},    {3, "faultsPage", "shown", "trouble"},
};

// The administrator's phone is paired and shows the live picture of Ben, who is a user; the rear
// panel is open. The screen is dark by then: no picture holds a pairing code.
void play_household(Session& session) {
  play_demonstration(session);
  session.faults()->cureAll();
  session.simulation()->advance(30.0);
  pair_phone(session);
  session.phone()->addUser(QStringLiteral("Ben"), QStringLiteral("user"));
  session.simulation()->advance(3.0);
  session.phone()->openSettings();
  session.simulation()->advance(3.0);
  session.phone()->openEvents();
  session.simulation()->advance(3.0);
  session.phone()->openHome();
  session.simulation()->advance(3.0);
  session.simulation()->act("present_face",
                            {{"person", std::string("Ben")}, {"distance_m", 0.6}, {"for", 60.0}});
  session.phone()->watch(true);
  session.simulation()->advance(3.0);
}

TEST_CASE("everything that a page can show is named, uncut and can be photographed") {
  const QSize size = GENERATE(QSize(1280, 720), QSize(1440, 900));
  const char* const language = GENERATE("en", "zh");
  Page page(size);
  page.session.language()->set_code(QString::fromLatin1(language));
  play_household(page.session);
  REQUIRE(page.session.phone()->paired());
  REQUIRE_FALSE(page.session.rear_panel()->screen_on());
  REQUIRE(page.session.phone()->home()->watching());
  REQUIRE(page.session.stage()->face_shown());
  for (const View& view : kViews) {
    page.root->setProperty("currentTab", view.tab);
    if (view.name != nullptr) {
      auto* part = find(page.root, QLatin1String(view.name));
      REQUIRE(part != nullptr);
      CHECK(part->setProperty(view.property, QLatin1String(view.value)));
    }
    const QString name = QStringLiteral("%1_%2_%3_%4")
                             .arg(QString::fromLatin1(view.tab < 0 ? "phone" : kTabs[view.tab]))
                             .arg(QString::fromLatin1(view.value))
                             .arg(QString::fromLatin1(language))
                             .arg(size.width());
    INFO(name.toStdString());
    page.shoot(name);
    CHECK(unreadable(page.root) == "");
  }
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("an alarm that stays on the phone leaves room for its buttons", "[ALM-1]") {
  Page page(QSize(1280, 720));
  play_household(page.session);
  page.session.phone()->watch(false);
  page.session.simulation()->advance(3.0);
  page.session.house()->tearOffFront();
  page.session.simulation()->advance(20.0);
  page.draw_frame();
  page.draw_frame();
  auto* const body = find(page.root, QStringLiteral("phoneBody"));
  REQUIRE(body != nullptr);
  auto* const alarm = find(body, QStringLiteral("phoneAlarm"));
  REQUIRE(alarm != nullptr);
  CHECK(alarm->isVisible());
  const auto* const last = find(body, QStringLiteral("phoneVideo"));
  REQUIRE(last != nullptr);
  const auto* const tabs = find(body, QStringLiteral("phone_home"));
  REQUIRE(tabs != nullptr);
  CHECK(last->mapToScene({0.0, last->height()}).y() <= tabs->mapToScene({0.0, 0.0}).y());
  CHECK(unreadable(page.root) == "");
  page.session.phone()->notice()->acknowledge();
  CHECK(page.session.phone()->notice()->alarm().isEmpty());
}

TEST_CASE("the live picture shows what its name says is before the door") {
  Page page(QSize(1280, 800));
  play_household(page.session);
  auto* const video = find(page.root, QStringLiteral("phoneVideoPicture"));
  REQUIRE(video != nullptr);
  const auto shown = [&] {
    std::string parts;
    for (const char* const part : {"videoFace", "videoPhoto", "videoAnimal", "videoPalm"}) {
      const auto* item = find(video, QLatin1String(part));
      REQUIRE(item != nullptr);
      if (item->isVisible()) parts += std::string(parts.empty() ? "" : " ") + part;
    }
    return parts;
  };
  const auto name = [&] {
    return QAccessible::queryAccessibleInterface(video)->text(QAccessible::Name).toStdString();
  };
  const auto present = [&](const char* action, double span_s) {
    if (action == std::string_view("present_pet")) {
      page.session.simulation()->act(action, {{"for", span_s}});
    } else {
      page.session.simulation()->act(action, {{"person", std::string("Ben")}, {"for", span_s}});
    }
    page.session.simulation()->advance(0.5);
  };
  CHECK(shown() == "videoFace");
  CHECK(name() == "Live picture: Ben before the door");
  present("present_palm", 5.0);
  CHECK(shown() == "videoFace videoPalm");
  CHECK(name() == "Live picture: Ben and a palm before the door");
  page.session.simulation()->advance(6.0);
  present("present_photo", 5.0);
  CHECK(shown() == "videoPhoto");
  CHECK(name() == "Live picture: a photo before the door");
  page.shoot(QStringLiteral("video_photo"));
  present("present_pet", 5.0);
  CHECK(shown() == "videoAnimal");
  CHECK(name() == "Live picture: an animal before the door");
  page.shoot(QStringLiteral("video_animal"));
  page.session.simulation()->advance(6.0);
  CHECK(shown() == "");
  CHECK(name() == "Live picture: nobody before the door");
  present("present_palm", 5.0);
  CHECK(shown() == "videoPalm");
  CHECK(name() == "Live picture: a palm before the door");
}

TEST_CASE("each way to look at it, dark and light, is named, uncut and can be photographed") {
  const Seen seen = Seen::each();
  Page page(seen);
  play_demonstration(page.session);
  for (const char* const mode : {"explore", "bench", "present"}) {
    page.root->setProperty("mode", QString::fromLatin1(mode));
    INFO(seen.named(mode).toStdString());
    page.shoot(seen.named(mode));
    CHECK(unreadable(page.root) == "");
  }
  page.session.look()->set_dark(true);
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

// Rows of a page of people lay a pixel from each other.
TEST_CASE("how a face, a palm or a finger is shown has air between its rows, in a low window") {
  const char* const how = GENERATE("face", "palm", "finger");
  Page page(QSize(1280, 720));
  page.root->setProperty("currentTab", 1);
  QQuickItem* const people = find(page.root, QStringLiteral("peoplePage"));
  REQUIRE(people != nullptr);
  people->setProperty("how", QLatin1String(how));
  page.draw_frame();
  page.draw_frame();
  std::vector<QRectF> rows;
  for (QQuickItem* const row : people->childItems()) {
    if (row->isVisible() && row->height() > 0.0 && !row->childItems().isEmpty()) {
      rows.push_back(place_of(row));
    }
  }
  REQUIRE(rows.size() > 6);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    INFO(how << " " << i);
    CHECK(rows[i].top() >= rows[i - 1].bottom() + 5.5);
  }
  CHECK(rows.back().bottom() <= place_of(people).bottom() + 0.5);
  CHECK(unreadable(page.root) == "");
}

TEST_CASE("a large window shows larger words, and on the bench the bolt beside the oscilloscope") {
  Page page(QSize(2560, 1440));
  page.root->setProperty("mode", QStringLiteral("bench"));
  page.draw_frame();
  CHECK(is_seen(page.root, "boltCutaway"));
  CHECK(is_seen(page.root, "scopePlot"));
  QQuickItem* const hint = find(page.root, QStringLiteral("hint"));
  REQUIRE(hint != nullptr);
  CHECK(hint->property("font").value<QFont>().pixelSize() == 16);
  page.view.resize(1600, 1000);
  page.draw_frame();
  CHECK_FALSE(is_seen(page.root, "boltCutaway"));
  CHECK(hint->property("font").value<QFont>().pixelSize() == 13);
}

// An icon lay over the words of the alarm, and a number stuck out of its dot.
TEST_CASE("in a large window what words stand in is larger, too") {
  Page page(QSize(2560, 1440));
  play_household(page.session);
  page.session.house()->tearOffFront();
  page.session.simulation()->advance(30.0);
  page.draw_frame();
  page.draw_frame();
  const auto place = [&](const char* name) {
    QQuickItem* const item = find(page.root, QLatin1String(name));
    INFO(name);
    REQUIRE(item != nullptr);
    REQUIRE(item->isVisible());
    return place_of(item);
  };
  const QRectF words = place("phoneAlarmText");
  CHECK(place("phoneAlarmIcon").right() + 4.0 <= words.left());
  CHECK(words.right() + 4.0 <= place("phoneAlarmCross").left());
  CHECK(place("hintLine").width() > 900.0);
  page.session.faults()->putAmount(QStringLiteral("door.warp_mm"), 4.0);
  page.draw_frame();
  int badges = 0;
  visit(page.root, [&](QQuickItem& item) {
    if (!QLatin1String(item.metaObject()->className()).startsWith(u"Badge_")) return;
    ++badges;
    for (const QQuickItem* const number : item.childItems()) {
      CHECK(number->implicitHeight() <= item.height());
    }
  });
  CHECK(badges > 0);
}

TEST_CASE("the strip over everything says how the lock is, and the siren makes the frame red",
          "[TWN-1][ALM-1]") {
  Page page(QSize(1280, 720));
  play_demonstration(page.session);
  const auto value = [&](const char* cell) {
    std::string shown;
    visit(page.root, [&](QQuickItem& item) {
      if (item.objectName() == QLatin1String(cell)) {
        shown = item.property("value").toString().toStdString();
      }
    });
    return shown;
  };
  CHECK(value("status_door") == "shut");
  CHECK(value("status_siren") == "off");
  const auto* flood = page.root->findChild<QQuickItem*>(QStringLiteral("alarmFlood"));
  REQUIRE(flood != nullptr);
  CHECK_FALSE(flood->isVisible());
  page.session.house()->tearOffFront();
  page.session.simulation()->advance(2.0);
  CHECK(value("status_siren") == "on");
  CHECK(flood->isVisible());
  const auto* mount = page.root->findChild<QQuickItem*>(QStringLiteral("panelMount"));
  REQUIRE(mount != nullptr);
  CHECK(mount->isVisible());  // the panel hangs by its cable
  page.shoot(QStringLiteral("siren_en"));
  const auto* alarm = page.root->findChild<QQuickItem*>(QStringLiteral("captionAlarm"));
  REQUIRE(alarm != nullptr);
  CHECK(alarm->isVisible());  // before what was said last
  CHECK(alarm->property("text").toString() == "Alarm: the front panel was torn off");
  const auto* said = page.root->findChild<QQuickItem*>(QStringLiteral("captionText"));
  REQUIRE(said != nullptr);
  CHECK(alarm->mapToScene({0.0, 0.0}).y() < said->mapToScene({0.0, 0.0}).y());
  page.session.simulation()->advance(70.0);  // it is silent again
  page.draw_frame();
  CHECK_FALSE(alarm->isVisible());
  page.session.timeline()->goTo(page.session.timeline()->now() - 68.0);
  page.draw_frame();
  CHECK(alarm->isVisible());
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("with high contrast every way to look at it is uncut and can be photographed") {
  const bool dark = GENERATE(true, false);
  Page page(QSize(1600, 1000));
  page.session.look()->set_dark(dark);
  page.session.look()->set_contrast(true);
  play_demonstration(page.session);
  for (const char* const mode : {"explore", "bench", "present"}) {
    page.root->setProperty("mode", QString::fromLatin1(mode));
    page.shoot(QStringLiteral("contrast_%1_%2").arg(QLatin1String(mode), dark ? "dark" : "light"));
    CHECK(cut_texts(page.root).join(QStringLiteral(" | ")).toStdString() == "");
    CHECK(texts_out_of_cards(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  }
  page.session.look()->set_contrast(false);
  page.session.look()->set_dark(true);
  page.draw_frame();
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("the help page opens with F1, explains the first steps and closes with Escape") {
  const char* const language = GENERATE("en", "zh");
  Page page(QSize(1280, 800));
  page.session.language()->set_code(QString::fromLatin1(language));
  QTest::keyClick(&page.view, Qt::Key_F1);
  const auto* help = page.root->property("help").value<QObject*>();
  REQUIRE(help != nullptr);
  CHECK(help->property("visible").toBool());
  CHECK(QTest::qWaitFor([&] { return help->property("opened").toBool(); }));
  page.shoot(QStringLiteral("help_%1").arg(QString::fromLatin1(language)));
  CHECK(cut_texts(page.view.contentItem()).join(QStringLiteral(" | ")).toStdString() == "");
  QTest::keyClick(&page.view, Qt::Key_Escape);
  CHECK(QTest::qWaitFor([&] { return !help->property("visible").toBool(); }));
}

// Once a list of a layout was destroyed behind the layout's back by that, and the window with it.
TEST_CASE("a change of language and then of size leaves every page whole") {
  const bool help = GENERATE(true, false);
  Page page(QSize(1280, 720));
  play_demonstration(page.session);
  if (help) {
    QTest::keyClick(&page.view, Qt::Key_F1);
    const auto* overlay = page.root->property("help").value<QObject*>();
    REQUIRE(QTest::qWaitFor([&] { return overlay->property("opened").toBool(); }));
  }
  page.draw_frame();
  for (const char* const language : {"zh", "en"}) {
    page.session.language()->set_code(QLatin1String(language));
    for (const QSize size : {QSize(2560, 1440), QSize(1280, 720)}) {
      INFO(language << " " << size.width() << (help ? ", help" : ""));
      page.view.resize(size);
      page.draw_frame();
      page.draw_frame();
      CHECK(cut_texts(page.view.contentItem()).join(QStringLiteral(" | ")).toStdString() == "");
    }
  }
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("nothing of the lock is drawn outside its picture while the door swings") {
  Page page(QSize(1280, 800));
  play_demonstration(page.session);  // fills the list of events
  page.session.faults()->cureAll();
  page.session.door()->openDoor(QStringLiteral("inside"), 80.0);
  for (int i = 0; i < 15; ++i) {
    page.session.simulation()->advance(0.2);
    page.draw_frame();
    INFO(page.session.door()->angle());
    CHECK(shapes_out_of_bounds(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  }
  CHECK(page.session.door()->angle() > 70.0);
  page.shoot(QStringLiteral("door_open_en"));
}

TEST_CASE("a new lock greets with a dark keypad and says what to do") {
  Page page(QSize(1280, 800));
  page.session.language()->set_code(QStringLiteral("zh"));
  page.shoot(QStringLiteral("new_lock_zh"));
  const auto* hint = page.root->findChild<QQuickItem*>(QStringLiteral("hint"));
  REQUIRE(hint != nullptr);
  CHECK(hint->property("text").toString() == page.session.guide()->hint());
  CHECK(page.session.front_panel()->lit_keys() == 0);
}

}  // namespace
}  // namespace locktwin::desktop
