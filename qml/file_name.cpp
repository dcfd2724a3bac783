#include "qml/file_name.h"

namespace locktwin::desktop {

QString file_name(const QUrl& file, const QString& ending, const QStringList& others) {
  const QString name = file.isLocalFile() ? file.toLocalFile() : file.toString();
  for (const QString& allowed : QStringList{ending} + others) {
    if (name.endsWith(allowed)) return name;
  }
  return name + ending;
}

}  // namespace locktwin::desktop
