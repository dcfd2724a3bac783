// What the program says on its standard streams. Text of unknown origin steers no terminal, and
// what could not be written is not forgotten: a run whose report went nowhere is no success.
#pragma once

#include <string_view>

namespace locktwin::sim {

// First of all: a standard stream that is closed may not become the file that is opened next, and a
// reader who goes away does not end the run.
void prepare_streams();

void say(std::string_view text);       // standard output
void complain(std::string_view text);  // standard error

// Writes out what is waiting. False: something that was said has not arrived; told by complain(),
// unless its reader has gone away.
[[nodiscard]] bool all_was_heard();

}  // namespace locktwin::sim
