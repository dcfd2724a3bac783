// The include table of the house: which folder may see which.
#pragma once

#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

Findings check_includes(const SourceFile& file);

// The physics engine may be named in one .cpp of model/ only, so that it can be exchanged.
Findings check_one_door_to_box2d(const std::vector<SourceFile>& files);

}  // namespace locktwin::structure
