// A number with its word: "1 step", "2 steps".
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace locktwin::sim {

// `word`: of one, and of several made by adding an s.
template <typename Number>
std::string counted(Number number, std::string_view word) {
  return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

}  // namespace locktwin::sim
