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
