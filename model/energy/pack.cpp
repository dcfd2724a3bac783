#include "model/energy/pack.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {
namespace {

constexpr ProtectionParameters kProtection;

// What flows inside the cells and how old it makes them; per cell string the fresh capacity counts.
void wear_and_leak(Pack& pack, double dt_s, double current_a) {
  const double fresh_ah = pack.fresh.cell.capacity_ah;
  pack.state.soc -= kSelfDischargePerS * dt_s * fresh_ah / pack.parameters.cell.capacity_ah;
  pack.cycles += std::fabs(current_a) * dt_s / (2 * 3600 * fresh_ah * pack.fresh.parallel);
}

void watch(Pack& pack, double dt_s, double current_a, double terminal_v) {
  ProtectionState& state = pack.protection;
  const double cell_v = terminal_v / pack.parameters.series;
  if (state.is == Protection::full && (current_a > 0 || cell_v < kProtection.full_release_v)) {
    state = {};
  }
  Protection passed = Protection::closed;
  double delay_s = 0;
  if (std::fabs(current_a) > kProtection.overload_a) {
    passed = Protection::overloaded;
    delay_s = kProtection.overload_after_s;
  } else if (current_a >= 0 && cell_v < kProtection.empty_v) {
    passed = Protection::empty;
    delay_s = kProtection.empty_after_s;
  } else if (current_a < 0 && cell_v > kProtection.full_v) {
    passed = Protection::full;
    delay_s = kProtection.full_after_s;
  }
  if (state.is != Protection::closed) return;
  state.over_s = passed == Protection::closed ? 0 : state.over_s + dt_s;
  // To the microsecond of overload_trips_in_s(), however the time before it was divided.
  constexpr double kRounding_s = 1e-9;
  const bool over = passed != Protection::closed && state.over_s >= delay_s - kRounding_s;
  if (over) state = {.is = passed, .over_s = 0};
}

}  // namespace

PackParameters aged(const PackParameters& fresh, double cycles, const AgeingParameters& law) {
  PackParameters pack = fresh;
  const double grown = 1 + law.resistance_rise_per_cycle * cycles;
  pack.cell.capacity_ah *= std::max(law.lowest_capacity, 1 - law.capacity_loss_per_cycle * cycles);
  pack.cell.r0_ohm *= grown;
  pack.cell.r1_ohm *= grown;
  pack.cell.r2_ohm *= grown;
  return pack;
}

Pack make_pack(const PackParameters& fresh, double soc, double temperature_c, double cycles) {
  Pack pack{.fresh = fresh,
            .parameters = fresh,
            .state = rested_pack(fresh, soc, temperature_c),
            .protection = {},
            .charged = false,
            .cycles = 0};
  set_age(pack, cycles);
  return pack;
}

void set_age(Pack& pack, double cycles) {
  pack.cycles = cycles;
  pack.parameters = aged(pack.fresh, cycles);
}

double overload_trips_in_s(const Pack& pack, double current_a) {
  const bool overloaded = std::fabs(current_a) > kProtection.overload_a;
  if (!overloaded || pack.protection.is != Protection::closed) return -1;
  return std::max(0.0, kProtection.overload_after_s - pack.protection.over_s);
}

bool gives_current(const Pack& pack) {
  return pack.protection.is == Protection::closed || pack.protection.is == Protection::full;
}

void release_load(Pack& pack) {
  if (pack.protection.is == Protection::overloaded) pack.protection = {};
}

void release_charger(Pack& pack) {
  release_load(pack);
  pack.charged = false;
  if (pack.protection.is == Protection::empty) pack.protection = {};
}

void advance(Pack& pack, double dt_s, double current_a) {
  advance(pack.parameters, pack.state, dt_s, current_a);
  wear_and_leak(pack, dt_s, current_a);
  watch(pack, dt_s, current_a, terminal_voltage_v(pack.parameters, pack.state, current_a));
}

void advance_briefly(Pack& pack, const PackSource& source, double dt_s, double current_a) {
  advance_briefly(pack.parameters, pack.state, source, dt_s, current_a);
  wear_and_leak(pack, dt_s, current_a);
  watch(pack, dt_s, current_a, source.emf_v - current_a * source.resistance_ohm);
}

}  // namespace locktwin::model
