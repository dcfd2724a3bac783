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

void choose_scale(int percent) {
  if (percent > 100) qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

int asked_scale(int argc, const char* const* argv) {
  const QByteArray name = "--scale";
  for (int i = 1; i < argc; ++i) {
    const QByteArray option = argv[i];
    QByteArray percent;
    if (option == name && i + 1 < argc) percent = argv[i + 1];
    if (option.startsWith(name + '=')) percent = option.mid(name.size() + 1);
    const int value = percent.toInt();
    if (is_scale(value)) return value;
  }
  return 0;
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
