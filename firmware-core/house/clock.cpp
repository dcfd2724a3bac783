#include "firmware-core/house/clock.h"

#include <algorithm>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kRecordBytes = 9;
constexpr std::size_t kFirstRecordBytes = 8;  // before it held whether the loss was told

// The chip shows a time that it was told a step ago.
constexpr std::uint32_t kAgreesS = 2;
constexpr std::uint64_t kLookAgainMs = 10;

bool earlier_by_more(std::uint32_t a, std::uint32_t b, std::uint32_t margin_s) {
  return a < b && b - a > margin_s;
}

Store::Ticket save(Store& store, std::uint32_t floor_s, std::uint32_t highest_s, bool lost_told) {
  std::array<std::uint8_t, kRecordBytes> record;
  put_u32(record.data(), floor_s);
  put_u32(&record[4], highest_s);
  record[8] = lost_told ? 1 : 0;
  return store.write(RecordKey::clock, record);
}

}  // namespace

void Clock::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::clock, step.flash);
  if (record.size() == kRecordBytes || record.size() == kFirstRecordBytes) {
    floor_s_ = get_u32(record.data());
    highest_s_ = std::max(floor_s_, get_u32(&record[4]));
    lost_stored_ = lost_told_ = record.size() == kRecordBytes && record[8] != 0;
  }
  zone_.take(store.read(RecordKey::zone, step.flash));
  seen_s_ = floor_s_;
  known_ = floor_s_ != 0 && !lost_told_;  // not to know it now is worth an event, once
  read(step);
}

void Clock::update(const StepContext& step, Store& store) {
  step.out.sets_clock = false;
  carry_out(step, store);
  if (setting_ != Setting::ordering) read(step);
  tell_loss(step, store);
  keep_floor(store);
}

bool Clock::set(const StepContext& step, std::uint32_t clock_s, std::uint8_t by) {
  const std::uint32_t seen_s = known_ ? now_s_ : highest_s_;
  const bool leaps = earlier_by_more(clock_s, seen_s, config::kClockLeapS) ||
                     earlier_by_more(seen_s, clock_s, config::kClockLeapS);
  if (clock_s < config::kBuildYearS || (leaps && seen_s != 0)) return false;
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
      ticket_ = save(store, target, highest_after_setting(target), false);
      lost_stored_ = false;
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
  // One setting back is one event, though the highest time stays ahead of it for a while.
  const std::uint32_t before = known_ ? now_s_ : highest_s_;
  const bool back = earlier_by_more(target, before, config::kClockToleranceS);
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
  lost_told_ = false;
  doubt_until_ms_ = 0;
  now_s_ = target;
  seen_s_ = target;
  seen_ms_ = step.now_ms();
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
  if (!plausible(step)) {
    if (doubting(step)) return;
    owes_loss_ = owes_loss_ || known_;
    lost_told_ = lost_told_ || known_;
    known_ = false;
    now_s_ = 0;
    return;
  }
  doubt_until_ms_ = 0;
  known_ = true;
  lost_told_ = false;
  now_s_ = chip;
  seen_ms_ = step.now_ms();
  seen_s_ = std::max(seen_s_, chip);
  highest_s_ = std::max(highest_s_, chip);
}

// By the last reading that was believed, and the controller's timer since then.
std::uint32_t Clock::expected_s(const StepContext& step) const {
  return seen_s_ + static_cast<std::uint32_t>((step.now_ms() - seen_ms_) / 1000);
}

bool Clock::plausible(const StepContext& step) const {
  const std::uint32_t chip = step.in.clock_s;
  if (!step.in.clock_kept || chip < config::kBuildYearS) return false;
  if (seen_ms_ == kNever) {
    if (floor_s_ == 0) return true;
    constexpr std::uint32_t kUnseenS =
        config::kClockLookS + config::kClockKeptS + config::kClockLookS / config::kClockDriftShare;
    return !earlier_by_more(chip, floor_s_, config::kClockToleranceS) &&
           !earlier_by_more(floor_s_, chip, kUnseenS + config::kClockToleranceS);
  }
  const std::uint32_t expected = expected_s(step);
  const std::uint32_t margin_s =
      config::kClockToleranceS + (expected - seen_s_) / config::kClockDriftShare;
  return !earlier_by_more(chip, expected, margin_s) && !earlier_by_more(expected, chip, margin_s);
}

// A reading against all that is known is looked at again for a moment; meanwhile it is as late as
// it should be. A chip that says itself that it stood still is believed in that.
bool Clock::doubting(const StepContext& step) {
  if (!known_ || !step.in.clock_kept || seen_ms_ == kNever) return false;
  if (doubt_until_ms_ == 0) doubt_until_ms_ = step.now_ms() + config::kClockDoubtMs;
  if (step.now_ms() >= doubt_until_ms_) return false;
  now_s_ = expected_s(step);
  return true;
}

// ALM-8: told once, also across a boot: when the flash knows it.
void Clock::tell_loss(const StepContext& step, const Store& store) {
  if (!owes_loss_) return;
  const bool saved = saving_loss_ && store.state_of(ticket_) != Store::WriteState::pending;
  if (!saved && !store.broken() && floor_s_ != 0) return;
  owes_loss_ = saving_loss_ = false;
  step.report(EventKind::clock_lost);
}

void Clock::keep_floor(Store& store) {
  const bool due = known_ && setting_ == Setting::idle &&
                   now_s_ >= floor_s_ + std::uint64_t{config::kClockFloorEveryS};
  const bool doubted = doubt_until_ms_ != 0 && known_;
  const bool loses = floor_s_ != 0 && lost_told_ != lost_stored_;
  if ((!due && !loses) || doubted || setting_ != Setting::idle || !store.can_write()) return;
  if (due) floor_s_ = now_s_;
  lost_stored_ = lost_told_;
  saving_loss_ = owes_loss_ && lost_told_;
  const Store::Ticket ticket = save(store, floor_s_, highest_s_, lost_told_);
  if (saving_loss_) ticket_ = ticket;
}

void Clock::adopt_zone(const StepContext& step, const Store& store, std::uint8_t by) {
  if (!zone_.take(store.read(RecordKey::zone, step.flash))) return;
  step.report(EventKind::clock_zone_set, by);
}

std::uint64_t Clock::wake_at_ms(std::uint64_t now_ms) const {
  const bool doubts = doubt_until_ms_ != 0 && known_;
  if (doubts || setting_ == Setting::queued || setting_ == Setting::ordering) {
    return now_ms + kLookAgainMs;
  }
  if (!known_) return kNever;
  const std::uint32_t look_s = floor_s_ + config::kClockLookS;
  const std::uint32_t in_s = look_s > now_s_ ? look_s - now_s_ : config::kClockFloorEveryS;
  return now_ms + std::uint64_t{in_s} * 1000;
}

}  // namespace locktwin::core
