#include "firmware-core/people/recurring_codes.h"

#include <array>
#include <string_view>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

// Keeps these digests apart from those of PINs under the same key.
constexpr std::string_view kLabel = "locktwin recurring code";
constexpr std::size_t kMakerAt = 6;
constexpr std::size_t kDigestAt = 8;
constexpr std::size_t kRecordBytes = kDigestAt + 32;
constexpr std::uint32_t kDayMinutes = 24 * 60;
constexpr std::uint32_t kFirstWeekday = 5;  // 2000-01-01 was a Saturday; Monday is 0

RecordKey record_of(std::uint8_t index) {
  return static_cast<RecordKey>(static_cast<std::uint8_t>(RecordKey::first_recurring) + index - 1);
}

bool is_index(std::uint8_t index) {
  return index >= 1 && index <= config::kRecurringCodes;
}

bool is_code(std::span<const std::uint8_t> digits) {
  return digits.size() >= config::kPinMinDigits && digits.size() <= config::kPinMaxDigits;
}

bool makes_sense(const RecurringWindow& window) {
  return window.days != 0 && window.days < (1U << 7) && window.from_min < kDayMinutes &&
         window.to_min <= kDayMinutes;
}

void put_u16(std::uint8_t* at, std::uint16_t value) {
  at[0] = static_cast<std::uint8_t>(value);
  at[1] = static_cast<std::uint8_t>(value >> 8);
}

std::uint16_t get_u16(const std::uint8_t* at) {
  return static_cast<std::uint16_t>(at[0] | at[1] << 8);
}

// `digits` as is_code() wants them.
Digest digest_of(const Hmac& hmac, std::span<const std::uint8_t> digits) {
  std::array<std::uint8_t, kLabel.size() + config::kPinMaxDigits> message;
  std::size_t size = 0;
  for (const char letter : kLabel) message[size++] = static_cast<std::uint8_t>(letter);
  for (const std::uint8_t digit : digits) message[size++] = digit;
  return hmac.of({message.data(), size});
}

Hmac hmac_of(const StepContext& step, const Store& store) {
  return Hmac(store.read(RecordKey::device_key, step.flash));
}

std::span<const std::uint8_t> record_bytes_of(const StepContext& step, const Store& store,
                                              std::uint8_t index) {
  if (!is_index(index)) return {};
  const auto record = store.read(record_of(index), step.flash);
  return record.size() == kRecordBytes ? record : std::span<const std::uint8_t>{};
}

// Ranks: 0 no match, 1 the digits match, 2 and the window is open.
struct Best {
  std::uint32_t rank = 0;
  std::uint32_t index = 0;
};

// Without a branch on `equal`, which is 0 or 1.
void consider(Best& best, std::uint32_t equal, std::uint32_t rank, std::uint32_t index) {
  const std::uint32_t mask = 0U - (equal & ((best.rank - rank) >> 31));
  best.rank = (best.rank & ~mask) | (rank & mask);
  best.index = (best.index & ~mask) | (index & mask);
}

}  // namespace

bool in_window(const RecurringWindow& window, std::uint32_t clock_s) {
  const std::uint32_t minutes = clock_s / 60;
  const std::uint32_t weekday = (minutes / kDayMinutes + kFirstWeekday) % 7;
  const std::uint32_t minute = minutes % kDayMinutes;
  const bool today = ((window.days >> weekday) & 1U) != 0;
  const bool yesterday = ((window.days >> ((weekday + 6) % 7)) & 1U) != 0;
  const bool begun = minute >= window.from_min;
  const bool ended = minute >= window.to_min;
  if (window.from_min < window.to_min) return today && begun && !ended;
  return (today && begun) || (yesterday && !ended);
}

RecurringMatch RecurringCodes::find(const StepContext& step, const Store& store,
                                    std::span<const std::uint8_t> digits,
                                    std::uint32_t now_s) const {
  if (!is_code(digits)) return {};
  const Digest typed = digest_of(hmac_of(step, store), digits);
  Best best;
  for (std::uint8_t index = 1; index <= config::kRecurringCodes; ++index) {
    const auto record = record_bytes_of(step, store, index);
    if (record.empty()) continue;
    const bool open = now_s != 0 && in_window(get(step, store, index), now_s);
    consider(best, equal_constant_time(typed, record.subspan(kDigestAt)), open ? 2 : 1, index);
  }
  const Reason refusal = now_s == 0 ? Reason::clock_unknown : Reason::outside_validity;
  const Reason reason = best.rank == 0 ? Reason::wrong : best.rank == 2 ? Reason::none : refusal;
  return {.index = static_cast<std::uint8_t>(best.index), .reason = reason};
}

std::uint8_t RecurringCodes::maker(const StepContext& step, const Store& store,
                                   std::uint8_t index) const {
  const auto record = record_bytes_of(step, store, index);
  return record.empty() ? std::uint8_t{0} : record[kMakerAt];
}

RecurringWindow RecurringCodes::get(const StepContext& step, const Store& store,
                                    std::uint8_t index) const {
  const auto record = record_bytes_of(step, store, index);
  if (record.empty()) return {};
  return {.days = record[0], .from_min = get_u16(&record[2]), .to_min = get_u16(&record[4])};
}

Reason RecurringCodes::refusal(std::uint8_t index, const RecurringWindow& window,
                               std::span<const std::uint8_t> digits) {
  if (!is_index(index) || !makes_sense(window)) return Reason::unknown_target;
  return is_code(digits) ? Reason::none : Reason::not_allowed;
}

bool RecurringCodes::holds(const StepContext& step, const Store& store, const Hmac& hmac,
                           std::span<const std::uint8_t> digits, std::uint8_t except) const {
  if (!has_code_of(step, store, digits.size(), except)) return false;
  const Digest digest = digest_of(hmac, digits);
  std::uint32_t found = 0;
  for (std::uint8_t index = 1; index <= config::kRecurringCodes; ++index) {
    const auto record = record_bytes_of(step, store, index);
    if (record.empty() || index == except) continue;
    found |= equal_constant_time(digest, record.subspan(kDigestAt));
  }
  return found != 0;
}

bool RecurringCodes::has_code_of(const StepContext& step, const Store& store, std::size_t length,
                                 std::uint8_t except) const {
  for (std::uint8_t index = 1; index <= config::kRecurringCodes; ++index) {
    const auto record = record_bytes_of(step, store, index);
    if (record.empty() || index == except) continue;
    if (record[1] == length || record[1] == 0) return true;
  }
  return false;
}

Reason RecurringCodes::set(const StepContext& step, Store& store, std::uint8_t index,
                           const RecurringWindow& window, std::span<const std::uint8_t> digits,
                           Store::Ticket& ticket, std::uint8_t maker) const {
  const Reason refused = refusal(index, window, digits);
  if (refused != Reason::none) return refused;
  // Without the device key the digest would be nobody's secret.
  if (store.read(RecordKey::device_key, step.flash).empty()) return Reason::store;
  std::array<std::uint8_t, kRecordBytes> record{};
  record[0] = window.days;
  record[1] = static_cast<std::uint8_t>(digits.size());
  record[kMakerAt] = maker;
  put_u16(&record[2], window.from_min);
  put_u16(&record[4], window.to_min);
  copy_bytes(digest_of(hmac_of(step, store), digits), &record[kDigestAt]);
  ticket = store.write(record_of(index), record);
  return Reason::none;
}

Reason RecurringCodes::remove(Store& store, std::uint8_t index, Store::Ticket& ticket) const {
  if (!is_index(index)) return Reason::unknown_target;
  ticket = store.write(record_of(index), {});
  return Reason::none;
}

}  // namespace locktwin::core
