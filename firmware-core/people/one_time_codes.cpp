#include "firmware-core/people/one_time_codes.h"

#include <array>
#include <limits>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hotp.h"

namespace locktwin::core {
namespace {

// What the lock knows of a phone's counters; see the record in the header.
struct Window {
  std::uint32_t mark = 0;
  std::uint32_t top = 0;
  std::uint64_t used = 0;

  bool is_used(std::uint32_t counter) const {
    if (counter >= top) return false;
    const std::uint32_t behind = top - 1 - counter;
    return behind >= config::kOneTimeWindow || ((used >> behind) & 1U) != 0;
  }
  void move_to(std::uint32_t new_top) {
    const std::uint32_t ahead = new_top - top;
    used = ahead < config::kOneTimeWindow ? used << ahead : 0;
    top = new_top;
  }
  void use(std::uint32_t counter) {
    if (counter >= top) move_to(counter + 1);
    used |= std::uint64_t{1} << (top - 1 - counter);
  }
};

constexpr std::size_t kRecordBytes = 16;
constexpr std::uint32_t kNoCounter = std::numeric_limits<std::uint32_t>::max();  // `top` ends here
static_assert(config::kOneTimeWindow == 64, "one bit each in Window::used");

// 31 bits that tell one secret from another. The counter is one that no code ever has.
std::uint32_t mark_of(const Hmac& key) {
  return hotp(key, std::numeric_limits<std::uint64_t>::max(), 9);
}

// A new window for a new secret: what the former owner of the number has used is of no account.
Window window_of(const StepContext& step, const Store& store, std::uint8_t phone,
                 std::uint32_t mark) {
  const auto record = store.read(one_time_record(phone), step.flash);
  if (record.size() != kRecordBytes || get_u32(&record[0]) != mark) return {.mark = mark};
  const std::uint64_t high = get_u32(&record[12]);
  return {.mark = mark, .top = get_u32(&record[4]), .used = high << 32 | get_u32(&record[8])};
}

Store::Ticket save(Store& store, std::uint8_t phone, const Window& window) {
  std::array<std::uint8_t, kRecordBytes> record;
  put_u32(&record[0], window.mark);
  put_u32(&record[4], window.top);
  put_u32(&record[8], static_cast<std::uint32_t>(window.used));
  put_u32(&record[12], static_cast<std::uint32_t>(window.used >> 32));
  return store.write(one_time_record(phone), record);
}

bool is_phone(std::uint8_t phone) {
  return phone >= 1 && phone <= config::kMaxPhones;
}

std::uint32_t number_of(std::span<const std::uint8_t> digits) {
  std::uint32_t value = 0;
  for (const std::uint8_t digit : digits) value = value * 10 + digit;
  return value;
}

// 1 when equal, without a branch.
std::uint32_t same(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t difference = a ^ b;
  return 1U ^ ((difference | (0U - difference)) >> 31);
}

// Every counter that could be meant, computed and compared whether used or not.
void search(OneTimeMatch& best, std::uint8_t phone, const Hmac& key, const Window& window,
            std::uint32_t typed) {
  for (std::uint32_t i = 0; i < 2U * config::kOneTimeWindow; ++i) {
    const std::uint32_t counter = window.top - config::kOneTimeWindow + i;
    // Below zero, or past the last counter: the number has wrapped.
    const bool exists = i < config::kOneTimeWindow ? counter < window.top
                                                   : counter >= window.top && counter != kNoCounter;
    const std::uint32_t open = exists && !window.is_used(counter) ? 1U : 0U;
    const std::uint32_t equal = same(hotp(key, counter, config::kOneTimeDigits), typed);
    const std::uint32_t mask = 0U - (open & equal);
    best.phone = static_cast<std::uint8_t>((best.phone & ~mask) | (phone & mask));
    best.counter = (best.counter & ~mask) | (counter & mask);
    best.mark = (best.mark & ~mask) | (window.mark & mask);
  }
}

}  // namespace

OneTimeMatch OneTimeCodes::find(const StepContext& step, const Store& store,
                                std::span<const CodeKey> keys, std::span<const std::uint8_t> digits,
                                OneTimeMatch best) const {
  if (digits.size() != config::kOneTimeDigits) return best;
  for (const CodeKey& key : keys) {
    if (!is_phone(key.phone)) continue;
    const Hmac hmac(key.secret);
    Window window = window_of(step, store, key.phone, mark_of(hmac));
    if (claim_.phone == key.phone && !skipping_) window.use(claim_.counter);
    search(best, key.phone, hmac, window, number_of(digits));
  }
  return best;
}

bool OneTimeCodes::claim(const StepContext& step, const Store& store, const OneTimeMatch& match) {
  if (busy() || !is_phone(match.phone)) return false;
  if (window_of(step, store, match.phone, match.mark).is_used(match.counter)) return false;
  claim_ = match;
  skipping_ = false;
  written_ = false;
  return true;
}

bool OneTimeCodes::skip_to(const StepContext& step, const Store& store, const CodeKey& key,
                           std::uint32_t counter) {
  if (busy() || !is_phone(key.phone)) return false;
  const std::uint32_t mark = mark_of(Hmac(key.secret));
  if (counter <= window_of(step, store, key.phone, mark).top) return false;
  claim_ = {.phone = key.phone, .counter = counter, .mark = mark};
  skipping_ = true;
  written_ = false;
  return true;
}

Store::WriteState OneTimeCodes::claimed(const Store& store) const {
  if (written_) return store.state_of(ticket_);
  return store.broken() ? Store::WriteState::failed : Store::WriteState::pending;
}

// With a store that takes nothing any more the claim stays, and no code opens.
void OneTimeCodes::update(const StepContext& step, Store& store) {
  if (!busy()) return;
  if (written_) {
    if (store.state_of(ticket_) == Store::WriteState::done) claim_ = {};
    return;
  }
  if (!store.can_write()) return;
  Window window = window_of(step, store, claim_.phone, claim_.mark);
  if (skipping_) {
    window.move_to(claim_.counter);
  } else {
    window.use(claim_.counter);
  }
  ticket_ = save(store, claim_.phone, window);
  written_ = true;
}

}  // namespace locktwin::core
