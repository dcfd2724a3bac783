// The firmware on a target, as the window tells it.
#include <QAccessible>
#include <QQuickItem>
#include <QTest>

#include <memory>

#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"

namespace locktwin::desktop {
namespace {

std::string name_of(QQuickItem* item) {
  return QAccessible::queryAccessibleInterface(item)->text(QAccessible::Name).toStdString();
}

TEST_CASE("a badge says on which target the firmware runs, how fast, and what was lost") {
  Page page(GENERATE(QSize(1280, 720), QSize(1440, 900), QSize(1600, 1000)));
  Session& session = page.session;
  QQuickItem* const badge = find(page.root, QStringLiteral("linkBadge"));
  REQUIRE(badge != nullptr);
  CHECK_FALSE(badge->isVisible());
  session.simulation()->plug(std::make_shared<sim::PluggedTarget>("process"));
  session.begin({QStringLiteral("front")});
  CHECK(badge->isVisible());
  CHECK(name_of(badge).find("process") != std::string::npos);
  CHECK(name_of(badge).find("0 asked again") != std::string::npos);
  QTest::qWait(600);
  session.simulation()->advance(5.0);
  CHECK(name_of(badge).find("round trips/s") != std::string::npos);
  QTest::qWait(600);
  session.simulation()->advance(0.0);  // nothing was asked in that time
  CHECK(name_of(badge).find("round trips/s") == std::string::npos);
  CHECK(cut_texts(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  CHECK_FALSE(session.link()->troubled());
  page.root->setProperty("mode", QStringLiteral("present"));
  page.draw_frame();
  QQuickItem* const told = find(page.root, QStringLiteral("presentLink"));
  REQUIRE(told != nullptr);
  CHECK(told->isVisible());
  CHECK(name_of(told).find("process") != std::string::npos);
  CHECK(cut_texts(page.root).join(QStringLiteral(" | ")).toStdString() == "");
}

TEST_CASE("on a target there is no way back, and the window says why") {
  Page page(QSize(1440, 900));
  Session& session = page.session;
  session.simulation()->plug(std::make_shared<sim::PluggedTarget>("process"));
  session.begin({QStringLiteral("front")});
  const sim::Time now = session.simulation()->picture().now;
  session.timeline()->secondBack();
  CHECK(session.simulation()->picture().now == now);
  CHECK(session.simulation()->picture().refusal.find("target") != std::string::npos);
}

}  // namespace
}  // namespace locktwin::desktop
