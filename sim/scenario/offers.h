// What was seen while a recording was made, as expectations that its author may want.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/time/time.h"
#include "sim/world/occurrence.h"
#include "sim/world/world.h"

namespace locktwin::sim {

// Either something that happened, or how a signal is in the end.
struct Offer {
  Time at{};
  std::uint64_t number = 0;  // of the occurrence; 0: it is a signal's
  std::string signal{};      // "core.lock_state", "garden/core.lock_state"
  std::string text{};        // "access.granted method=pin user=1", "core.lock_state is locked"
  bool operator==(const Offer&) const = default;
};

// Which offers were taken.
struct Expected {
  std::vector<std::uint64_t> occurrences{};  // by number
  std::vector<std::string> signals{};        // in the end
  bool has(std::uint64_t number) const;
};

// Can it be expected? Events, and what a lock says aloud.
bool is_offered(const Occurrence& occurrence);
Offer offer_of(const Occurrence& occurrence);
// How the locks of the world stand.
std::vector<Offer> offers_in_the_end(const World& world);

// Steps of a scenario: {"expect": "access.granted", "with": {"method": "pin", "user": 1}} …
std::string line_of_expectation(const Occurrence& occurrence);
// … and {"expect": "core.lock_state", "is": "locked"}. Throws BadInput: there is no such signal.
std::string line_of_expectation(const std::string& signal, const World& world);

}  // namespace locktwin::sim
