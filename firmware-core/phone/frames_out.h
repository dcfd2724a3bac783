// The frames of this step: at most two leave, one behind the other.
#pragma once

#include "firmware-core/assert.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

inline bool has_room(const StepContext& step) {
  return step.out.radio.count < step.out.radio.items.size();
}

// Only when there is room. The caller fills in the body.
inline RadioFrame& begin_frame(const StepContext& step, protocol::FrameType type, Lane lane,
                               std::uint8_t peer, std::uint16_t place) {
  LT_ASSERT(has_room(step));
  RadioFrame& frame = step.out.radio.items[step.out.radio.count++];
  frame.lane = lane;
  frame.peer = peer;
  protocol::begin(frame, type, place);
  return frame;
}

}  // namespace locktwin::core
