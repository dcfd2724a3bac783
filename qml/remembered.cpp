#include "qml/remembered.h"

#include <QScreen>
#include <QSettings>
#include <QSize>

#include "qml/application.h"

namespace locktwin::desktop {

namespace {

const QString kLanguage = QStringLiteral("language");
const QString kDark = QStringLiteral("dark");
const QString kRecent = QStringLiteral("recent");
const QString kContrast = QStringLiteral("contrast");
const QString kSound = QStringLiteral("sound");
const QString kStill = QStringLiteral("still");
const QString kSize = QStringLiteral("size");
const QString kScale = QStringLiteral("scale");
const QString kMode = QStringLiteral("mode");
const QString kTab = QStringLiteral("tab");

QSettings settings() {
  return QSettings(QStringLiteral("locktwin"), QStringLiteral("locktwin-desktop"));
}

// How it is looked at. A presentation is for once: it is no way to begin.
void recall_layout(const QSettings& kept, QObject* bench) {
  if (bench == nullptr) return;
  if (kept.value(kMode).toString() == QLatin1String("bench")) bench->setProperty("mode", "bench");
  const int pages = static_cast<int>(bench->property("pages").toStringList().size());
  const int tab = kept.value(kTab, -1).toInt();
  if (tab >= -1 && tab < pages) bench->setProperty("currentTab", tab);
}

}  // namespace

void recall(Session& session, QQuickWindow& window) {
  const QSettings kept = settings();
  session.language()->set_code(kept.value(kLanguage, QStringLiteral("en")).toString());
  session.look()->set_dark(kept.value(kDark, true).toBool());
  session.start()->set_recent(kept.value(kRecent).toStringList());
  session.look()->set_contrast(kept.value(kContrast, false).toBool());
  session.caption()->sound()->set_on(kept.value(kSound, true).toBool());
  session.look()->set_still(kept.value(kStill, false).toBool());
  recall_layout(kept, window.findChild<QObject*>(QStringLiteral("workbench")));
  const QSize size = kept.value(kSize).toSize();
  const QScreen* screen = window.screen();
  if (!size.isValid() || screen == nullptr) return;
  window.resize(size.boundedTo(screen->availableSize()).expandedTo(window.minimumSize()));
}

void remember(Session& session, const QQuickWindow& window) {
  QSettings kept = settings();
  kept.setValue(kLanguage, session.language()->code());
  kept.setValue(kDark, session.look()->dark());
  kept.setValue(kRecent, session.start()->recent());
  kept.setValue(kContrast, session.look()->contrast());
  kept.setValue(kSound, session.caption()->sound()->on());
  kept.setValue(kStill, session.look()->still());
  kept.setValue(kSize, window.size());
  const auto* bench = window.findChild<QObject*>(QStringLiteral("workbench"));
  if (bench == nullptr) return;
  kept.setValue(kMode, bench->property("mode"));
  kept.setValue(kTab, bench->property("currentTab"));
}

int recall_scale() {
  const int percent = settings().value(kScale, 100).toInt();
  return is_scale(percent) ? percent : 100;
}

void remember_scale(int percent) {
  settings().setValue(kScale, percent);
}

}  // namespace locktwin::desktop
