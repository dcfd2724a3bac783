// One page of the window on a screen that is not there, and its picture. What Qt warns of while it
// lives is kept.
#pragma once

#include <QDir>
#include <QImage>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

#include "qml/session.h"
#include "tests/qml/accepted.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {

// A window that somebody has, as a page is looked at in it. A test that asks for each is run with
// all of them.
struct Seen {
  QSize size;
  const char* language;
  bool dark;

  static Seen each() {
    const QSize size = GENERATE(QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440));
    const bool dark = GENERATE(true, false);
    const char* const language = GENERATE("en", "zh");
    return {size, language, dark};
  }
  // Of a picture: "bench_dark_en_1280".
  QString named(const char* what) const {
    return QStringLiteral("%1_%2_%3_%4")
        .arg(QLatin1String(what), QLatin1String(dark ? "dark" : "light"), QLatin1String(language))
        .arg(size.width());
  }
};

struct Page {
  inline static QStringList warnings;  // since the last page was made

  Session session;  // outlives the view that shows it
  QQuickView view;
  QQuickItem* root = nullptr;

  explicit Page(QSize size, const QString& file = QStringLiteral("Workbench")) {
    warnings.clear();
    qInstallMessageHandler(keep_warning);
    session.look()->set_still(true);  // pictures are of how things stand in the end
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlEngine::setContextForObject(&session, view.engine()->rootContext());
    view.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(size);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Locktwin/ui/%1.qml").arg(file)));
    view.show();
    root = view.rootObject();
    for (const QQmlError& error : view.errors()) FAIL(error.toString().toStdString());
    view.requestActivate();
    REQUIRE(QTest::qWaitForWindowActive(&view));
  }
  explicit Page(const Seen& seen) : Page(seen.size) {
    session.language()->set_code(QLatin1String(seen.language));
    session.look()->set_dark(seen.dark);
  }
  ~Page() {
    session.language()->set_code(QStringLiteral("en"));
    qInstallMessageHandler(nullptr);
  }
  void draw_frame() {
    QSignalSpy drawn(&view, &QQuickWindow::frameSwapped);
    view.update();
    REQUIRE(drawn.wait());
  }
  QImage shoot(const QString& name) {
    QDir().mkpath(QStringLiteral(LOCKTWIN_SCREENSHOTS));
    draw_frame();
    draw_frame();  // wrapped text changes the layout once more
    const QImage image = view.grabWindow();
    CHECK(image.save(QStringLiteral(LOCKTWIN_SCREENSHOTS "/%1.png").arg(name)));
    CHECK(unlike_accepted(name, image) == "");
    return image;
  }

 private:
  static void keep_warning(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg) warnings << text;
  }
};

}  // namespace locktwin::desktop
