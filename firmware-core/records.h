// What the store keeps, and how each record is laid out (little-endian).
//
//   device_key   32 random bytes, made at the first boot
//   tries        wrong tries in a row (1 byte), 3 zero bytes, rest of the lockout in seconds (4)
//   user n       role (1), kind of PIN (1: 0 ordinary), digits of the PIN (1), 0,
//                HMAC-SHA-256 of the digits under the device key (32)
//
// Settings and further records take the next free numbers; a number is never used again.
#pragma once

#include <cstddef>
#include <cstdint>

#include "firmware-core/config.h"

namespace locktwin::core {

enum class RecordKey : std::uint8_t { device_key = 0, tries = 1, first_user = 8 };

inline constexpr std::size_t kRecordKeys =
    static_cast<std::size_t>(RecordKey::first_user) + config::kMaxUsers;

// `user` from 1 to kMaxUsers.
constexpr RecordKey user_record(std::uint8_t user) {
  return static_cast<RecordKey>(static_cast<std::uint8_t>(RecordKey::first_user) + user - 1);
}

}  // namespace locktwin::core
