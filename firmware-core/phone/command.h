// What an authenticated phone asked for, as plain fields; which of them a command uses stands in
// commands.def. A Command may hold a secret: it lives on the stack of one step and is not kept.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "firmware-core/house/zone.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core {

enum class Opcode : std::uint8_t {
  none = 0,
#define LT_COMMAND(id, number, name, roles, payload, help) id = number,
#include "firmware-core/phone/commands.def"
};

inline constexpr std::size_t kSecretBytes = 32;
inline constexpr std::size_t kCodeDigits = 10;

// Who asks. The link has checked that the role may give the command; whether the moment allows it
// (validity, privacy, lockout …) is the policy's business.
struct Asker {
  Lane lane = Lane::bluetooth;
  std::uint8_t phone = 0;  // 1 to kMaxPhones
  std::uint8_t user = 0;   // whose phone; 0 for guests and linked locks
  std::uint8_t host = 0;   // of what is no user's: who invited, assigned, added or linked it
  Role role = Role::none;
  std::uint32_t valid_from_s = 0;  // of the phone (guests); 0 = open
  std::uint32_t valid_until_s = 0;
};

struct Command {
  Opcode opcode = Opcode::none;
  Asker by;
  std::uint8_t target = 0;
  std::uint8_t second_target = 0;
  Role role = Role::none;
  std::uint8_t kind = 0;
  std::uint8_t slot = 0;
  bool duress = false;
  std::uint8_t setting = 0;
  std::uint32_t value = 0;
  std::uint32_t from_s = 0;
  std::uint32_t until_s = 0;
  std::uint32_t number = 0;
  std::uint8_t days = 0;
  std::uint16_t from_minute = 0;
  std::uint16_t to_minute = 0;
  std::array<std::uint8_t, Zone::kBytes> zone{};
  std::array<std::uint8_t, kSecretBytes> secret{};  // a key, or digits as numbers 0 to 9
  std::uint8_t secret_bytes = 0;                    // how much of it counts

  std::span<const std::uint8_t> secret_span() const { return {secret.data(), secret_bytes}; }
};

enum class Permission : std::uint8_t { allowed, not_allowed, unknown };
Permission permission(std::uint8_t number, Role role);

// False when it does not have exactly the shape
// that commands.def gives, or a field is out of range.
bool parse_payload(std::uint8_t number, std::span<const std::uint8_t> payload, Command& command);

}  // namespace locktwin::core
