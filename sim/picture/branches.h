// Futures that were left when something else was done in the past: kept, so that one can go back.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "sim/picture/picture.h"
#include "sim/timeline/timeline.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

struct DelayedAction {
  Time at;
  Action action;
};
// A hand that has let go of what it took: in another future, it lets go as well.
struct Release {
  Time taken;
  DelayedAction end;
};

struct Branch {
  BranchPicture picture;
  Timeline::Memory memory;
  std::optional<Time> left;  // as Picture::left
  std::deque<Release> releases;
};

class Branches {
 public:
  static constexpr std::size_t kMost = 8;  // the oldest is forgotten

  void keep(Branch branch, Time parted);           // numbers it, and gives it its picture
  const Branch& find(std::uint64_t number) const;  // throws BadInput: there is none
  void forget(std::uint64_t number);
  std::vector<BranchPicture> pictures() const;

 private:
  std::deque<Branch> branches_;
  std::uint64_t kept_ = 0;
};

}  // namespace locktwin::sim
