#include "firmware-core/house/video.h"

#include "firmware-core/config.h"

namespace locktwin::core {

Reason Video::start(const StepContext& step, bool battery_low) {
  if (battery_low) return Reason::battery_empty;
  if (!step.in.wifi_online) return Reason::switched_off;
  until_ms_ = step.now_ms() + config::kVideoMs;
  return Reason::none;
}

void Video::update(const StepContext& step, bool battery_low) {
  if (battery_low || !step.in.wifi_online || step.now_ms() >= until_ms_) stop();
}

}  // namespace locktwin::core
