// Text of unknown origin (names of files, notes, names of people) as it may be shown: control
// characters and what is no UTF-8 are written as escapes, so that a terminal is not steered, an XML
// file stays one, and a line stays a line.
#pragma once

#include <string>
#include <string_view>

namespace locktwin::sim {

// "esc \x1b[31m", "\u202e", "\xff". Line feed and tabulator stay.
std::string printable(std::string_view text);
// The same on one line: "\n", "\t" too.
std::string printable_line(std::string_view text);

}  // namespace locktwin::sim
