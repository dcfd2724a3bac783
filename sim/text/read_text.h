// The text of a file that somebody named.
#pragma once

#include <cstdint>
#include <string>

namespace locktwin::sim {

// Scenarios, experiments, lists: what is read as JSON takes some twenty times its size in memory.
inline constexpr std::uint64_t kLargestText = std::uint64_t{16} << 20;
// Records, traces and states.
inline constexpr std::uint64_t kLargestRecord = std::uint64_t{1} << 30;

// Throws BadInput "FILE: why not": a folder, a device or a pipe, which can be opened and has no end
// to rely on; a file that is larger than `largest` bytes; one that cannot be read.
std::string read_text(const std::string& file, std::uint64_t largest = kLargestText);

}  // namespace locktwin::sim
