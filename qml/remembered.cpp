#include "qml/remembered.h"

#include <QScreen>
#include <QSettings>
#include <QSize>

namespace locktwin::desktop {

namespace {

const QString kLanguage = QStringLiteral("language");
const QString kDark = QStringLiteral("dark");
const QString kRecent = QStringLiteral("recent");
const QString kContrast = QStringLiteral("contrast");
const QString kSound = QStringLiteral("sound");
const QString kStill = QStringLiteral("still");
const QString kSize = QStringLiteral("size");

QSettings settings() {
  return QSettings(QStringLiteral("locktwin"), QStringLiteral("locktwin-desktop"));
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
}

}  // namespace locktwin::desktop
