// Open-circuit voltage of one NMC 811 cell at 25 °C over its state of charge.
//
// Source: the quasi-static discharge of a graphite/NMC 811 21700 cell, read off at 23 points and
// linear in between; copied from the reference runs (tests/data/oracles/ocv_25C.csv).
#pragma once

namespace locktwin::model {

// Volts. soc: 0 (empty) .. 1 (full); outside, the first or last piece goes on, so that an
// over-discharged cell collapses steeply. Never below zero.
double open_circuit_voltage_v(double soc);

}  // namespace locktwin::model
