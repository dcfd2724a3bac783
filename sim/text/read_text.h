// The text of a file that somebody named.
#pragma once

#include <string>

namespace locktwin::sim {

// Throws BadInput "FILE: why not", also for a folder, which can be opened but not read.
std::string read_text(const std::string& file);

}  // namespace locktwin::sim
