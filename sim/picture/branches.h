// Futures that were left when something else was done in the past: kept, so that one can go back.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "sim/picture/picture.h"
#include "sim/timeline/timeline.h"

namespace locktwin::sim {

struct Branch {
  BranchPicture picture;
  Timeline::Memory memory;
  std::optional<Time> left;  // as Picture::left
};

class Branches {
 public:
  static constexpr std::size_t kMost = 8;  // the oldest is forgotten

  void keep(Timeline::Memory memory, Time parted, std::optional<Time> left);
  // It is none any more. Throws BadInput: there is none of this number.
  Branch take(std::uint64_t number);
  std::vector<BranchPicture> pictures() const;

 private:
  std::deque<Branch> branches_;
  std::uint64_t kept_ = 0;
};

}  // namespace locktwin::sim
