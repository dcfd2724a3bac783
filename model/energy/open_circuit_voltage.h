// Open-circuit voltage of one NMC 811 cell at 25 °C over its state of charge.
//
// Source: the reference data, tests/data/oracles/ocv_25C.csv, column ocv_nmc811_V; linear between
// its 23 points.
#pragma once

namespace locktwin::model {

// Volts. soc: 0 (empty) .. 1 (full); outside, the first or last piece goes on, so that an
// over-discharged cell collapses steeply. Never below zero.
double open_circuit_voltage_v(double soc);

}  // namespace locktwin::model
