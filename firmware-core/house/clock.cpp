#include "firmware-core/house/clock.h"

#include <algorithm>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kRecordBytes = 8;  // floor (4), highest (4)

// The chip shows a time that it was told a step ago.
constexpr std::uint32_t kAgreesS = 2;
constexpr std::uint64_t kLookAgainMs = 10;

bool earlier_by_more(std::uint32_t a, std::uint32_t b, std::uint32_t margin_s) {
  return a < b && b - a > margin_s;
}

Store::Ticket save(Store& store, std::uint32_t floor_s, std::uint32_t highest_s) {
  std::array<std::uint8_t, kRecordBytes> record;
  put_u32(record.data(), floor_s);
  put_u32(&record[4], highest_s);
  return store.write(RecordKey::clock, record);
}

}  // namespace

void Clock::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::clock, step.flash);
  if (record.size() == kRecordBytes) {
    floor_s_ = get_u32(record.data());
    highest_s_ = std::max(floor_s_, get_u32(&record[4]));
  }
  seen_s_ = floor_s_;
  known_ = floor_s_ != 0;  // it was set once: not to know it now is worth an event
  read(step);
}

void Clock::update(const StepContext& step, Store& store) {
  step.out.sets_clock = false;
  carry_out(step, store);
  if (setting_ != Setting::ordering) read(step);
  keep_floor(store);
}

bool Clock::set(const StepContext& step, std::uint32_t clock_s, std::uint8_t by) {
  if (clock_s < config::kBuildYearS) return false;
  set_s_ = clock_s;
  set_by_ = by;
  set_at_ms_ = step.now_ms();
  setting_ = Setting::queued;
  return true;
}

std::uint32_t Clock::target_s(const StepContext& step) const {
  return set_s_ + static_cast<std::uint32_t>((step.now_ms() - set_at_ms_) / 1000);
}

// CLK-2: a small step back leaves the expired expired, a great one corrects a wrong clock.
std::uint32_t Clock::highest_after_setting(std::uint32_t target_s) const {
  return earlier_by_more(target_s, highest_s_, config::kClockSetBackS)
             ? target_s
             : std::max(target_s, highest_s_);
}

// The floor goes to the flash before the chip is set: after a cut between the two the chip shows
// the old time, which is either above the new floor, or not believed.
void Clock::carry_out(const StepContext& step, Store& store) {
  switch (setting_) {
    case Setting::idle:
      return;
    case Setting::queued: {
      if (store.broken()) return adopt(step);  // it still tells the time until the next boot
      if (!store.can_write()) return;
      const std::uint32_t target = target_s(step);
      ticket_ = save(store, target, highest_after_setting(target));
      setting_ = Setting::saving;
      return;
    }
    case Setting::saving:
      if (store.state_of(ticket_) != Store::WriteState::pending) adopt(step);
      return;
    case Setting::ordering:
      return order(step);
  }
}

void Clock::adopt(const StepContext& step) {
  const std::uint32_t target = target_s(step);
  const bool back = earlier_by_more(target, highest_s_, config::kClockToleranceS);
  step.report(back ? EventKind::clock_set_back : EventKind::clock_set, set_by_);
  highest_s_ = highest_after_setting(target);
  floor_s_ = target;
  order_from_ms_ = step.now_ms();
  setting_ = Setting::ordering;
  order(step);
}

void Clock::order(const StepContext& step) {
  const std::uint32_t target = target_s(step);
  const std::uint32_t chip = step.in.clock_s;
  const bool shown = step.in.clock_kept && !earlier_by_more(chip, target, kAgreesS) &&
                     !earlier_by_more(target, chip, kAgreesS);
  known_ = true;
  now_s_ = target;
  seen_s_ = target;
  highest_s_ = std::max(highest_s_, target);
  if (shown || step.now_ms() >= order_from_ms_ + config::kClockObeysMs) {
    setting_ = Setting::idle;
    return;
  }
  step.out.sets_clock = true;
  step.out.clock_s = target;
}

void Clock::read(const StepContext& step) {
  const std::uint32_t chip = step.in.clock_s;
  const bool believed = step.in.clock_kept && chip >= config::kBuildYearS &&
                        !earlier_by_more(chip, seen_s_, config::kClockToleranceS);
  if (known_ && !believed) step.report(EventKind::clock_lost);
  known_ = believed;
  now_s_ = believed ? chip : 0;
  if (!believed) return;
  seen_s_ = std::max(seen_s_, chip);
  highest_s_ = std::max(highest_s_, chip);
}

void Clock::keep_floor(Store& store) {
  const bool due = known_ && setting_ == Setting::idle &&
                   now_s_ >= floor_s_ + std::uint64_t{config::kClockFloorEveryS};
  if (!due || !store.can_write()) return;
  floor_s_ = now_s_;
  save(store, floor_s_, highest_s_);
}

std::uint64_t Clock::wake_at_ms(std::uint64_t now_ms) const {
  const bool waits = setting_ == Setting::queued || setting_ == Setting::ordering;
  return waits ? now_ms + kLookAgainMs : kNever;
}

}  // namespace locktwin::core
