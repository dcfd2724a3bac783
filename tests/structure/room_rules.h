// The floors of sim/: which of its rooms may include which.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

struct Room {
  std::string_view name;
  std::vector<std::string_view> may_include;  // rooms further down the building, and itself
};

// From the ground up: a room may include only what stands before it, so there is no way round.
const std::vector<Room>& rooms();

Findings check_rooms(const SourceFile& file);
// A table that is out of order, or names a room twice.
Findings check_floors(const std::vector<Room>& table);

}  // namespace locktwin::structure
