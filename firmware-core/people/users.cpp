#include "firmware-core/people/users.h"

#include <memory>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/people/pin_rules.h"
#include "firmware-core/phone/protocol.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kRoleAt = 0;
constexpr std::size_t kFromAt = 4;
constexpr std::size_t kUntilAt = 8;
constexpr std::size_t kDigitsAt = 12;  // of the PIN, then of the duress PIN
constexpr std::size_t kDigestAt = 16;  // likewise
constexpr std::size_t kDigestBytes = 16;
constexpr std::size_t kUserBytes = kDigestAt + 2 * kDigestBytes;

using Record = std::array<std::uint8_t, kUserBytes>;

// The better match so far: ranks compare first by kind of PIN (a duress PIN wins), then by length.
struct Match {
  std::uint32_t rank = 0;
  std::uint32_t user = 0;
};

constexpr std::uint32_t kDuressRank = 0x100;

// Without a branch on `equal`, which is 0 or 1.
void consider(Match& best, std::uint32_t equal, std::uint32_t rank, std::uint32_t user) {
  const std::uint32_t better = equal & ((best.rank - rank) >> 31);
  const std::uint32_t mask = 0U - better;
  best.rank = (best.rank & ~mask) | (rank & mask);
  best.user = (best.user & ~mask) | (user & mask);
}

std::span<const std::uint8_t> record_of(const StepContext& step, const Store& store,
                                        std::uint8_t user) {
  if (user == 0 || user > config::kMaxUsers) return {};
  const auto record = store.read(user_record(user), step.flash);
  return record.size() == kUserBytes ? record : std::span<const std::uint8_t>{};
}

Record copy_of(std::span<const std::uint8_t> record) {
  Record copy{};
  copy_bytes(record, copy.data());
  return copy;
}

// 1 when the PIN of this kind exists and has this digest.
std::uint32_t fits(std::span<const std::uint8_t> record, std::size_t kind, const Digest& digest) {
  const std::uint32_t has_pin = record[kDigitsAt + kind] != 0 ? 1 : 0;
  const auto stored = record.subspan(kDigestAt + kind * kDigestBytes, kDigestBytes);
  return has_pin & equal_constant_time({digest.data(), kDigestBytes}, stored);
}

void put_pin(Record& record, std::size_t kind, const Hmac& hmac, const PinEntry& pin) {
  record[kDigitsAt + kind] = pin.count();
  const Digest digest = hmac.of(pin.digits());
  copy_bytes({digest.data(), kDigestBytes}, &record[kDigestAt + kind * kDigestBytes]);
}

Hmac pin_hmac(const StepContext& step, const Store& store) {
  return Hmac(store.read(RecordKey::device_key, step.flash));
}

Record fresh_record(Role role, Validity validity) {
  Record record{};
  record[kRoleAt] = static_cast<std::uint8_t>(role);
  put_u32(&record[kFromAt], validity.from_s);
  put_u32(&record[kUntilAt], validity.until_s);
  return record;
}

}  // namespace

void Users::load(const StepContext& step, const Store& store) {
  std::construct_at(this);
  for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
    const UserInfo info = this->info(step, store, user);
    if (info.role == Role::none) continue;
    const std::uint64_t bit = std::uint64_t{1} << user;
    present_ |= bit;
    ++count_;
    if (info.role == Role::administrator) {
      administrators_ |= bit;
      ++administrator_count_;
    }
    pins_ = static_cast<std::uint8_t>(pins_ + (info.pin_digits != 0 ? 1 : 0) +
                                      (info.duress_digits != 0 ? 1 : 0));
  }
}

void Users::update(const StepContext& step, Store& store) const {
  if (!store.can_write() || !store.read(RecordKey::device_key, step.flash).empty()) return;
  store.write(RecordKey::device_key, protocol::fresh(step, protocol::Purpose::device_key));
}

Reason refusal_of(Validity validity, const Clock& clock) {
  if (!validity.limited()) return Reason::none;
  if (!clock.known()) return Reason::clock_unknown;
  const bool begun = clock.now_s() >= validity.from_s;
  const bool over = validity.until_s != 0 && clock.latest_s() >= validity.until_s;
  return begun && !over ? Reason::none : Reason::outside_validity;
}

Role Users::role(std::uint8_t user) const {
  if (!exists(user)) return Role::none;
  return is_in(administrators_, user) ? Role::administrator : Role::user;
}

bool Users::is_last_administrator(const StepContext& step, const Store& store,
                                  std::uint8_t user) const {
  const auto stays = [&](std::uint8_t other) {
    return is_in(administrators_, other) && !info(step, store, other).validity.limited();
  };
  if (administrators() == 1) return is_in(administrators_, user);
  if (!stays(user)) return false;
  for (std::uint8_t other = 1; other <= config::kMaxUsers; ++other) {
    if (other != user && stays(other)) return false;
  }
  return true;
}

UserInfo Users::info(const StepContext& step, const Store& store, std::uint8_t user) const {
  const auto record = record_of(step, store, user);
  if (record.empty()) return {};
  const bool administrator = record[kRoleAt] == static_cast<std::uint8_t>(Role::administrator);
  return {.role = administrator ? Role::administrator : Role::user,
          .validity = {get_u32(&record[kFromAt]), get_u32(&record[kUntilAt])},
          .pin_digits = record[kDigitsAt],
          .duress_digits = record[kDigitsAt + 1]};
}

Reason Users::refusal(const StepContext& step, const Store& store, std::uint8_t user,
                      const Clock& clock) const {
  return refusal_of(info(step, store, user).validity, clock);
}

bool Users::can_write(const StepContext& step, const Store& store) const {
  return store.can_write() && !store.read(RecordKey::device_key, step.flash).empty();
}

Store::Ticket Users::add(Store& store, std::uint8_t user, Role role, Validity validity) const {
  return store.write(user_record(user), fresh_record(role, validity));
}

Store::Ticket Users::add(const StepContext& step, Store& store, std::uint8_t user, Role role,
                         const PinEntry& pin) const {
  Record record = fresh_record(role, {});
  put_pin(record, 0, pin_hmac(step, store), pin);
  return store.write(user_record(user), record);
}

Store::Ticket Users::set_validity(const StepContext& step, Store& store, std::uint8_t user,
                                  Validity validity) const {
  Record record = copy_of(record_of(step, store, user));
  put_u32(&record[kFromAt], validity.from_s);
  put_u32(&record[kUntilAt], validity.until_s);
  return store.write(user_record(user), record);
}

Store::Ticket Users::set_pin(const StepContext& step, Store& store, std::uint8_t user, bool duress,
                             const PinEntry& pin) const {
  Record record = copy_of(record_of(step, store, user));
  put_pin(record, duress ? 1 : 0, pin_hmac(step, store), pin);
  return store.write(user_record(user), record);
}

Store::Ticket Users::remove_pin(const StepContext& step, Store& store, std::uint8_t user,
                                bool duress) const {
  Record record = copy_of(record_of(step, store, user));
  const std::size_t kind = duress ? 1 : 0;
  record[kDigitsAt + kind] = 0;
  for (std::size_t i = 0; i < kDigestBytes; ++i) record[kDigestAt + kind * kDigestBytes + i] = 0;
  return store.write(user_record(user), record);
}

Store::Ticket Users::remove(Store& store, std::uint8_t user) const {
  return store.write(user_record(user), {});
}

Owner Users::find(const StepContext& step, const Store& store, const PinEntry& entry) const {
  const Hmac hmac = pin_hmac(step, store);
  Match best;
  for_each_candidate(entry.digits(), [&](std::span<const std::uint8_t> candidate) {
    const Digest digest = hmac.of(candidate);
    const auto length = static_cast<std::uint32_t>(candidate.size());
    for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
      const auto record = record_of(step, store, user);
      if (record.empty()) continue;
      consider(best, fits(record, 0, digest), length, user);
      consider(best, fits(record, 1, digest), kDuressRank | length, user);
    }
  });
  return {static_cast<std::uint8_t>(best.user), (best.rank & kDuressRank) != 0};
}

bool Users::holds(const StepContext& step, const Store& store, const Hmac& hmac,
                  std::span<const std::uint8_t> digits) const {
  const Digest digest = hmac.of(digits);
  std::uint32_t found = 0;
  for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
    const auto record = record_of(step, store, user);
    if (!record.empty()) found |= fits(record, 0, digest) | fits(record, 1, digest);
  }
  return found != 0;
}

bool Users::has_pin_of(const StepContext& step, const Store& store, std::size_t length) const {
  for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
    const auto record = record_of(step, store, user);
    if (record.empty()) continue;
    if (record[kDigitsAt] == length || record[kDigitsAt + 1] == length) return true;
  }
  return false;
}

}  // namespace locktwin::core
