#include "sim/campaign/outcome/first_blocks.h"

#include <filesystem>

namespace locktwin::sim {

FirstBlocks::FirstBlocks(const Plan& plan, const std::string& folder)
    : folder_(folder), of_(read_folder(folder)), blocks_(blocks_of(plan.cells())), tally_(plan) {}

bool FirstBlocks::are_enough() {
  while (!enough_ && next_ < blocks_.size() && is_finished(folder_, blocks_[next_])) {
    const Block& block = blocks_[next_++];
    read_block((std::filesystem::path(folder_) / name_of(block)).string(), of_,
               [&](const CellRow& row) { tally_.add(row); });
    enough_ = end_.is_behind(block, tally_);
  }
  return enough_;
}

}  // namespace locktwin::sim
