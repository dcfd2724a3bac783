#include "sim/picture/branches.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void Branches::keep(Branch branch, Time parted) {
  branch.picture = {++kept_, parted, branch.memory.end()};
  branches_.push_back(std::move(branch));
  if (branches_.size() > kMost) branches_.pop_front();
}

const Branch& Branches::find(std::uint64_t number) const {
  const auto found = std::ranges::find(branches_, number,
                                       [](const Branch& branch) { return branch.picture.number; });
  if (found == branches_.end()) throw BadInput(fmt::format("there is no branch {}", number));
  return *found;
}

void Branches::forget(std::uint64_t number) {
  std::erase_if(branches_, [&](const Branch& branch) { return branch.picture.number == number; });
}

std::vector<BranchPicture> Branches::pictures() const {
  std::vector<BranchPicture> all;
  for (const Branch& branch : branches_) all.push_back(branch.picture);
  return all;
}

}  // namespace locktwin::sim
