// Words that may not stand in a folder, each with the reason as its remedy.
#pragma once

#include <span>
#include <string_view>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

Findings check_banned(const SourceFile& file);

// Pacing and progress live outside simulated time: these files may read the wall clock.
std::span<const std::string_view> files_with_wall_clock();

}  // namespace locktwin::structure
