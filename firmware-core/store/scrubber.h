// When what was deleted leaves the flash (SEC-8): a minute after it was, or after the boot that
// finds it, with all that was deleted meanwhile; and no more often than the flash bears for ten
// years.
#pragma once

#include <algorithm>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Scrubber {
 public:
  // Every step, behind whoever else writes. `resting`: nothing moves that the flash could hold up.
  void update(const StepContext& step, Store& store, bool resting) {
    wake_at_ms_ = kNever;  // once it is due, the step comes in which it can
    if (!store.holds_deleted()) {
      after_ms_ = 0;
      return;
    }
    if (after_ms_ == 0) after_ms_ = step.now_ms() + config::kScrubAfterMs;
    const std::uint64_t due_at_ms = std::max(after_ms_, not_before_ms_);
    if (step.now_ms() < due_at_ms) {
      wake_at_ms_ = due_at_ms;
    } else if (resting && store.can_write()) {
      store.scrub();
      not_before_ms_ = step.now_ms() + config::kScrubEveryMs;
    }
  }
  std::uint64_t wake_at_ms() const { return wake_at_ms_; }

 private:
  std::uint64_t wake_at_ms_ = kNever;
  std::uint64_t after_ms_ = 0;  // so long after the first deletion; 0: there was none
  std::uint64_t not_before_ms_ = 0;
};

}  // namespace locktwin::core
