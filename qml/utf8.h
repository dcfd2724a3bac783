// Words of the catalogues as the window's text.
#pragma once

#include <QString>

#include <string_view>

namespace locktwin::desktop {

inline QString text_of(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// With a true minus, as wide as a plus; none of what is nothing.
inline QString signed_text(double number, int places) {
  const QString text = QString::number(number, 'f', places);
  if (text.toDouble() == 0.0) return QString::number(0.0, 'f', places);
  return QString(text).replace(u'-', u'\u2212');
}

}  // namespace locktwin::desktop
