// Everything smaller or larger than usual.
#include <QFont>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include "qml/application.h"
#include "tests/qml/accepted.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// The whole window, as main.cpp makes it.
QQuickWindow& open_window(QQmlApplicationEngine& engine, QSize size, double shrink) {
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine.setInitialProperties(
      {{QStringLiteral("posed"), true}, {QStringLiteral("shrink"), shrink}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Locktwin/ui/Main.qml")));
  REQUIRE_FALSE(engine.rootObjects().isEmpty());
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  REQUIRE(window != nullptr);
  window->resize(size);
  for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
  return *window;
}

QImage window_of(QSize size, double shrink) {
  QQmlApplicationEngine engine;
  return open_window(engine, size, shrink).grabWindow();
}

// The software renderer knows no factor below 1: it drew as large as ever, into a smaller picture.
TEST_CASE("at 80 percent a window shows what a larger one shows at 100") {
  const QImage small = window_of({1280, 720}, 0.8);
  const QImage large = window_of({1600, 900}, 1.0);
  CHECK(small.size() == QSize(1280, 720));
  CHECK(large.size() == QSize(1600, 900));
  CHECK(count_unlike(shades_of(small), shades_of(large)) <= 12);
  CHECK(count_unlike(shades_of(small), shades_of(window_of({1280, 720}, 1.0))) > 100);
}

// How high the words of the hint are drawn: at 80 percent the room behind them was thought to be
// that of a large window, and they were larger than at 90.
TEST_CASE("a smaller scale never gives larger words") {
  const auto height = [](double shrink) {
    QQmlApplicationEngine engine;
    QQuickWindow& window = open_window(engine, {1920, 1080}, shrink);
    QQuickItem* const hint = find(window.contentItem(), QStringLiteral("hint"));
    REQUIRE(hint != nullptr);
    const double pixels = hint->property("font").value<QFont>().pixelSize();
    return hint->mapRectToScene(QRectF(0.0, 0.0, 1.0, pixels)).height();
  };
  const double usual = height(1.0);
  CHECK(height(0.9) < usual);
  CHECK(height(0.8) < height(0.9));
}

TEST_CASE("a scale is read from the options before there is an application") {
  const auto asked = [](std::initializer_list<const char*> arguments) {
    std::vector<const char*> all{"locktwin-desktop"};
    all.insert(all.end(), arguments);
    return asked_scale(static_cast<int>(all.size()), all.data());
  };
  CHECK(asked({}) == 0);
  CHECK(asked({"--scale", "150"}) == 150);
  CHECK(asked({"--light", "--scale=80"}) == 80);
  CHECK(asked({"--scale"}) == 0);
  CHECK(asked({"--scale", "79"}) == 0);
  CHECK(asked({"--scale", "large"}) == 0);
}

}  // namespace
}  // namespace locktwin::desktop
