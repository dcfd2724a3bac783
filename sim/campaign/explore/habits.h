// How often each action comes in lives, against the others; and which faults may come at all.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/faults/fault_spec.h"

namespace locktwin::sim {

struct Habits {
  std::map<std::string_view, double> weights;  // of actions; one that is not there does not come
  std::vector<const FaultSpec*> faults;
};

// All of the catalogue but what is refused everywhere. Of the faults not those that make the lock
// lie in spite of its firmware, which scenarios show as hazards (TWN-7).
Habits usual_habits();

// "turn_key=10": it comes so often, 0: never. Throws BadInput, also for an action that is left out.
void set_weight(Habits& habits, std::string_view words);
// These actions alone, each as often as it did. Throws BadInput.
void keep_actions(Habits& habits, const std::vector<std::string>& names);
// These faults and no others; "none" is no fault. Throws BadInput.
void keep_faults(Habits& habits, const std::vector<std::string>& names);

}  // namespace locktwin::sim
