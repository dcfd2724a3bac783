// Codes for visitors (UNL-10, UNL-11).
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/phone/command.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

struct SetRecurringCode {
  std::uint8_t number = 0;  // which of the ten
  std::uint8_t days = 0;    // bit 0: Monday
  std::uint32_t from_minute = 0;
  std::uint32_t to_minute = 0;
  std::uint8_t count = 0;  // of its digits
  std::array<std::uint8_t, core::kCodeDigits> digits{};
  static constexpr auto kCommand = core::Opcode::set_recurring_code;
  Payload payload(const Account& account) const {
    return Payload(account)
        .one(number)
        .one(days)
        .two(from_minute)
        .two(to_minute)
        .one(count)
        .bytes(digits);
  }
  LT_FIELDS(number, days, from_minute, to_minute, count, digits)
};

struct DeleteRecurringCode {
  std::uint8_t number = 0;
  static constexpr auto kCommand = core::Opcode::delete_recurring_code;
  static constexpr bool kGoneIsDone = true;
  Payload payload(const Account& account) const { return Payload(account).one(number); }
  LT_FIELDS(number)
};

// One-time codes below this counter are made.
struct TellCodes {
  std::uint32_t made = 0;
  static constexpr auto kCommand = core::Opcode::made_codes;
  Payload payload(const Account& account) const { return Payload(account).four(made); }
  void follow(const Followup& now) const;
  LT_FIELDS(made)
};

}  // namespace locktwin::sim
