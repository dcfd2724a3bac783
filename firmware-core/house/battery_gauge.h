// How much is in the pack, from what it gives: a model of its cells (two RC pairs, the equations of
// Plett, Battery Management Systems vol. 1, ch. 2) in integers, with resistances that depend on
// charge and temperature.
//
//   terminal voltage = open-circuit voltage - current * R0 - V1 - V2
//
// The current through the shunt, counted, carries the charge through every load; the voltage, freed
// of what load and cold take, corrects it: at once at rest, slowly under load, where an old pack's
// resistance would be taken for charge. What it does not know at a boot is what the pack has
// recovered from: see start().
#pragma once

#include <cstdint>

#include "firmware-core/inputs.h"

namespace locktwin::core {

// Charge of two cells in series from their open-circuit voltage, 0 to 10,000.
std::uint32_t charge_of(std::uint32_t open_circuit_mv);

class BatteryGauge {
 public:
  // The first reading since the boot. `remembered` is the percentage before it; none: kUnknown. A
  // reading that a load just gone explains is the same pack; another one is another pack.
  static constexpr std::uint8_t kUnknown = 0xFF;
  void start(const Inputs& in, std::uint8_t remembered);
  // Every step. `moving`: the motor was driven since the last one.
  void update(const Inputs& in, bool moving);

  bool known() const { return known_; }
  std::uint8_t percent() const;
  // What the pack would show at rest.
  std::uint32_t rest_mv() const { return rest_mv_; }

 private:
  void pass(std::uint32_t span_ms, std::int32_t current_ma, std::int16_t temperature_dc);
  void correct(std::uint32_t span_ms, bool quiet);
  std::uint32_t open_circuit_mv(const Inputs& in) const;

  std::uint64_t counted_ms_ = 0;  // up to here
  std::uint64_t rested_from_ms_ = 0;
  std::int32_t charge_ = 0;    // of 10,000 * kFine
  std::int32_t first_uv_ = 0;  // V1 and V2
  std::int32_t second_uv_ = 0;
  std::int32_t waiting_mams_ = 0;  // mA ms that are not counted yet
  std::uint32_t waiting_ms_ = 0;
  std::uint32_t rest_mv_ = 0;
  bool known_ = false;
};

}  // namespace locktwin::core
