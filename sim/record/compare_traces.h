// The first line in which two traces differ: both VCD, or both JSON lines.
#pragma once

#include <optional>
#include <string_view>

#include "sim/record/compare_records.h"

namespace locktwin::sim {

bool is_vcd(std::string_view text);
bool is_jsonl(std::string_view text);

std::optional<FirstDifference> compare_vcd(std::string_view left, std::string_view right);
// Throws BadInput for a line that is no JSON.
std::optional<FirstDifference> compare_jsonl(std::string_view left, std::string_view right);

}  // namespace locktwin::sim
