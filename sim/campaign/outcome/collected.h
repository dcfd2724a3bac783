// All that was played of a plan, in one folder or in several that were brought together.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/outcome/tally.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

class Collected {
 public:
  // Throws BadInput: one of them is no folder of a campaign, or they are of several plans or
  // builds.
  explicit Collected(std::vector<std::string> folders);

  const CampaignFolder& of() const { return of_; }
  // The plan that they are of. Throws BadInput: `instead`, or where it was, it is not, or another.
  Plan plan(const std::string& instead = {}) const;
  std::vector<std::string> files() const;  // all that is read, for who writes beside them
  // The shards of `of` in which something of the first `cells` is missing, from 1.
  std::vector<unsigned> missing(unsigned of, std::uint64_t cells) const;
  std::vector<unsigned> missing(unsigned of) const { return missing(of, of_.cells); }
  // Adds to `tally` each cell that is there and counts, in their order, and tells it: all, or the
  // first ones that are enough. Throws BadInput, NotTheSame.
  void count(Tally& tally, const std::function<void(const CellRow&)>& tell = {}) const;

 private:
  std::vector<std::string> files_of(const Block& block) const;

  std::vector<std::string> folders_;
  CampaignFolder of_;
};

// "1-4,7": as a job array takes it.
std::string numbers_text(const std::vector<unsigned>& numbers);

}  // namespace locktwin::sim
