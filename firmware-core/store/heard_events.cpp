#include "firmware-core/store/heard_events.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/store/records.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kPerRecord = 13;
constexpr std::size_t kRecords = (config::kMaxPhones + kPerRecord - 1) / kPerRecord;
static_assert(kRecords == kHeardRecords && kRecords <= 8, "a bit each in HeardEvents::unsaved_");

RecordKey record_of(std::size_t index) {
  return static_cast<RecordKey>(static_cast<std::size_t>(RecordKey::first_heard) + index);
}

bool is_phone(std::uint8_t phone) {
  return phone >= 1 && phone <= config::kMaxPhones;
}

}  // namespace

void HeardEvents::load(const StepContext& step, const Store& store) {
  const auto of_all = store.read(RecordKey::journal, step.flash);
  up_to_.fill(of_all.size() == 4 ? get_u32(of_all.data()) : 0);
  for (std::size_t phone = 0; phone < up_to_.size(); ++phone) {
    const auto record = store.read(record_of(phone / kPerRecord), step.flash);
    const std::size_t at = phone % kPerRecord * 4;
    if (record.size() >= at + 4) up_to_[phone] = get_u32(&record[at]);
  }
}

std::uint32_t HeardEvents::up_to(std::uint8_t phone) const {
  return is_phone(phone) ? up_to_[phone - 1U] : 0;
}

std::uint32_t HeardEvents::most() const {
  return *std::max_element(up_to_.begin(), up_to_.end());
}

void HeardEvents::hear(const StepContext& step, std::uint8_t phone, std::uint32_t number) {
  if (number > up_to(phone)) change(step, phone, number);
}

void HeardEvents::forget(const StepContext& step, std::uint8_t phone) {
  if (up_to(phone) == 0) return;
  change(step, phone, 0);
  due_ = true;
}

void HeardEvents::change(const StepContext& step, std::uint8_t phone, std::uint32_t number) {
  if (!is_phone(phone)) return;
  up_to_[phone - 1U] = number;
  unsaved_ = static_cast<std::uint8_t>(unsaved_ | 1U << ((phone - 1U) / kPerRecord));
  if (save_at_ms_ == kNever && !due_) save_at_ms_ = step.now_ms() + config::kHeardSaveMs;
}

void HeardEvents::update(const StepContext& step, Store& store) {
  if (step.now_ms() >= save_at_ms_) due_ = true;
  if (!due_) return;
  save_at_ms_ = kNever;
  if (!store.can_write()) return;  // the step comes in which it can
  std::size_t index = 0;
  while ((unsaved_ >> index & 1U) == 0) ++index;
  const std::size_t first = index * kPerRecord;
  const std::size_t count = std::min(kPerRecord, up_to_.size() - first);
  std::array<std::uint8_t, kPerRecord * 4> record;
  for (std::size_t i = 0; i < count; ++i) put_u32(&record[4 * i], up_to_[first + i]);
  store.write(record_of(index), std::span(record).first(4 * count));
  unsaved_ = static_cast<std::uint8_t>(unsaved_ & ~(1U << index));
  due_ = unsaved_ != 0;
}

}  // namespace locktwin::core
