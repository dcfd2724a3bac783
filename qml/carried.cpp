#include "qml/carried.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <string_view>

namespace locktwin::desktop {

sim::Opening carried(const std::string& name) {
  const std::string file_name = name + ".json";
  QFile file(QStringLiteral(":/qt/qml/Locktwin/tour/") + QString::fromStdString(file_name));
  const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  return {file_name, std::string_view(text.constData(), static_cast<std::size_t>(text.size()))};
}

}  // namespace locktwin::desktop
