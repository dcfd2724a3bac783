// What a scenario's setup means: nothing but steps that anyone outside the lock could take.
#pragma once

#include <vector>

#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// By what a setup knows that the lock has booted: the core's event, or, where no core tells any,
// the supply of its board.
enum class SetupBoot { event, power };

// At one lock after the other: puts the faults on, inserts the pack, waits for the boot, enrols the
// first administrator by the keypad (INS-4) and waits until the keypad is dark.
std::vector<Step> setup_steps(const Setup& setup, SetupBoot boot = SetupBoot::event);

}  // namespace locktwin::sim
