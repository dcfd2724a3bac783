// What must hold at every step of a run.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct Broken {
  Place place;
  std::string expected;
  std::string seen;
};

class Invariants {
 public:
  // TWN-1 is an invariant of every scenario: it is checked without being written. `place` is shown
  // for it.
  Invariants(const std::vector<Invariant>& written, Place place);

  void count(const Occurrence& occurrence);
  // How often each counted event has been seen, to be kept and taken up again.
  std::vector<int> counts() const;
  void set_counts(const std::vector<int>& counts);
  std::optional<Broken> check(const World& world) const;  // at the end of a step
  std::optional<Broken> check_at_end() const;             // events that came too seldom

 private:
  struct Counted {
    Invariant invariant;
    int seen;
  };
  std::vector<Invariant> signals_;
  std::vector<Counted> counted_;
};

}  // namespace locktwin::sim
