// The cells of a folder from the first one on, as far as they are there, whoever has played them:
// whether they are enough already, so that what is left need not be played.
#pragma once

#include <string>
#include <vector>

#include "sim/campaign/outcome/early_end.h"

namespace locktwin::sim {

class FirstBlocks {
 public:
  // Throws BadInput: it is no folder of a campaign.
  FirstBlocks(const Plan& plan, const std::string& folder);

  // Reads on from where it was. Throws BadInput: a file is not what it should be.
  bool are_enough();

 private:
  std::string folder_;
  CampaignFolder of_;
  std::vector<Block> blocks_;
  std::size_t next_ = 0;
  Tally tally_;
  EarlyEnd end_;
  bool enough_ = false;
};

}  // namespace locktwin::sim
