// A name of unknown origin as one word of a command that is printed to be typed again.
#pragma once

#include <string>
#include <string_view>

namespace locktwin::sim {

// Itself where a shell takes it so, else in single quotes: "it's" is 'it'\''s'. Control characters
// are shown as printable_line() shows them.
std::string shell_word(std::string_view text);

}  // namespace locktwin::sim
