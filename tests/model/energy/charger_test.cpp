#include "model/energy/charger.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

double volts(const Pack& pack, const ChargerParameters& charger) {
  return terminal_voltage_v(pack.parameters, pack.state, -charge_current_a(charger, pack));
}

}  // namespace

TEST_CASE("charging is constant current, then constant voltage, then over", "[INS-1]") {
  const ChargerParameters charger = charger_for(pack_2s());
  Pack pack = make_pack(pack_2s(), 0.1, 25);
  double constant_voltage_from_s = 0;
  double time_s = 0;
  double last_a = charger.current_a;
  for (; !charge_ended(charger, pack); time_s += 60) {
    const double current_a = charge_current_a(charger, pack);
    CHECK(current_a <= last_a + 0.002);
    CHECK(volts(pack, charger) <= 8.4 + 1e-9);
    if (current_a < charger.current_a) {
      CHECK_THAT(volts(pack, charger), WithinAbs(8.4, 1e-9));
      if (constant_voltage_from_s == 0) constant_voltage_from_s = time_s;
    }
    last_a = current_a;
    charge(charger, pack, 60);
    REQUIRE(time_s < 10 * 3600);
  }
  CHECK(pack.state.soc > 0.98);
  CHECK(pack.state.soc <= 1.0);
  // 90 % of 5 Ah at 1 A takes 4.5 h, a little more for the tail.
  CHECK(time_s > 4.4 * 3600);
  CHECK(time_s < 6.2 * 3600);
  CHECK(constant_voltage_from_s > 3.5 * 3600);
  CHECK(charge_current_a(charger, pack) == 0);
}

TEST_CASE("the charge does not depend on how the time is divided") {
  const ChargerParameters charger = charger_for(pack_2s());
  Pack at_once = make_pack(pack_2s(), 0.5, 25);
  Pack in_pieces = at_once;
  charge(charger, at_once, 4 * 3600);
  for (int i = 0; i < 4 * 3600 * 2; ++i) charge(charger, in_pieces, 0.5);
  CHECK_THAT(in_pieces.state.soc, WithinAbs(at_once.state.soc, 1e-4));
}

TEST_CASE("a cold pack reaches the voltage earlier and charges longer") {
  const auto hours = [](double temperature_c) {
    const ChargerParameters charger = charger_for(pack_2s());
    Pack pack = make_pack(pack_2s(), 0.2, temperature_c);
    double time_s = 0;
    for (; !charge_ended(charger, pack); time_s += 10) charge(charger, pack, 10);
    return time_s / 3600;
  };
  CHECK(hours(0) > hours(25));
}

TEST_CASE("the one-cell pack is charged with two amperes to 4.2 volts") {
  const ChargerParameters charger = charger_for(pack_1s());
  Pack pack = make_pack(pack_1s(), 0.5, 25);
  CHECK(charge_current_a(charger, pack) == 2.0);
  charge(charger, pack, 5 * 3600);
  CHECK(charge_ended(charger, pack));
  CHECK(open_circuit_voltage_v(pack.parameters, pack.state) < 4.2);
}
