// Where variations of a scenario come from.
#pragma once

#include <optional>

#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

// Something that is done besides what the scenario does.
struct Variation {
  Duration at{};  // after time zero
  Action action;
};

class VariationSource {
 public:
  virtual ~VariationSource() = default;
  // In the order of time; none: that were all.
  virtual std::optional<Variation> next() = 0;
};

}  // namespace locktwin::sim
