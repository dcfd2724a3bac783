#include "firmware-core/phone/phone_keys.h"

#include "firmware-core/assert.h"
#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/store/records.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kFromAt = 4;
constexpr std::size_t kUntilAt = 8;
constexpr std::size_t kNameAt = 12;
constexpr std::size_t kKeyAt = kNameAt + sizeof(KeyName);
constexpr std::size_t kPhoneBytes = kKeyAt + 32;
constexpr std::size_t kOutdatedBytes = 44;

// A kind of phones that has places of its own.
enum class Kind : std::uint8_t { users, guests, accessories, links };

Kind kind_of(Role role) {
  switch (role) {
    case Role::none:  // paired, and not assigned yet
    case Role::administrator:
    case Role::user:
      return Kind::users;
    case Role::guest:
      return Kind::guests;
    case Role::remote_control:
    case Role::door_sensor:
      return Kind::accessories;
    case Role::linked_lock:
      return Kind::links;
  }
  return Kind::users;
}

std::uint8_t places_for(Kind kind) {
  switch (kind) {
    case Kind::users:
      return config::kUserPhones;
    case Kind::guests:
      return config::kGuestKeys;
    case Kind::accessories:
      return config::kAccessories;
    case Kind::links:
      return config::kLinks;
  }
  return 0;
}

}  // namespace

KeyName name_of(const Key32& open) {
  KeyName name;
  copy_bytes(std::span(open).first(name.size()), name.data());
  return name;
}

std::uint32_t mark_of(const Phone& phone) {
  return crc32(phone.key);
}

bool is_outdated(const StepContext& step, const Store& store, std::uint8_t id) {
  return store.read(phone_record(id), step.flash).size() == kOutdatedBytes;
}

std::uint8_t phone_with(const StepContext& step, const Store& store, const Key32& open) {
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, store, id);
    if (phone.state == PhoneState::paired && phone.name == name_of(open)) return id;
  }
  return 0;
}

Phone read_phone(const StepContext& step, const Store& store, std::uint8_t id) {
  Phone phone;
  if (id == 0 || id > config::kMaxPhones) return phone;
  const auto record = store.read(phone_record(id), step.flash);
  if (record.size() != kPhoneBytes) return phone;
  phone.state = static_cast<PhoneState>(record[0]);
  phone.role = static_cast<Role>(record[1]);
  phone.user = record[2];
  phone.host = record[3];
  phone.valid_from_s = get_u32(&record[kFromAt]);
  phone.valid_until_s = get_u32(&record[kUntilAt]);
  copy_bytes(record.subspan(kNameAt, phone.name.size()), phone.name.data());
  copy_bytes(record.subspan(kKeyAt), phone.key.data());
  return phone;
}

Store::Ticket write_phone(Store& store, std::uint8_t id, const Phone& phone) {
  LT_ASSERT(id >= 1 && id <= config::kMaxPhones);
  if (phone.state == PhoneState::vacant) return store.write(phone_record(id), {});
  std::array<std::uint8_t, kPhoneBytes> record{};
  record[0] = static_cast<std::uint8_t>(phone.state);
  record[1] = static_cast<std::uint8_t>(phone.role);
  record[2] = phone.user;
  record[3] = phone.host;
  put_u32(&record[kFromAt], phone.valid_from_s);
  put_u32(&record[kUntilAt], phone.valid_until_s);
  copy_bytes(phone.name, &record[kNameAt]);
  copy_bytes(phone.key, &record[kKeyAt]);
  return store.write(phone_record(id), record);
}

bool is_a_persons(Role role) {
  const Kind kind = kind_of(role);
  return kind == Kind::users || kind == Kind::guests;
}

bool has_place(const StepContext& step, const Store& store, Role role, std::uint8_t besides) {
  const Kind kind = kind_of(role);
  unsigned taken = 0;
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, store, id);
    if (phone.state != PhoneState::vacant && id != besides && kind_of(phone.role) == kind) ++taken;
  }
  return taken < places_for(kind);
}

std::uint8_t free_phone(const StepContext& step, const Store& store, Role role) {
  if (!has_place(step, store, role)) return 0;
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    if (read_phone(step, store, id).state == PhoneState::vacant) return id;
  }
  return 0;
}

std::uint8_t link_record(const StepContext& step, const Store& store, bool commands) {
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, store, id);
    const bool same = (phone.state == PhoneState::commands) == commands;
    if (phone.state != PhoneState::vacant && phone.role == Role::linked_lock && same) return id;
  }
  return 0;
}

bool one_time_code_key(const StepContext& step, const Store& store, std::uint8_t id, Digest& key) {
  const Phone phone = read_phone(step, store, id);
  if (phone.state != PhoneState::paired || phone.role != Role::administrator) return false;
  key = protocol::one_time_code_key(phone.key);
  return true;
}

}  // namespace locktwin::core
