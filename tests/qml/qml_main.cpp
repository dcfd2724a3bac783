// Runs the tst_*.qml files of this folder.
#include <QObject>
#include <QQmlEngine>
#include <QtQuickTest>

#include "qml/application.h"

class Setup : public QObject {
  Q_OBJECT

 public:
  Setup() { locktwin::desktop::choose_platform(true); }

 public Q_SLOTS:
  void applicationAvailable() { locktwin::desktop::prepare_application(); }
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
  }
};

QUICK_TEST_MAIN_WITH_SETUP(pages, Setup)

#include "qml_main.moc"
