#include "firmware-core/users.h"

#include "firmware-core/bytes.h"
#include "firmware-core/pin_rules.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kDigestAt = 4;
constexpr std::size_t kUserBytes = kDigestAt + 32;

// The better match so far: ranks compare first by kind of PIN (a duress PIN wins), then by length.
struct Match {
  std::uint32_t rank = 0;
  std::uint32_t user = 0;
};

// Without a branch on `equal`, which is 0 or 1.
void consider(Match& best, std::uint32_t equal, std::uint32_t rank, std::uint32_t user) {
  const std::uint32_t better = equal & ((best.rank - rank) >> 31);
  const std::uint32_t mask = 0U - better;
  best.rank = (best.rank & ~mask) | (rank & mask);
  best.user = (best.user & ~mask) | (user & mask);
}

}  // namespace

void Users::load(const StepContext& step, const Store& store) {
  count_ = 0;
  for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
    if (store.read(user_record(user), step.flash).size() == kUserBytes) ++count_;
  }
}

void Users::update(const StepContext& step, Store& store) {
  if (!store.can_write() || !store.read(RecordKey::device_key, step.flash).empty()) return;
  std::array<std::uint8_t, 32> key;
  for (std::size_t i = 0; i < step.in.random.size(); ++i) put_u32(&key[4 * i], step.in.random[i]);
  store.write(RecordKey::device_key, key);
}

bool Users::can_add(const StepContext& step, const Store& store) const {
  return store.can_write() && !store.read(RecordKey::device_key, step.flash).empty();
}

Store::Ticket Users::add(const StepContext& step, Store& store, std::uint8_t user, Role role,
                         const PinEntry& pin) const {
  std::array<std::uint8_t, kUserBytes> record{};
  record[0] = static_cast<std::uint8_t>(role);
  record[2] = pin.count();
  const Hmac hmac(store.read(RecordKey::device_key, step.flash));
  copy_bytes(hmac.of(pin.digits()), &record[kDigestAt]);
  return store.write(user_record(user), record);
}

std::uint8_t Users::find(const StepContext& step, const Store& store, const PinEntry& entry) const {
  const Hmac hmac(store.read(RecordKey::device_key, step.flash));
  Match best;
  for_each_candidate(entry.digits(), [&](std::span<const std::uint8_t> candidate) {
    const Digest digest = hmac.of(candidate);
    for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
      const auto record = store.read(user_record(user), step.flash);
      if (record.size() != kUserBytes) continue;
      const std::uint32_t equal = equal_constant_time(digest, record.subspan(kDigestAt));
      const auto kind = static_cast<std::uint32_t>(record[1] << 8);
      consider(best, equal, kind | static_cast<std::uint32_t>(candidate.size()), user);
    }
  });
  return static_cast<std::uint8_t>(best.user);
}

}  // namespace locktwin::core
