// What the store keeps, and how each record is laid out (little-endian).
//
//   device_key   32 random bytes, made at the first boot
//   tries        wrong tries in a row (1 byte), 3 zero bytes, rest of the lockout in seconds (4)
//   settings     layout version (1), 0, then two bytes for each row of settings.def
//   slots n      of the module n: one byte for each of its 50 slots: owner (1 to 50), bit 7 when
//                it is a duress credential; 0 free; 127 holds a template that is to be removed.
//                No record: the module is to be emptied (a new lock, a factory reset).
//   user n       role (1), 3 zero bytes, valid from and until (4 + 4, seconds since 2000, 0 open),
//                digits of the PIN (1, 0 none), of the duress PIN (1), 2 zero bytes,
//                HMAC-SHA-256 of each under the device key, 16 bytes of it (RFC 2104, 5)
//   An empty record is a deleted one.
//
//   phone n      see phone/phone_keys.h; the first eight have other numbers than those behind them
//   clock, zone, power, alarms, attacks, one_time n (by phone), recurring n: see clock.h, zone.h,
//   power.h, alarms.h, attacks.h, *_codes.h
//   journal, heard n: see heard_events.h; kept_alarms n: see kept_alarms.h
//
// Settings and further records take the next free numbers; a number is never used again.
#pragma once

#include <cstddef>
#include <cstdint>

#include "firmware-core/config.h"

namespace locktwin::core {

enum class RecordKey : std::uint8_t {
  device_key = 0,
  tries = 1,
  settings = 2,
  first_slots = 3,  // of face, palm, finger
  clock = 6,
  journal = 7,
  first_user = 8,
  first_phone = 58,
  first_one_time = 66,   // by phone
  first_recurring = 74,  // kRecurringCodes of them
  first_further_phone = 84,
  first_further_one_time = 156,
  power = 228,
  first_heard = 229,  // kHeardRecords of them
  alarms = 236,
  zone = 237,
  first_kept_alarms = 238,  // kKeptAlarmRecords of them
  attacks = 242,            // the next free number is 243
};

inline constexpr std::uint8_t kHeardRecords = 7;

inline constexpr std::uint8_t kFirstPhones = 8;  // there was room for no more once
inline constexpr std::uint8_t kKeptAlarmRecords = 4;
inline constexpr std::size_t kRecordKeys = static_cast<std::size_t>(RecordKey::attacks) + 1;
static_assert(static_cast<std::size_t>(RecordKey::first_kept_alarms) + kKeptAlarmRecords <=
              static_cast<std::size_t>(RecordKey::attacks));
static_assert(static_cast<std::size_t>(RecordKey::first_heard) + kHeardRecords <=
              static_cast<std::size_t>(RecordKey::alarms));
static_assert(static_cast<std::size_t>(RecordKey::first_further_one_time) + config::kMaxPhones -
                      kFirstPhones <=
                  static_cast<std::size_t>(RecordKey::power),
              "records of one-time codes end before it");
static_assert(static_cast<std::size_t>(RecordKey::first_further_phone) + config::kMaxPhones -
                      kFirstPhones ==
                  static_cast<std::size_t>(RecordKey::first_further_one_time),
              "records of phones do not overlap");
static_assert(kRecordKeys < 0xFF, "a key is a byte, and 0xFF is erased flash");

// SEC-8: what is deleted of it, or replaced, is not to be found in the flash.
constexpr bool is_secret(RecordKey key) {
  const bool counts_codes = key >= RecordKey::first_one_time && key < RecordKey::first_recurring;
  return key >= RecordKey::first_user && key < RecordKey::first_further_one_time && !counts_codes;
}

// `user` from 1 to kMaxUsers.
constexpr RecordKey user_record(std::uint8_t user) {
  return static_cast<RecordKey>(static_cast<std::uint8_t>(RecordKey::first_user) + user - 1);
}

namespace records_detail {
constexpr RecordKey of_phone(std::uint8_t phone, RecordKey first, RecordKey further) {
  const unsigned at = phone <= kFirstPhones
                          ? static_cast<unsigned>(first) + phone - 1U
                          : static_cast<unsigned>(further) + phone - 1U - kFirstPhones;
  return static_cast<RecordKey>(at);
}
}  // namespace records_detail

// `phone` from 1 to kMaxPhones.
constexpr RecordKey phone_record(std::uint8_t phone) {
  return records_detail::of_phone(phone, RecordKey::first_phone, RecordKey::first_further_phone);
}
constexpr RecordKey one_time_record(std::uint8_t phone) {
  return records_detail::of_phone(phone, RecordKey::first_one_time,
                                  RecordKey::first_further_one_time);
}

}  // namespace locktwin::core
