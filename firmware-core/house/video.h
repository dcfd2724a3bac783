// Live video (APP-1): the camera streams to the cloud while somebody looks, never with a low
// battery (BAT-2). The pictures go from the camera to the radio; the core grants and ends them.
#pragma once

#include <cstdint>

#include "firmware-core/step_context.h"

namespace locktwin::core {

class Video {
 public:
  // For kVideoMs from now; asked for again while it streams, it goes on. The reason why not, or
  // none.
  Reason start(const StepContext& step, bool battery_low);
  void stop() { until_ms_ = 0; }
  // Every step: ends it in time, and when the network or the battery gives up.
  void update(const StepContext& step, bool battery_low);

  bool streams() const { return until_ms_ != 0; }
  std::uint64_t wake_at_ms() const { return streams() ? until_ms_ : kNever; }

 private:
  std::uint64_t until_ms_ = 0;
};

}  // namespace locktwin::core
