// When a failure became inevitable: from moments before it the run is gone on from again and again
// with other chance, and the share that still fails is counted. Where that share rises, the failure
// was decided.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/player.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct InevitableOptions {
  std::optional<std::uint64_t> seed;    // in place of the scenario's
  std::optional<std::uint64_t> chance;  // as `run --chance`
  unsigned moments = 24;                // before the failure, evenly
  unsigned runs = 100;                  // from each of them
  unsigned jobs = 1;                    // changes no result
  std::function<bool()> stop{};
};

struct InevitableMoment {
  Duration at{};  // after time zero
  unsigned runs = 0;
  unsigned failed = 0;
};

struct Inevitable {
  std::optional<Failure> failure;         // none: the scenario holds as it is
  std::vector<InevitableMoment> moments;  // in the order of time
};

// Throws BadInput as run_scenario() tells it.
Inevitable when_inevitable(const Scenario& scenario, const InevitableOptions& options);

// The curve, the moment of its steepest step and what led to the failure, as text.
std::string inevitable_text(const Inevitable& found, double confidence);

}  // namespace locktwin::sim
