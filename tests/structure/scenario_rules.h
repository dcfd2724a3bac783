// How the manual is laid out: small folders, and a sentence at the head of each scenario.
#pragma once

#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

inline constexpr int kMaxScenariosInFolder = 25;
inline constexpr int kMinTitleWords = 3;

// Parts, set-ups, plans, schemas and the ids are no scenarios.
bool is_scenario(const SourceFile& file);

Findings check_scenario(const SourceFile& file);
Findings check_scenario_folders(const std::vector<SourceFile>& files);

}  // namespace locktwin::structure
