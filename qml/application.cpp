#include "qml/application.h"

#include <QFont>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSurfaceFormat>

namespace locktwin::desktop {

namespace {

bool has_display() {
  return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

}  // namespace

void choose_platform(bool offscreen) {
  if (offscreen || !has_display()) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
  }
  QSurfaceFormat format = QSurfaceFormat::defaultFormat();
  format.setSamples(4);  // the drawings are shapes: their edges need it on a graphics card
  QSurfaceFormat::setDefaultFormat(format);
}

void prepare_application() {
  QCoreApplication::setApplicationName(QStringLiteral("locktwin-desktop"));
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                    QStringLiteral("Noto Sans CJK TC"), QStringLiteral("DejaVu Sans"),
                    QStringLiteral("Noto Color Emoji")});
  font.setPixelSize(13);
  QGuiApplication::setFont(font);
}

}  // namespace locktwin::desktop
