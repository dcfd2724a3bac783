// Frames on their way.
#pragma once

#include <cstdint>
#include <vector>

#include "firmware-core/radio_frame.h"
#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

using Bytes = std::vector<std::uint8_t>;

struct Parcel {
  Time at{};  // of its arrival
  Bytes bytes;
  LT_FIELDS(at, bytes)
};

// Of at most kRadioFrameBytes.
core::RadioFrame frame_of(const Bytes& bytes, core::Lane lane, std::uint8_t peer);
Bytes bytes_of(const core::RadioFrame& frame);

}  // namespace locktwin::sim
