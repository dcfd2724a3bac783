// One action at every moment of a range.
#pragma once

#include <utility>

#include "sim/campaign/variation_source.h"

namespace locktwin::sim {

struct SweepRange {
  Duration from{};
  Duration to{};     // included
  Duration every{};  // above 0
};

class SweepSource : public VariationSource {
 public:
  SweepSource(Action action, const SweepRange& range)
      : action_(std::move(action)), range_(range), at_(range.from) {}

  std::optional<Variation> next() override {
    if (at_ > range_.to) return std::nullopt;
    return Variation{std::exchange(at_, at_ + range_.every), action_};
  }

 private:
  Action action_;
  SweepRange range_;
  Duration at_;
};

}  // namespace locktwin::sim
