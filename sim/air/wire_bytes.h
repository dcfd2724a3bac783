// Frames on their way.
#pragma once

#include <cstdint>
#include <vector>

#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

using Bytes = std::vector<std::uint8_t>;

struct Parcel {
  Time at{};  // of its arrival
  Bytes bytes;
  LT_FIELDS(at, bytes)
};

}  // namespace locktwin::sim
