#include "firmware-core/door/linked_lock.h"

#include <algorithm>

#include "firmware-core/config.h"

namespace locktwin::core {

void LinkedLock::start_linking(const StepContext& step) {
  linking_until_ms_ = step.now_ms() + config::kLinkingMs;
}

bool LinkedLock::confirm_linking(const StepContext& step, Role by) {
  const bool confirmed =
      linking() && step.now_ms() < linking_until_ms_ && by == Role::administrator;
  if (confirmed) stop_linking();
  return confirmed;
}

void LinkedLock::owe_unlock(const StepContext& step) {
  send_until_ms_ = step.now_ms() + config::kLinkedSendMs;
}

bool LinkedLock::update(const StepContext& step, bool door_open, std::uint32_t duration_s) {
  if (step.now_ms() >= linking_until_ms_) linking_until_ms_ = 0;
  if (step.now_ms() >= send_until_ms_) send_until_ms_ = 0;
  if (door_open) forget_relock();  // LCK-4 and LCK-3 take over
  if (unlocked_ms_ == kNever) return false;
  relock_at_ms_ = unlocked_ms_ + std::uint64_t{duration_s} * 1000;
  if (step.now_ms() < relock_at_ms_) return false;
  forget_relock();
  return true;
}

std::uint64_t LinkedLock::wake_at_ms() const {
  const std::uint64_t linking = linking_until_ms_ != 0 ? linking_until_ms_ : kNever;
  const std::uint64_t sending = send_until_ms_ != 0 ? send_until_ms_ : kNever;
  return std::min({linking, sending, relock_at_ms_});
}

}  // namespace locktwin::core
