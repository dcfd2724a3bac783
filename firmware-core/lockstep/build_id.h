// Which core this is: host and target compare it, since two cores may answer otherwise.
#pragma once

#include <cstdint>

namespace locktwin::core {

// The first bytes of the SHA-256 of its sources, the same on every processor; written by the build.
std::uint64_t build_id();

}  // namespace locktwin::core
