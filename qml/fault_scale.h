// The range of a fault on a slider: even, or by ratio where the ends lie far apart; amounts on it
// are round numbers.
#pragma once

#include "sim/picture/fault_info.h"

namespace locktwin::desktop {

bool has_amount(const sim::FaultInfo& fault);                    // else it is there or not
double amount_at(const sim::FaultInfo& fault, double position);  // position 0 .. 1
double position_of(const sim::FaultInfo& fault, double amount);

}  // namespace locktwin::desktop
