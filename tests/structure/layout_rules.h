// What lies at the top of the project and in its folders.
#pragma once

#include <filesystem>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

Findings check_layout(const std::filesystem::path& root);

}  // namespace locktwin::structure
