// What the window remembers from one time to the next.
#include "qml/remembered.h"

#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>

#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

TEST_CASE("what was chosen is remembered, and the first time it is what is usual") {
  const QTemporaryDir home;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
  Session session;
  QQuickWindow window;
  window.setMinimumSize({600, 400});
  recall(session, window);
  CHECK(session.look()->dark());
  CHECK(session.language()->code() == QLatin1String("en"));
  CHECK_FALSE(session.look()->still());
  CHECK(session.start()->recent().isEmpty());

  const QStringList opened{QStringLiteral("/b.json"), QStringLiteral("/a.json")};
  session.start()->set_recent(opened);
  session.look()->set_still(true);
  session.look()->set_dark(false);
  session.language()->set_code(QStringLiteral("zh"));
  window.resize(700, 500);
  remember(session, window);

  Session next;
  QQuickWindow anew;
  recall(next, anew);
  CHECK_FALSE(next.look()->dark());
  CHECK(next.look()->still());
  CHECK(next.start()->recent() == opened);
  CHECK(next.language()->code() == QLatin1String("zh"));
  CHECK(anew.size() == QSize(700, 500));
  next.language()->set_code(QStringLiteral("en"));  // the translation is the program's
}

TEST_CASE("a size that fits on no screen is made to fit") {
  const QTemporaryDir home;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
  Session session;
  QQuickWindow window;
  window.resize(100'000, 100'000);
  remember(session, window);
  QQuickWindow anew;
  recall(session, anew);
  CHECK(anew.width() <= anew.screen()->availableSize().width());
  CHECK(anew.height() <= anew.screen()->availableSize().height());
}

}  // namespace
}  // namespace locktwin::desktop
