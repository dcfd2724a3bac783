// Every type that lists its fields (model/state/fields.h) lists all of them.
#pragma once

#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

// Takes all files at once: LT_FIELDS_OF may stand far from the type that it speaks of.
Findings check_fields(const std::vector<SourceFile>& files);

}  // namespace locktwin::structure
