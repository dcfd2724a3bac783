#include "model/energy/battery.h"

#include <cmath>

#include "model/deterministic_math.h"
#include "model/energy/open_circuit_voltage.h"

namespace locktwin::model {
namespace {

constexpr double kGasConstant = 8.314462618;  // J/(mol K), CODATA 2018
constexpr double kZeroCelsiusK = 273.15;
constexpr double kReferenceK = 298.15;

double arrhenius(double energy_j_per_mol, double temperature_c) {
  const double kelvin = kZeroCelsiusK + temperature_c;
  return det_exp(energy_j_per_mol / kGasConstant * (1 / kelvin - 1 / kReferenceK));
}

double low_charge_factor(const CellParameters& cell, double soc) {
  return 1 + cell.low_charge_rise * det_exp(-soc / cell.low_charge_scale);
}

// One RC pair under constant current and resistance, exactly.
void relax(double& volts, double dt_s, double current_a, double ohm, double farad) {
  volts -= (current_a * ohm - volts) * det_expm1(-dt_s / (ohm * farad));
}

}  // namespace

PackState rested_pack(const PackParameters& pack, double soc, double temperature_c) {
  PackState state;
  state.soc = soc;
  set_temperature(pack, state, temperature_c);
  return state;
}

void set_temperature(const PackParameters& pack, PackState& state, double temperature_c) {
  state.temperature_c = temperature_c;
  state.factors = {.r0 = arrhenius(pack.cell.e0_j_per_mol, temperature_c),
                   .r1 = arrhenius(pack.cell.e1_j_per_mol, temperature_c),
                   .r2 = arrhenius(pack.cell.e2_j_per_mol, temperature_c)};
}

PackSource pack_source(const PackParameters& pack, const PackState& state) {
  const double f = low_charge_factor(pack.cell, state.soc);
  const double r0 = pack.cell.r0_ohm * f * state.factors.r0;
  const double emf_v = open_circuit_voltage_v(state.soc) - state.v1_v - state.v2_v;
  return {.emf_v = pack.series * emf_v,
          .resistance_ohm = pack.series * r0 / pack.parallel + pack.wiring_ohm,
          .low_charge_factor = f};
}

double open_circuit_voltage_v(const PackParameters& pack, const PackState& state) {
  return pack.series * open_circuit_voltage_v(state.soc);
}

double terminal_voltage_v(const PackParameters& pack, const PackState& state, double current_a) {
  const PackSource source = pack_source(pack, state);
  return source.emf_v - current_a * source.resistance_ohm;
}

void advance_briefly(const PackParameters& pack, PackState& state, const PackSource& source,
                     double dt_s, double current_a) {
  const CellParameters& cell = pack.cell;
  const double cell_current_a = current_a / pack.parallel;
  const double soc_drop = cell_current_a * dt_s / (3600 * cell.capacity_ah);
  // f in the middle of the step, where the charge is lower by half the drop.
  const double half_fall = det_expm1(soc_drop / (2 * cell.low_charge_scale));
  const double f = source.low_charge_factor + (source.low_charge_factor - 1) * half_fall;
  relax(state.v1_v, dt_s, cell_current_a, cell.r1_ohm * f * state.factors.r1, cell.c1_f);
  relax(state.v2_v, dt_s, cell_current_a, cell.r2_ohm * f * state.factors.r2, cell.c2_f);
  state.soc -= soc_drop;
}

void advance(const PackParameters& pack, PackState& state, double dt_s, double current_a) {
  constexpr double kLargestSocMove = 0.001;  // f changes by at most 0.8 % in a piece
  const double soc_drop = current_a * dt_s / (3600 * pack.cell.capacity_ah * pack.parallel);
  const int pieces = 1 + static_cast<int>(std::fabs(soc_drop) / kLargestSocMove);
  for (int piece = 0; piece < pieces; ++piece) {
    advance_briefly(pack, state, pack_source(pack, state), dt_s / pieces, current_a);
  }
}

}  // namespace locktwin::model
