// Words of the catalogues as the window's text.
#pragma once

#include <QString>

#include <string_view>

namespace locktwin::desktop {

inline QString text_of(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace locktwin::desktop
