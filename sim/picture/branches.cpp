#include "sim/picture/branches.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void Branches::keep(Timeline::Memory memory, Time parted, std::optional<Time> left) {
  const BranchPicture picture{++kept_, parted, memory.end()};
  branches_.push_back({picture, std::move(memory), left});
  if (branches_.size() > kMost) branches_.pop_front();
}

Branch Branches::take(std::uint64_t number) {
  const auto found = std::find_if(branches_.begin(), branches_.end(), [&](const Branch& branch) {
    return branch.picture.number == number;
  });
  if (found == branches_.end()) throw BadInput(fmt::format("there is no branch {}", number));
  Branch branch = std::move(*found);
  branches_.erase(found);
  return branch;
}

std::vector<BranchPicture> Branches::pictures() const {
  std::vector<BranchPicture> all;
  for (const Branch& branch : branches_) all.push_back(branch.picture);
  return all;
}

}  // namespace locktwin::sim
