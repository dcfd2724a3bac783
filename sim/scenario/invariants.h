// What must hold at every step of a run.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/state/fields.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct Broken {
  Place place;
  std::string expected;
  std::string seen;
};

class Invariants {
 public:
  // TWN-1 is an invariant of every scenario, for every lock of the world: it is checked without
  // being written. In a scenario that shows a hazard (TWN-7) it has to break instead, while a fault
  // stands.
  Invariants(const Scenario& scenario, const World& world);

  void count(const Occurrence& occurrence);
  // To be kept and taken up again by the same invariants.
  struct Seen {
    std::vector<int> events;  // of each that is counted
    int hazards = 0;
    bool lies = false;             // TWN-1 is broken at this moment
    std::vector<double> greatest;  // of each that is counted, where its field increases
    LT_FIELDS(events, hazards, lies, greatest)
  };
  Seen seen() const;
  void take_up(const Seen& seen);
  std::optional<Broken> check(const World& world);  // at the end of a step
  bool watch_movement() const { return moves_; }    // and in each millisecond of a movement
  // Events that came too seldom; of a hazard, unless something else was done, that it never showed.
  std::optional<Broken> check_at_end(bool lenient) const;
  // How many times the hazard has begun to show.
  int hazards() const { return hazards_; }

 private:
  struct Counted {
    Invariant invariant;
    int seen = 0;
    double greatest = -1;     // of the field that increases
    std::string decreased{};  // what came that was not greater; empty: nothing
  };
  bool is_hazard(const World& world);

  std::vector<Invariant> signals_;
  std::vector<Counted> counted_;
  std::vector<Invariant> truths_;  // TWN-1 of each lock
  std::optional<Place> hazard_;
  int hazards_ = 0;
  bool lies_ = false;
  bool moves_ = false;
};

}  // namespace locktwin::sim
