#include "firmware-core/house/attacks.h"

#include <algorithm>
#include <array>

namespace locktwin::core {
namespace {

constexpr std::uint64_t kUnitMs = 600'000;
static_assert(config::kAttackDayMs / kUnitMs <= 0xFF, "a byte in the record");

constexpr std::array<Reason, 4> kReasons = {Reason::locked_out, Reason::forged, Reason::unproved,
                                            Reason::generator};  // of each Attacks::Sign

}  // namespace

void Attacks::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::attacks, step.flash);
  if (record.size() > kTimes) return;  // one of older firmware lacks the last signs
  for (std::size_t i = 0; i < record.size(); ++i) {
    if (record[i] == 0) continue;
    until_ms_[i] = step.now_ms() + record[i] * kUnitMs;
    save_at_ms_ = step.now_ms() + config::kAttacksSaveMs;
  }
}

void Attacks::count_lockout(const StepContext& step) {
  const auto first = until_ms_.begin();
  const bool many = *first > step.now_ms();
  std::copy(first + 1, first + config::kLockoutsADay, first);
  first[config::kLockoutsADay - 1] = step.now_ms() + config::kAttackDayMs;
  dirty_ = true;
  if (many) owe(step, lockouts);
}

void Attacks::watch(const StepContext& step, std::uint32_t forged) {
  const auto now_s = static_cast<std::uint32_t>(step.now_ms() / 1000 + 1);
  for (; forged_ < forged; ++forged_) {
    forged_at_s_[next_] = now_s;
    next_ = static_cast<std::uint8_t>((next_ + 1U) % forged_at_s_.size());
    const std::uint32_t oldest_s = forged_at_s_[next_];
    if (oldest_s != 0 && now_s - oldest_s < config::kForgedWithinS) owe(step, forged_frames);
  }
  if (step.in.module.reply == ModuleReply::unproved) owe(step, unproved);
}

void Attacks::owe(const StepContext& step, Sign sign) {
  if (quiet_until_ms(sign) > step.now_ms()) return;
  quiet_until_ms(sign) = step.now_ms() + config::kAttackQuietMs;
  owed_ = static_cast<std::uint8_t>(owed_ | 1U << sign);
  dirty_ = true;
}

void Attacks::tell(const StepContext& step, std::uint8_t owed) {
  for (std::size_t sign = 0; sign < kSigns; ++sign) {
    if ((owed >> sign & 1U) != 0) step.report(EventKind::alarm_attack, kReasons[sign]);
  }
  owed_ = static_cast<std::uint8_t>(owed_ & ~owed);
}

// A store that is broken keeps nobody silent.
void Attacks::remember(const StepContext& step, Store& store) {
  if (store.broken()) return tell(step, owed_);
  if (writing_ && store.state_of(ticket_) != Store::WriteState::pending) {
    tell(step, saving_);
    writing_ = false;
  }
  if (step.now_ms() >= save_at_ms_) dirty_ = true;
  if (dirty_ && !writing_ && store.can_write()) save(step, store);
}

void Attacks::save(const StepContext& step, Store& store) {
  std::array<std::uint8_t, kTimes> record{};
  save_at_ms_ = kNever;
  for (std::size_t i = 0; i < kTimes; ++i) {
    if (until_ms_[i] <= step.now_ms()) continue;
    const std::uint64_t left_ms = until_ms_[i] - step.now_ms();
    record[i] = static_cast<std::uint8_t>((left_ms + kUnitMs - 1) / kUnitMs);
    save_at_ms_ = step.now_ms() + config::kAttacksSaveMs;
  }
  ticket_ = store.write(RecordKey::attacks, record);
  saving_ = owed_;
  writing_ = true;
  dirty_ = false;
}

}  // namespace locktwin::core
