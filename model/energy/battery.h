// A pack of lithium-ion cells: open-circuit voltage, series resistance and two RC pairs per cell,
// which depend on charge and temperature.
//
//   Vb     = ns (OCV(z) - V1 - V2 - (ib/np) R0 f(z) g0) - ib Rp
//   dVk/dt = (ib/np)/Ck - Vk/(Rk f gk Ck)        dz/dt = -(ib/np)/(3600 Q)
//   f(z)   = 1 + a exp(-z/s)        gk(T) = exp(Ek/Rgas (1/T - 1/298.15 K))
//
// Two-RC equivalent circuit: Plett, Battery Management Systems vol. 1, ch. 2. Current is positive
// when it leaves the pack.
#pragma once

#include "model/state/fields.h"

namespace locktwin::model {

// One cell. Mid-range of published data for 21700 NMC cells of 5 Ah; ranges in model/README.md.
struct CellParameters {
  double capacity_ah = 5.0;
  double r0_ohm = 0.028;  // electrolyte and collectors: at once
  double r1_ohm = 0.015;  // charge transfer: seconds
  double c1_f = 200.0;
  double r2_ohm = 0.020;  // diffusion: minutes
  double c2_f = 4000.0;
  double low_charge_rise = 1.5;    // a: resistances at z = 0 are (1 + a) times those of a full cell
  double low_charge_scale = 0.08;  // s
  double e0_j_per_mol = 15000.0;   // activation energies of the three resistances (Arrhenius)
  double e1_j_per_mol = 35000.0;
  double e2_j_per_mol = 30000.0;

  LT_FIELDS(capacity_ah, r0_ohm, r1_ohm, c1_f, r2_ohm, c2_f, low_charge_rise, low_charge_scale,
            e0_j_per_mol, e1_j_per_mol, e2_j_per_mol)
};

struct PackParameters {
  CellParameters cell;
  int series = 2;
  int parallel = 1;
  double wiring_ohm = 0.06;  // protection board, contacts and leads: estimate, 0.04 .. 0.10

  LT_FIELDS(cell, series, parallel, wiring_ohm)
};

inline PackParameters pack_2s() {
  return {};
}  // 7.2 V nominal, 5 Ah
inline PackParameters pack_1s() {
  return {.cell = {}, .series = 1, .parallel = 2};
}

// What temperature makes of R0, R1, R2; 1 at 25 °C.
struct TemperatureFactors {
  double r0 = 1;
  double r1 = 1;
  double r2 = 1;

  LT_FIELDS(r0, r1, r2)
};

// Plain numbers: a copy is a snapshot. `factors` belong to `temperature_c`: change both with
// set_temperature().
struct PackState {
  double soc = 1;   // z, 0 .. 1
  double v1_v = 0;  // over the RC pairs, per cell
  double v2_v = 0;
  double temperature_c = 25;
  TemperatureFactors factors;

  LT_FIELDS(soc, v1_v, v2_v, temperature_c, factors)
};

// The pack as its load sees it at this moment: terminal voltage = emf - current * resistance.
struct PackSource {
  double emf_v;
  double resistance_ohm;
  double low_charge_factor;  // f(z)

  LT_FIELDS(emf_v, resistance_ohm, low_charge_factor)
};

// A pack that has rested long enough. soc 0 .. 1, temperature -40 .. +80 °C.
PackState rested_pack(const PackParameters& pack, double soc, double temperature_c);
void set_temperature(const PackParameters& pack, PackState& state, double temperature_c);

PackSource pack_source(const PackParameters& pack, const PackState& state);
double open_circuit_voltage_v(const PackParameters& pack, const PackState& state);
double terminal_voltage_v(const PackParameters& pack, const PackState& state, double current_a);

// As below, for a step in which the charge moves by less than 0.001, with `source` just taken from
// this state: the motor's sub-steps, where each exponential counts.
void advance_briefly(const PackParameters& pack, PackState& state, const PackSource& source,
                     double dt_s, double current_a);

// Any dt >= 0 at constant current: the RC pairs in closed form, split only where the charge (and
// with it f) moves. Costs the same for 0.2 ms and for a night at rest.
void advance(const PackParameters& pack, PackState& state, double dt_s, double current_a);

}  // namespace locktwin::model
