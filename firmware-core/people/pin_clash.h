// Whether a new PIN or visitors' code could be told from all others (ENR-7): it is none of them,
// contains none and is contained in none; else, with extra digits (UNL-4), an entry would mean two.
//
// What a new one contains is a few digests. What contains it cannot be read out of a digest: every
// longer entry around it is tried, of the lengths that are in use, at most 54,320 for six digits
// beside a PIN of ten. That is spread over steps, always to its end, whatever matches.
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/people/recurring_codes.h"
#include "firmware-core/people/users.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class PinClash {
 public:
  enum class Verdict : std::uint8_t { searching, vacant, taken };

  // Of which code is the new one the successor; 0: of none.
  void start(std::uint8_t replaced_code);
  // A share of the search, once a step; the same digits each time, 6 to 10 of them. Only while it
  // has not come to its end.
  Verdict advance(const StepContext& step, const Store& store, const Users& users,
                  const RecurringCodes& codes, std::span<const std::uint8_t> digits);
  bool searching() const { return searching_; }

 private:
  // What it is compared with, in one step.
  struct Secrets;

  void look_inside(const Secrets& secrets, std::span<const std::uint8_t> digits);
  void look_around(const Secrets& secrets, std::span<const std::uint8_t> digits);

  std::uint32_t next_ = 0;   // of the entries of this length
  std::uint8_t length_ = 0;  // of the longer entries that are tried; 0: not begun
  std::uint8_t replaced_ = 0;
  bool searching_ = false;
  bool found_ = false;
};

}  // namespace locktwin::core
