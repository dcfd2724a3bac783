// What steps and conditions refer to of a setup: its locks by name, as "lock": "garden" and
// "garden/bolt.position_mm" tell them apart (the first one is meant where none is named), and the
// clock of the house.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/lock/lock.h"
#include "sim/scenario/condition.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/house_time.h"

namespace locktwin::sim {

inline constexpr std::size_t kMostLocks = 100;  // of a world

class LockNames {
 public:
  // Of a scenario of one lock that nobody has named.
  LockNames() : names_{std::string(kFirstLock)} {}
  // Without a name in it: as above.
  explicit LockNames(std::vector<std::string> names, const HouseTime& house = {});

  // None, after telling it: there is no such lock.
  std::optional<LockRef> find(std::string_view name, Place place, Problems& problems) const;
  const HouseTime& house() const { return house_; }

 private:
  std::vector<std::string> names_;
  HouseTime house_;
};

// A name as it stands in a condition.
struct PlacedName {
  LockRef lock;
  std::string name;    // without the lock
  bool named = false;  // a lock was named
};

// "garden/bolt.position_mm". None, after telling it: it is no text, or there is no such lock.
std::optional<PlacedName> read_placed_name(const Located& text, const LockNames& locks,
                                           Problems& problems);

// What is wrong with a lock's name; empty when it is good.
std::string complaint_of_lock_name(std::string_view name);

}  // namespace locktwin::sim
