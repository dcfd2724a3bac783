#include "firmware-core/people/lockout.h"

#include <algorithm>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {

void Lockout::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::tries, step.flash);
  if (record.size() < 8) return;
  tries_ = record[0];
  lockouts_ = std::min(record[1], config::kLockoutDoublings);
  if (tries_ < config::kWrongTriesLimit) return;
  until_ms_ = step.now_ms() + std::uint64_t{get_u32(&record[4])} * 1000;
  save_at_ms_ = step.now_ms() + config::kLockoutSaveIntervalMs;
}

void Lockout::update(const StepContext& step, Store& store) {
  if (step.now_ms() >= until_ms_) lift(step);
  if (active() && step.now_ms() >= save_at_ms_) {
    save_at_ms_ = step.now_ms() + config::kLockoutSaveIntervalMs;
    dirty_ = true;
  }
  if (dirty_ && store.can_write()) write(step, store);
}

// The rest is rounded up, and never more than an interval old: cutting the power does not shorten
// a lockout.
void Lockout::write(const StepContext& step, Store& store) {
  std::array<std::uint8_t, 8> record{};
  record[0] = tries_;
  const bool last_try = tries_ >= config::kWrongTriesLimit;
  record[1] = static_cast<std::uint8_t>(lockouts_ + (last_try && !active() ? 1 : 0));
  const std::uint32_t rest_ms = active() ? left_ms(step.now_ms()) : length_ms();
  if (last_try) put_u32(&record[4], (rest_ms + 999) / 1000);
  ticket_ = store.write(RecordKey::tries, record);
  dirty_ = false;
}

void Lockout::lift(const StepContext& step, std::uint8_t by) {
  if (!active()) return;
  until_ms_ = 0;
  tries_ = 0;
  if (by != 0) lockouts_ = 0;
  dirty_ = true;
  step.report(EventKind::lockout_ended, by);
}

void Lockout::follow(const StepContext& step, const Settings& settings) {
  doubles_ = settings.on(Setting::lockout_doubles);
  enabled_ = settings.on(Setting::lockout);
  if (enabled_) return;
  lift(step);
  if ((tries_ | lockouts_) != 0) accept(true);
}

void Lockout::count_try() {
  if (!enabled_) return;
  ++tries_;
  dirty_ = true;
}

Store::WriteState Lockout::counted(const Store& store) const {
  if (!dirty_) return store.state_of(ticket_);
  return store.broken() ? Store::WriteState::failed : Store::WriteState::pending;
}

void Lockout::accept(bool administrator) {
  tries_ = 0;
  if (administrator) lockouts_ = 0;
  dirty_ = true;
}

void Lockout::forgive() {
  if (tries_ == 0) return;
  --tries_;
  dirty_ = true;
}

void Lockout::refuse(const StepContext& step) {
  if (tries_ < config::kWrongTriesLimit) return;
  until_ms_ = step.now_ms() + length_ms();
  if (lockouts_ < config::kLockoutDoublings) ++lockouts_;
  save_at_ms_ = step.now_ms() + config::kLockoutSaveIntervalMs;
}

std::uint32_t Lockout::length_ms() const {
  if (!doubles_) return config::kLockoutMs;
  return std::min(config::kLockoutMs << lockouts_, config::kLockoutMostMs);
}

std::uint32_t Lockout::left_ms(std::uint64_t now_ms) const {
  return until_ms_ > now_ms ? static_cast<std::uint32_t>(until_ms_ - now_ms) : 0;
}

std::uint64_t Lockout::wake_at_ms() const {
  return active() ? std::min(until_ms_, save_at_ms_) : kNever;
}

}  // namespace locktwin::core
