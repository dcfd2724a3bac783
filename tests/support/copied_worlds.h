// How much of all that can be copied the tests of copied worlds look at; the deep ones look at all,
// at twenty moments. A sanitizer looks for other mistakes than a wrong hash, and takes ten times as
// long.
#pragma once

#include <cstddef>
#include <cstdint>

namespace locktwin::tests {

#if defined(LOCKTWIN_SANITIZED)
inline constexpr std::size_t kMoments = 2;           // of each scenario
inline constexpr std::size_t kOneIn = 5;             // scenarios
inline constexpr std::uint64_t kMostSteps = 20'000;  // none of the long ones
#else
inline constexpr std::size_t kMoments = 2;
inline constexpr std::size_t kOneIn = 1;
inline constexpr std::uint64_t kMostSteps = 1'000'000;
#endif

}  // namespace locktwin::tests
