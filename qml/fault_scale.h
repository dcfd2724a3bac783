// The range of a fault on a slider: even, or by ratio where the ends lie far apart; amounts on it
// are round numbers.
#pragma once

#include "sim/faults/fault_spec.h"

namespace locktwin::desktop {

bool has_amount(const sim::FaultSpec& fault);                    // else it is there or not
double amount_at(const sim::FaultSpec& fault, double position);  // position 0 .. 1
double position_of(const sim::FaultSpec& fault, double amount);

}  // namespace locktwin::desktop
