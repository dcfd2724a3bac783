// The frames of this step: at most two leave, one behind the other.
#pragma once

#include "firmware-core/assert.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

inline bool has_room(const StepContext& step) {
  return step.out.radio.count < step.out.radio.items.size();
}

// Only when there is room. The caller fills in the rest, and the length.
inline RadioFrame& begin_frame(const StepContext& step, protocol::FrameType type, Lane lane,
                               std::uint8_t peer) {
  LT_ASSERT(has_room(step));
  RadioFrame& frame = step.out.radio.items[step.out.radio.count++];
  frame.lane = lane;
  frame.peer = peer;
  frame.bytes[0] = protocol::kVersion;
  frame.bytes[1] = static_cast<std::uint8_t>(type);
  return frame;
}

}  // namespace locktwin::core
