// A pack as a thing: cells of some age behind their protection board, in the lock or out of it.
//
// Ageing: capacity falls and resistance rises linearly over equivalent full cycles, down to the
// knee. It is applied when a pack is made, put in or taken off the charger: within one discharge it
// is below the model's accuracy. Self-discharge flows inside the cells, whatever the contacts do.
// Protection: a chip of the class for one or two cells, with a power-down function: once a cell was
// too low, only a charger releases it.
#pragma once

#include "model/energy/battery.h"
#include "model/state/fields.h"

namespace locktwin::model {

// Data sheets of 21700 NMC cells promise 80 % after 500 to 1000 cycles of full depth; resistance
// then has grown by 30 to 100 %.
struct AgeingParameters {
  double capacity_loss_per_cycle = 0.20 / 800;
  double resistance_rise_per_cycle = 0.50 / 800;
  double lowest_capacity = 0.5;  // of the fresh one: the law is not good beyond
};

// Per cell; delays and thresholds are typical of such chips (2.0 .. 3.0 V, 4.25 .. 4.35 V).
struct ProtectionParameters {
  double empty_v = 2.4;
  double empty_after_s = 0.1;
  double overload_a = 6.0;  // of the pack: shunt of 25 mOhm, 150 mV
  double overload_after_s = 0.01;
  double full_v = 4.28;
  double full_after_s = 1.0;
  double full_release_v = 4.08;
};

enum class Protection {
  closed,      // current flows both ways
  empty,       // cut off at low voltage; only a charger releases it
  overloaded,  // cut off at high current; released when the load is gone: pack out or charger
  full,        // takes no charge any more; a load releases it
};

struct ProtectionState {
  Protection is = Protection::closed;
  double over_s = 0;  // how long a limit has been passed

  LT_FIELDS(is, over_s)
};

// `parameters` are the fresh ones made older by `cycles`: change both with set_age().
struct Pack {
  PackParameters fresh;
  PackParameters parameters;
  PackState state;
  ProtectionState protection;
  bool charged = false;  // its charger has ended, and stays so until it is plugged in anew
  double cycles = 0;     // equivalent full ones: charge moved, both ways, over twice the capacity

  LT_FIELDS(fresh, parameters, state, protection, charged, cycles)
};

inline constexpr double kSelfDischargePerMonth = 0.02;  // of the fresh capacity; 0.137 mA for 5 Ah
inline constexpr double kSelfDischargePerS = kSelfDischargePerMonth / (365.0 / 12 * 86'400);

// What so many cycles make of a fresh pack. cycles 0 .. 2000.
PackParameters aged(const PackParameters& fresh, double cycles, const AgeingParameters& law = {});

// soc 0 .. 1, temperature -40 .. +80 °C, cycles 0 .. 2000.
Pack make_pack(const PackParameters& fresh, double soc, double temperature_c, double cycles = 0);
void set_age(Pack& pack, double cycles);

// How long, in seconds, until this current is cut off as an overload; negative: it is none.
double overload_trips_in_s(const Pack& pack, double current_a);

// Whether the contacts carry current to a load.
bool gives_current(const Pack& pack);
// The load is gone: an overload is over.
void release_load(Pack& pack);
// A charger has been plugged in: an empty pack wakes, a charged one is looked at anew.
void release_charger(Pack& pack);

// Any dt >= 0 at constant current, positive out of the pack; self-discharge beside it. The
// protection sees the voltage at the end. The caller lets no current flow that it forbids.
void advance(Pack& pack, double dt_s, double current_a);
// The same for a sub-step of the motor, with `source` just taken from this state.
void advance_briefly(Pack& pack, const PackSource& source, double dt_s, double current_a);

}  // namespace locktwin::model
