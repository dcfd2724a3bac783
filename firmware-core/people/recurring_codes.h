// Codes for visitors who come again: valid on given days of the week between two times of day, and
// only while the clock is known (UNL-11). Typed exactly, without extra digits.
//
// Days and times are those of the house (CLK-3). A window may pass midnight: it belongs to the day
// on which it begins.
//
// Record recurring n: days (1), number of digits (1), from (2), to (2), maker (1: a user), 1 zero
// byte, digest (32). Empty: none. Older firmware noted neither number of digits nor maker: 0.
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/crypto/hmac.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

struct RecurringWindow {
  std::uint8_t days = 0;       // bit 0 Monday … bit 6 Sunday: when it begins; 0: no code
  std::uint16_t from_min = 0;  // minutes after midnight, 0 to 1439
  std::uint16_t to_min = 0;    // 0 to 1440; not after from_min: on the next day
};

struct RecurringMatch {
  std::uint8_t index = 0;         // 1 to kRecurringCodes; 0: no such code
  Reason reason = Reason::wrong;  // none: it opens; else wrong, clock_unknown, outside_validity
};

// `clock_s` in seconds since 2000-01-01 00:00, local.
bool in_window(const RecurringWindow& window, std::uint32_t clock_s);

class RecurringCodes {
 public:
  // `digits` are values 0 to 9; `now_s` local, 0: the time is unknown. Compares with every code,
  // whatever matches (ALM-8). Where several match, one that opens wins.
  RecurringMatch find(const StepContext& step, const Store& store,
                      std::span<const std::uint8_t> digits, std::uint32_t now_s) const;

  // `index` from 1. Both: Reason::none and a ticket to wait for, or why not (unknown_target: index,
  // days or times make no sense; not_allowed: not 6 to 10 digits; store). Only when can_write().
  Reason set(const StepContext& step, Store& store, std::uint8_t index,
             const RecurringWindow& window, std::span<const std::uint8_t> digits,
             Store::Ticket& ticket, std::uint8_t maker = 0) const;
  Reason remove(Store& store, std::uint8_t index, Store::Ticket& ticket) const;
  // The user whose app made it; 0: nobody knows.
  std::uint8_t maker(const StepContext& step, const Store& store, std::uint8_t index) const;
  // Of that alone: none, unknown_target or not_allowed.
  static Reason refusal(std::uint8_t index, const RecurringWindow& window,
                        std::span<const std::uint8_t> digits);
  // ENR-7, without the code `except` (0: without none): these digits are one; there is one of so
  // many digits. `hmac` under the device key.
  bool holds(const StepContext& step, const Store& store, const Hmac& hmac,
             std::span<const std::uint8_t> digits, std::uint8_t except) const;
  bool has_code_of(const StepContext& step, const Store& store, std::size_t length,
                   std::uint8_t except) const;
  // days 0: there is none.
  RecurringWindow get(const StepContext& step, const Store& store, std::uint8_t index) const;
};

}  // namespace locktwin::core
