// Where cells fail: how far the failures reach in each parameter, and which one lies nearest to
// what is usual.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/outcome/taken_value.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

// Of one parameter.
struct Reach {
  std::optional<TakenValue> low;  // of what was played …
  std::optional<TakenValue> high;
  std::optional<TakenValue> fails_low;  // … and of what failed; none: nothing did
  std::optional<TakenValue> fails_high;
  bool words = false;                // a word was played: it is told at which values it fails
  std::vector<TakenValue> fails_at;  // of a choice, in their order
};

class Region {
 public:
  void add(const Plan& plan, const CellRow& row, bool failed);

  const std::vector<Reach>& reaches() const { return reaches_; }  // of each parameter
  const std::optional<CellRow>& nearest() const { return nearest_; }

 private:
  std::vector<Reach> reaches_;
  std::optional<CellRow> nearest_;
  double nearest_distance_ = 0;
};

}  // namespace locktwin::sim
