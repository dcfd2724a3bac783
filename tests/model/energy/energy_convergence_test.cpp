// Halving the steps of pack, charger and supply changes nothing by more than 0.1 %.
#include <chrono>
#include <cmath>

#include "model/energy/charger.h"
#include "model/energy/power_supply.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace std::chrono_literals;

namespace {

void check_same(double whole, double half) {
  CHECK(std::abs(whole - half) <= 0.001 * std::abs(half));
}

struct Discharge {
  double time_s = 0;
  double soc = 0;
  double v1_v = 0;
  double v2_v = 0;
};

// Down to 3 V a cell, the crossing between two steps by straight line.
Discharge discharge(double amps, double temperature_c, double step_s) {
  const PackParameters pack = pack_2s();
  PackState state = rested_pack(pack, 1, temperature_c);
  double before_v = terminal_voltage_v(pack, state, amps);
  for (int i = 0;; ++i) {
    advance(pack, state, step_s, amps);
    const double volts = terminal_voltage_v(pack, state, amps);
    if (volts < 6.0) {
      return {(i + (before_v - 6.0) / (before_v - volts)) * step_s, state.soc, state.v1_v,
              state.v2_v};
    }
    before_v = volts;
  }
}

struct Charge {
  double soc = 0;
  double emf_v = 0;
  double hours = 0;
};

Charge charge_from(double soc, double step_s) {
  Pack pack = make_pack(pack_2s(), soc, 25);
  ChargerParameters charger = charger_for(pack.parameters);
  charger.longest_step_s = step_s;
  release_charger(pack);
  Charge done;
  while (!charge_ended(charger, pack)) {
    charge(charger, pack, step_s);
    done.hours += step_s / 3600;
  }
  done.soc = pack.state.soc;
  done.emf_v = pack_source(pack.parameters, pack.state).emf_v;
  return done;
}

// The supply anchors by itself each 0.001 of the charge, 60 s at this load; `step` makes it
// shorter.
PowerSupply rested(const ElectronicLoad& load, Micros span, Micros step) {
  PowerSupply supply(pack_2s());
  supply.insert(make_pack(pack_2s(), 0.9, 10), PackPlace::inserted);
  supply.set_load(load);
  for (Micros now = step; now <= span; now += step) {
    supply.rest_until(now);
    supply.pass(0us);
  }
  return supply;
}

}  // namespace

TEST_CASE("half the step of a discharge changes nothing") {
  for (const double temperature_c : {25.0, -10.0}) {
    const Discharge whole = discharge(2.0, temperature_c, 10);
    const Discharge half = discharge(2.0, temperature_c, 5);
    check_same(whole.time_s, half.time_s);
    check_same(1 - whole.soc, 1 - half.soc);
    check_same(whole.v1_v, half.v1_v);
    check_same(whole.v2_v, half.v2_v);
  }
}

TEST_CASE("half the step of the charger changes nothing") {
  for (const double soc : {0.05, 0.5, 0.95}) {
    const Charge whole = charge_from(soc, ChargerParameters{}.longest_step_s);
    const Charge half = charge_from(soc, ChargerParameters{}.longest_step_s / 2);
    check_same(whole.soc, half.soc);
    check_same(whole.emf_v, half.emf_v);
    CHECK_THAT(whole.hours, WithinAbs(half.hours, 5.0 / 3600 + 0.001 * half.hours));
  }
}

TEST_CASE("half the pieces of a resting supply change nothing") {
  const ElectronicLoad load{.current_a = 0.04, .power_w = 2.0};
  const PowerSupply whole = rested(load, 10h, 1min);
  const PowerSupply half = rested(load, 10h, 30s);
  check_same(1 - whole.pack().state.soc, 1 - half.pack().state.soc);
  check_same(whole.pack().state.v2_v, half.pack().state.v2_v);
  check_same(whole.feed(0).voltage_v, half.feed(0).voltage_v);
  check_same(whole.feed(0).system_a, half.feed(0).system_a);
}
