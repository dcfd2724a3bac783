// Every type has one definition.
#pragma once

#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

// Two classes of one name in one namespace break a program without a word from the compiler, as
// long as no file includes both. Types in an unnamed namespace are a file's own.
Findings check_one_definition(const std::vector<SourceFile>& files);

}  // namespace locktwin::structure
