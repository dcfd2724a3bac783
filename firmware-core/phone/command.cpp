#include "firmware-core/phone/command.h"

#include <algorithm>
#include <string_view>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

// Bit n = Role n.
using RoleSet = std::uint8_t;

constexpr RoleSet bit_of(Role role) {
  return static_cast<RoleSet>(1U << static_cast<unsigned>(role));
}

constexpr RoleSet roles_of(std::string_view letters) {
  RoleSet set = 0;
  for (const char letter : letters) {
    set |= letter == 'a'   ? bit_of(Role::administrator)
           : letter == 'u' ? bit_of(Role::user)
           : letter == 'g' ? bit_of(Role::guest)
           : letter == 'l' ? bit_of(Role::linked_lock)
           : letter == 'r' ? bit_of(Role::remote_control)
           : letter == 's' ? bit_of(Role::door_sensor)
                           : bit_of(Role::none);
  }
  return set;
}

// Without pointers, so that the table lies in the flash of the chip.
struct Row {
  std::uint8_t number;
  RoleSet roles;
  std::uint8_t fields;
  char payload[5];

  std::string_view shape() const { return {payload, fields}; }
};

constexpr Row kRows[] = {
#define LT_COMMAND(id, number, name, roles, payload, help) \
  {number, roles_of(roles), sizeof(payload) - 1, payload},
#include "firmware-core/phone/commands.def"
};

const Row* find_row(std::uint8_t number) {
  for (const Row& row : kRows) {
    if (row.number == number) return &row;
  }
  return nullptr;
}

constexpr std::size_t kCodeBytes = 1 + kCodeDigits;

constexpr std::size_t field_bytes(char field) {
  switch (field) {
    case 'v':
    case 'f':
    case 'u':
    case 'n':
    case 'm':
      return 4;
    case 'x':
      return kSecretBytes;
    case 'c':
      return kCodeBytes;
    case 'z':
      return Zone::kBytes;
    default:
      return 1;
  }
}

constexpr std::size_t payload_bytes(std::string_view fields) {
  std::size_t bytes = 0;
  for (const char field : fields) bytes += field_bytes(field);
  return bytes;
}

bool parse_minutes(const std::uint8_t* at, Command& command) {
  const std::uint32_t both = get_u32(at);
  command.from_minute = static_cast<std::uint16_t>(both & 0xFFFFU);
  command.to_minute = static_cast<std::uint16_t>(both >> 16);
  return command.from_minute < 24 * 60 && command.to_minute <= 24 * 60;
}

bool parse_code(const std::uint8_t* at, Command& command) {
  if (at[0] < config::kPinMinDigits || at[0] > kCodeDigits) return false;
  command.secret_bytes = at[0];
  copy_bytes({at + 1, kCodeDigits}, command.secret.data());
  const auto digits = command.secret_span();
  return std::all_of(digits.begin(), digits.end(), [](std::uint8_t digit) { return digit <= 9; });
}

bool parse_byte(char field, std::uint8_t byte, bool first, Command& command) {
  switch (field) {
    case 't':
      (first ? command.target : command.second_target) = byte;
      return true;
    case 'r':
      command.role = static_cast<Role>(byte);
      return command.role == Role::administrator || command.role == Role::user ||
             command.role == Role::guest;
    case 'k':
      command.kind = byte;
      return true;
    case 's':
      command.slot = byte;
      return true;
    case 'd':
      command.duress = byte == 1;
      return byte <= 1;
    case 'i':
      command.setting = byte;
      return true;
    case 'w':
      command.days = byte;
      return byte != 0 && byte < 0x80;
    default:
      return false;
  }
}

bool parse_field(char field, const std::uint8_t* at, bool first, Command& command) {
  switch (field) {
    case 'v':
      command.value = get_u32(at);
      return true;
    case 'f':
      command.from_s = get_u32(at);
      return true;
    case 'u':
      command.until_s = get_u32(at);
      return command.until_s == 0 || command.from_s < command.until_s;
    case 'n':
      command.number = get_u32(at);
      return true;
    case 'm':
      return parse_minutes(at, command);
    case 'x':
      command.secret_bytes = kSecretBytes;
      copy_bytes({at, kSecretBytes}, command.secret.data());
      return true;
    case 'c':
      return parse_code(at, command);
    case 'z':
      copy_bytes({at, Zone::kBytes}, command.zone.data());
      return true;
    default:
      return parse_byte(field, *at, first, command);
  }
}

}  // namespace

Permission permission(std::uint8_t number, Role role) {
  const Row* row = find_row(number);
  if (row == nullptr) return Permission::unknown;
  const bool may = static_cast<unsigned>(role) < 8 && (row->roles & bit_of(role)) != 0;
  return may ? Permission::allowed : Permission::not_allowed;
}

bool parse_payload(std::uint8_t number, std::span<const std::uint8_t> payload, Command& command) {
  const Row* row = find_row(number);
  if (row == nullptr || payload.size() != payload_bytes(row->shape())) return false;
  command.opcode = static_cast<Opcode>(number);
  std::size_t at = 0;
  for (std::size_t i = 0; i < row->shape().size(); ++i) {
    if (!parse_field(row->shape()[i], payload.data() + at, i == 0, command)) return false;
    at += field_bytes(row->shape()[i]);
  }
  return true;
}

}  // namespace locktwin::core
