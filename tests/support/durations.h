// Spans of time as the core counts them: in whole seconds.
#pragma once

#include <cstdint>

namespace locktwin::tests {

constexpr std::uint32_t kHourS = 3'600;
constexpr std::uint32_t kMonday = 845'683'200;  // 2026-10-19 00:00 UTC, counted from 2000

}  // namespace locktwin::tests
