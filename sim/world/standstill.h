// A world whose time stands still: at one moment there is always one more step to be done. No part
// may do that; if one does, it is a mistake of the program, told with the part's name.
#pragma once

#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>

namespace locktwin::sim {

struct WorldState;

// Steps at one moment that no driver has asked for. Those that belong there are a handful for each
// lock and phone.
inline constexpr std::uint64_t kMostStepsAtOnce = 10'000;

// Two parts may call on each other: so many more steps are watched, to name both.
inline constexpr std::uint64_t kStepsToName = 8;

class Standstill : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

// What is due at state.now, or was due before: "front: keypad", "phone Ann", …
std::set<std::string> parts_due(const WorldState& state);

[[noreturn]] void tell_standstill(const WorldState& state, const std::set<std::string>& parts);

}  // namespace locktwin::sim
