#include "model/energy/battery.h"

#include <cmath>

#include "model/energy/open_circuit_voltage.h"
#include "tests/support/catch.h"
#include "tests/support/csv_table.h"

using namespace locktwin::model;

TEST_CASE("the open-circuit voltage is the reference table, linear in between") {
  const auto table = locktwin::tests::CsvTable::oracle("ocv_25C.csv");
  REQUIRE(table.size() == 23);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const double soc = table.number(row, "soc");
    const double volts = table.number(row, "ocv_nmc811_V");
    CHECK_THAT(open_circuit_voltage_v(soc), WithinAbs(volts, 1e-12));
    if (row == 0) continue;
    const double middle = (soc + table.number(row - 1, "soc")) / 2;
    const double mean = (volts + table.number(row - 1, "ocv_nmc811_V")) / 2;
    CHECK_THAT(open_circuit_voltage_v(middle), WithinAbs(mean, 1e-12));
  }
}

TEST_CASE("an over-discharged cell collapses but never below zero volts") {
  CHECK(open_circuit_voltage_v(-0.01) < open_circuit_voltage_v(0) - 0.1);
  CHECK(open_circuit_voltage_v(-1) == 0);
}

TEST_CASE("a rested full pack shows its open-circuit voltage and sags by its resistance") {
  const PackParameters pack = pack_2s();
  const PackState state = rested_pack(pack, 1, 25);
  CHECK_THAT(terminal_voltage_v(pack, state, 0), WithinAbs(8.4, 1e-12));
  // Two cells of 28 mOhm and 60 mOhm of wiring; f(1) = 1 + 1.5 exp(-12.5).
  const double ohm = 2 * 0.028 * (1 + 1.5 * std::exp(-12.5)) + 0.06;
  CHECK_THAT(terminal_voltage_v(pack, state, 2), WithinAbs(8.4 - 2 * ohm, 1e-12));
}

TEST_CASE("two cells in parallel share the current") {
  const PackParameters pack = pack_1s();
  PackState state = rested_pack(pack, 1, 25);
  CHECK_THAT(terminal_voltage_v(pack, state, 0), WithinAbs(4.2, 1e-12));
  advance(pack, state, 3600, 1);
  CHECK_THAT(state.soc, WithinAbs(0.9, 1e-12));
}

TEST_CASE("temperature scales each resistance by its own Arrhenius factor") {
  const PackState cold = rested_pack(pack_2s(), 1, -10);
  const double kelvin_term = 1 / 263.15 - 1 / 298.15;
  CHECK_THAT(cold.factors.r0, WithinRel(std::exp(15000 / 8.314462618 * kelvin_term), 1e-12));
  CHECK_THAT(cold.factors.r1, WithinRel(std::exp(35000 / 8.314462618 * kelvin_term), 1e-12));
  CHECK_THAT(cold.factors.r2, WithinRel(std::exp(30000 / 8.314462618 * kelvin_term), 1e-12));
  CHECK(rested_pack(pack_2s(), 1, 25).factors.r1 == 1);
}

TEST_CASE("a constant current takes charge in proportion to time, in any division of it") {
  const PackParameters pack = pack_2s();
  PackState at_once = rested_pack(pack, 0.9, 10);
  PackState in_steps = at_once;
  advance(pack, at_once, 3600, 1.5);
  for (int i = 0; i < 36'000; ++i) advance(pack, in_steps, 0.1, 1.5);
  CHECK_THAT(at_once.soc, WithinAbs(0.9 - 1.5 / 5, 1e-12));
  CHECK_THAT(in_steps.soc, WithinAbs(at_once.soc, 1e-9));
  CHECK_THAT(in_steps.v1_v, WithinAbs(at_once.v1_v, 1e-6));
  CHECK_THAT(in_steps.v2_v, WithinAbs(at_once.v2_v, 1e-6));
}

TEST_CASE("an RC pair charges along the exponential of its time constant") {
  PackParameters pack = pack_2s();
  pack.cell.low_charge_rise = 0;  // f = 1, so that the closed form holds
  PackState state = rested_pack(pack, 0.8, 25);
  advance(pack, state, 5, 2);
  CHECK_THAT(state.v1_v, WithinRel(2 * 0.015 * (1 - std::exp(-5 / 3.0)), 1e-12));
  CHECK_THAT(state.v2_v, WithinRel(2 * 0.020 * (1 - std::exp(-5 / 80.0)), 1e-12));
}

TEST_CASE("after a load the pack relaxes to its open-circuit voltage") {
  const PackParameters pack = pack_2s();
  PackState state = rested_pack(pack, 0.6, 25);
  advance(pack, state, 600, 2);
  const double rested_v = open_circuit_voltage_v(pack, state);
  CHECK(terminal_voltage_v(pack, state, 0) < rested_v - 0.1);
  advance(pack, state, 60, 0);
  CHECK(terminal_voltage_v(pack, state, 0) < rested_v - 0.01);
  advance(pack, state, 2 * 3600, 0);
  CHECK_THAT(terminal_voltage_v(pack, state, 0), WithinAbs(rested_v, 1e-9));
}

TEST_CASE("months asleep are one call") {
  const PackParameters pack = pack_2s();
  PackState state = rested_pack(pack, 1, 25);
  advance(pack, state, 91.6 * 86'400, 0.04366 / 24 * 1);  // the default profile's 43.66 mAh a day
  CHECK_THAT(state.soc, WithinAbs(0.2, 0.0005));
}
