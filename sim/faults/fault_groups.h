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

// Changes what is wrong with the parts of a lock.
template <typename Change>
void change_faults(Scene& scene, Change change) {
  model::LockFaults faults = scene.lock.plant.faults();
  change(faults);
  scene.lock.plant.set_faults(faults);
}

// The board wants the motor to turn.
bool is_driven(const Sight& sight);

}  // namespace locktwin::sim
