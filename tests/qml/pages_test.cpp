// Every page in both languages and at the sizes of real screens: loads without a warning, cuts no
// text, names every control; its picture is kept as build output.
#include <QAccessible>
#include <QDir>
#include <QImage>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

#include <functional>

#include "qml/application.h"
#include "qml/demonstration.h"
#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

QStringList warnings;

void remember(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type != QtDebugMsg && type != QtInfoMsg) warnings << text;
}

const char* const kTabs[] = {"events", "people", "phone", "inside", "faults"};

struct Page {
  Session session;  // outlives the view that shows it
  QQuickView view;
  QQuickItem* root = nullptr;

  explicit Page(QSize size) {
    warnings.clear();
    qInstallMessageHandler(remember);
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlEngine::setContextForObject(&session, view.engine()->rootContext());
    view.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(size);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Locktwin/ui/Workbench.qml")));
    view.show();
    root = view.rootObject();
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
    return image;
  }
};

void visit(QQuickItem* item, const std::function<void(QQuickItem&)>& look) {
  if (!item->isVisible()) return;
  look(*item);
  for (QQuickItem* child : item->childItems()) visit(child, look);
}

QStringList cut_texts(QQuickItem* root) {
  QStringList cut;
  visit(root, [&](QQuickItem& item) {
    const bool squeezed = item.property("contentHeight").toReal() > item.height() + 1.0;
    const bool text = item.inherits("QQuickText");
    if (text && (squeezed || item.property("truncated").toBool())) {
      cut << item.property("text").toString();
    }
  });
  return cut;
}

// The software renderer does not clip shapes: one that sticks out is drawn over its neighbours.
QStringList shapes_out_of_bounds(QQuickItem* root) {
  QStringList out;
  visit(root, [&](QQuickItem& item) {
    if (!item.inherits("QQuickShape")) return;
    const QRectF rect(0.0, 0.0, item.width(), item.height());
    for (QQuickItem* around = item.parentItem(); around != nullptr; around = around->parentItem()) {
      if (!around->clip()) continue;
      const QRectF room = QRectF(0.0, 0.0, around->width(), around->height());
      if (!room.adjusted(-6, -6, 6, 6).contains(item.mapRectToItem(around, rect))) {
        out << QString::fromLatin1(item.metaObject()->className()) + around->objectName();
      }
    }
  });
  return out;
}

QStringList nameless_controls(QQuickItem* root) {
  QStringList nameless;
  visit(root, [&](QQuickItem& item) {
    if (!item.activeFocusOnTab()) return;
    const auto* face = QAccessible::queryAccessibleInterface(&item);
    const bool named = face != nullptr && !face->text(QAccessible::Name).isEmpty();
    if (!named || item.objectName().isEmpty()) {
      nameless << QString::fromLatin1(item.metaObject()->className()) + item.objectName();
    }
  });
  return nameless;
}

TEST_CASE("every page loads without warnings, cuts no text and can be photographed") {
  const QSize size = GENERATE(QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080));
  const char* const language = GENERATE("en", "zh");
  Page page(size);
  REQUIRE(page.root != nullptr);
  page.session.language()->set_code(QString::fromLatin1(language));
  play_demonstration(page.session);
  for (int tab = 0; tab < 5; ++tab) {
    page.root->setProperty("currentTab", tab);
    const QString name = QStringLiteral("%1_%2_%3")
                             .arg(QString::fromLatin1(kTabs[tab]))
                             .arg(QString::fromLatin1(language))
                             .arg(size.width());
    INFO(name.toStdString());
    const QImage image = page.shoot(name);
    CHECK(image.size() == size);
    CHECK(cut_texts(page.root).join(QStringLiteral(" | ")).toStdString() == "");
    CHECK(nameless_controls(page.root).join(QStringLiteral(" | ")).toStdString() == "");
  }
  CHECK(warnings.join(QStringLiteral(" | ")).toStdString() == "");
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
