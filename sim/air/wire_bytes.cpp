#include "sim/air/wire_bytes.h"

#include <algorithm>

namespace locktwin::sim {

core::RadioFrame frame_of(const Bytes& bytes, core::Lane lane, std::uint8_t peer) {
  core::RadioFrame frame;
  frame.bytes = {};
  frame.length = static_cast<std::uint8_t>(std::min(bytes.size(), frame.bytes.size()));
  frame.lane = lane;
  frame.peer = peer;
  std::copy_n(bytes.begin(), frame.length, frame.bytes.begin());
  return frame;
}

Bytes bytes_of(const core::RadioFrame& frame) {
  const auto payload = frame.payload();
  return {payload.begin(), payload.end()};
}

}  // namespace locktwin::sim
