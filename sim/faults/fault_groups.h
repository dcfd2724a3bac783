// The catalogue of faults, one group of rows a file, and what they share.
#pragma once

#include <vector>

#include "sim/faults/fault_spec.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

std::vector<FaultSpec> door_faults();
std::vector<FaultSpec> mechanism_faults();  // handles, clutch, cylinder, guides
std::vector<FaultSpec> motor_faults();
std::vector<FaultSpec> switch_faults();
std::vector<FaultSpec> energy_faults();
std::vector<FaultSpec> recognition_faults();
std::vector<FaultSpec> chip_faults();   // clock and flash
std::vector<FaultSpec> panel_faults();  // keypad, loudspeaker, siren
std::vector<FaultSpec> phone_faults();

// Changes what is wrong with a part of the plant.
template <typename Part, typename Change>
void change_faults(Part& part, Change change) {
  auto faults = part.faults();
  change(faults);
  part.set_faults(faults);
}

// The board wants the motor to turn.
bool is_driven(const Sight& sight);

}  // namespace locktwin::sim
