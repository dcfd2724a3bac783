// Colours: text on its ground can be read in every theme; the gallery shows every control.
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>

#include <algorithm>
#include <cmath>
#include <memory>

#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// WCAG 2: of two colours, 1 to 21.
double luminance(const QColor& color) {
  const auto linear = [](double share) {
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::unique_ptr<QObject> theme_of(QQmlEngine& engine) {
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  QQmlComponent component(&engine);
  component.setData("import QtQml\nimport Locktwin\nQtObject { property var theme: Theme }", {});
  std::unique_ptr<QObject> holder(component.create());
  INFO(component.errorString().toStdString());
  REQUIRE(holder != nullptr);
  return holder;
}

TEST_CASE("text can be read on every ground, dark and light, and better with high contrast") {
  QQmlEngine engine;
  const auto holder = theme_of(engine);
  auto* theme = holder->property("theme").value<QObject*>();
  REQUIRE(theme != nullptr);
  for (const bool high : {false, true}) {
    for (const bool dark : {true, false}) {
      theme->setProperty("contrast", high);
      theme->setProperty("dark", dark);
      for (const char* ground : {"window", "bar", "card", "well", "raised"}) {
        for (const char* tone :
             {"text", "dim", "faint", "accent", "good", "warning", "bad", "violet"}) {
          INFO(tone << " on " << ground << (dark ? ", dark" : ", light") << (high ? ", high" : ""));
          const double seen = contrast(theme->property(tone).value<QColor>(),
                                       theme->property(ground).value<QColor>());
          CHECK(seen >= (high ? 7.0 : 4.4));
        }
      }
      const double on_accent = contrast(theme->property("overAccent").value<QColor>(),
                                        theme->property("accent").value<QColor>());
      CHECK(on_accent >= (high ? 7.0 : 4.5));
    }
  }
  theme->setProperty("contrast", false);
  theme->setProperty("dark", true);
}

}  // namespace
}  // namespace locktwin::desktop
