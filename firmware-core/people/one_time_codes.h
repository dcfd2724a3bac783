// Codes for one visitor and one opening, made in the app, without a clock (UNL-10).
//
// Every administrator's phone counts the codes that it makes: code n is hotp(secret, n), 8 digits.
// For each phone the lock remembers `top`, one more than the highest counter used, and which of the
// 64 counters below it are used. It accepts, in any order and each once, the unused ones of these
// 64 and the 64 from `top` on. The app makes no code further ahead than that without telling the
// lock first (`skip_to`, a command of its session): then the last 64 codes it made are always
// accepted.
//
// A use is three steps: find() compares, claim() takes the counter at once, so that no other
// channel gets it, and the door may open when claimed() says that the use lies in the flash.
//
// Record one_time n: mark of the secret (4: another secret starts anew), top (4), used (8: bit i is
// counter top - 1 - i).
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/people/code_key.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

struct OneTimeMatch {
  std::uint8_t phone = 0;  // 0: no code
  std::uint32_t counter = 0;
  std::uint32_t mark = 0;  // of the secret
};

class OneTimeCodes {
 public:
  // Computes every counter of every key, whatever matches (ALM-8); nothing for an entry that has
  // not 8 digits. Used and claimed ones do not match. `best`: what other keys have given.
  OneTimeMatch find(const StepContext& step, const Store& store, std::span<const CodeKey> keys,
                    std::span<const std::uint8_t> digits, OneTimeMatch best = {}) const;

  // False: it was used, or another use is on its way to the flash (try again next step: `busy`).
  bool claim(const StepContext& step, const Store& store, const OneTimeMatch& match);
  bool busy() const { return claim_.phone != 0; }
  // The app has made the codes below `counter`. False when busy, or not ahead of `top`: nothing to
  // do. Its end is claimed(), too.
  bool skip_to(const StepContext& step, const Store& store, const CodeKey& key,
               std::uint32_t counter);
  // Of the last claim or skip.
  Store::WriteState claimed(const Store& store) const;

  // Every step.
  void update(const StepContext& step, Store& store);

 private:
  OneTimeMatch claim_;  // waits for the store
  Store::Ticket ticket_ = 0;
  bool skipping_ = false;
  bool written_ = true;
};

}  // namespace locktwin::core
