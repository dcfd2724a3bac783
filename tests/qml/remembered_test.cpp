// What the window remembers from one time to the next.
#include "qml/remembered.h"

#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>

#include "tests/qml/page.h"
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

TEST_CASE("a scale is remembered, and one that nobody could have chosen is none") {
  const QTemporaryDir home;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
  CHECK(recall_scale() == 100);
  remember_scale(150);
  CHECK(recall_scale() == 150);
  for (const int nonsense : {0, -5, 79, 201}) {
    remember_scale(nonsense);
    CHECK(recall_scale() == 100);
  }
}

TEST_CASE("the way to look at it is remembered, but for a presentation") {
  const QTemporaryDir home;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
  Page page(QSize(1440, 900));
  page.root->setProperty("mode", QStringLiteral("bench"));
  page.root->setProperty("currentTab", 2);
  remember(page.session, page.view);
  page.root->setProperty("mode", QStringLiteral("explore"));
  page.root->setProperty("currentTab", -1);
  recall(page.session, page.view);
  CHECK(page.root->property("mode").toString() == QLatin1String("bench"));
  CHECK(page.root->property("currentTab").toInt() == 2);
  page.root->setProperty("mode", QStringLiteral("present"));
  remember(page.session, page.view);
  page.root->setProperty("mode", QStringLiteral("explore"));
  recall(page.session, page.view);
  CHECK(page.root->property("mode").toString() == QLatin1String("explore"));
  QSettings(QStringLiteral("locktwin"), QStringLiteral("locktwin-desktop")).setValue("tab", 99);
  recall(page.session, page.view);
  CHECK(page.root->property("currentTab").toInt() == 2);  // there is no such page
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
