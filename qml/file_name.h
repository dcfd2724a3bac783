// A file that somebody chose to write, as a path with an ending.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace locktwin::desktop {

// With `ending`, unless its name has that or one of `others` already.
QString file_name(const QUrl& file, const QString& ending, const QStringList& others = {});

}  // namespace locktwin::desktop
