// When a campaign has played enough: every interval that its answer tells is as narrow as its plan
// asks. That is looked at behind whole blocks, from the first cell on and on these cells alone, so
// that it ends behind the same cell whoever plays which of them, and however many at once.
#pragma once

#include <cstdint>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/outcome/tally.h"

namespace locktwin::sim {

// Whether all that is asked of these cells is known: the intervals, whether the rate is too high,
// that each thing of `sometimes` was reached. False where no width is asked for.
bool are_enough(const Tally& tally);

class EarlyEnd {
 public:
  // The block was the last to be counted. True: with it, the cells from the first on are enough,
  // and more were planned. Where some before it are missing, they are not looked at.
  bool is_behind(const Block& block, const Tally& tally);

 private:
  std::uint64_t next_look_ = 0;  // in cells; the farther, the fewer
};

}  // namespace locktwin::sim
