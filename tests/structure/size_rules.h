// How long files, functions and lines may be.
#pragma once

#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

inline constexpr int kMaxFileLines = 600;
inline constexpr int kMaxQmlLines = 200;
inline constexpr int kHalfOfFilesLines = 120;  // at least half of all sources are not longer
inline constexpr int kMaxFunctionLines = 70;
inline constexpr int kMaxCoreFunctionLines = 40;
inline constexpr int kMaxColumns = 100;
inline constexpr int kMaxProperties = 24;  // of one view model

Findings check_sizes(const SourceFile& file);
Findings check_half_are_short(const std::vector<SourceFile>& files);

// Characters, not bytes: a Chinese prompt is as long as it looks to an editor.
int columns_of(std::string_view utf8);

}  // namespace locktwin::structure
