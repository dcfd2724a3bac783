// What distinguishes the reference runs of reference_scalars.csv beyond the columns of that file.
#pragma once

#include <limits>
#include <string>

namespace locktwin::tests {

struct ReferenceCase {
  int direction = 1;
  double start_m = 0;
  bool switch_cuts = true;
  bool current_cuts = true;
  double extra_friction_n = 0;
  double obstacle_m = std::numeric_limits<double>::infinity();
  bool latch = false;
};

inline ReferenceCase reference_case(const std::string& name) {
  ReferenceCase run;
  if (name == "unlock") {
    run = {.direction = -1, .start_m = 0.0215};
    run.latch = true;
  }
  if (name == "lock_switch_failed") run.switch_cuts = false;
  if (name == "lock_jammed_at_10mm") run.obstacle_m = 0.010;
  if (name == "lock_side_friction_30N") run.extra_friction_n = 18;
  if (name == "stall_soc5_25C") {
    run.switch_cuts = run.current_cuts = false;
    run.obstacle_m = 0.010;
  }
  return run;
}

}  // namespace locktwin::tests
