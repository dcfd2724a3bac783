// Charging a pack outside the lock (INS-1): constant current, then constant voltage, then an end.
//
// The charger sits in the pack behind its USB socket, 5 V and 2 A. For two cells in series it steps
// up: 10 W at 0.88 and 8.4 V is 1.05 A, so it is set to 1.0 A. For two in parallel it steps down
// and is set to 2 A.
#pragma once

#include "model/energy/pack.h"

namespace locktwin::model {

struct ChargerParameters {
  double current_a = 1.0;     // of the pack, constant until the voltage is reached
  double cell_v = 4.20;       // then constant, per cell
  double end_share = 0.05;    // ends when the current has fallen to this share of current_a
  double longest_step_s = 5;  // well below 80 s, the slow RC pair of the cell
};

ChargerParameters charger_for(const PackParameters& pack);

// What flows into the pack now, >= 0; 0 when charging has ended or the protection forbids it.
double charge_current_a(const ChargerParameters& charger, const Pack& pack);
bool charge_ended(const ChargerParameters& charger, const Pack& pack);

// Any dt >= 0 on the charger. The result depends on how the time is divided by less than 1e-4 in
// charge: longer spans go in steps of `longest_step_s`.
void charge(const ChargerParameters& charger, Pack& pack, double dt_s);

}  // namespace locktwin::model
