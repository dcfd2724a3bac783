// The catalogue of signals, one group of rows a file, and what they share.
#pragma once

#include <span>

#include "sim/air/air.h"
#include "sim/catalogue/signals.h"
#include "sim/household/household.h"
#include "sim/lock/lock.h"
#include "sim/world/world.h"

namespace locktwin::sim {

std::span<const SignalSpec> plant_signals();        // the truth: what is
std::span<const SignalSpec> mechanism_signals();    // keys, housings, door against strike
std::span<const SignalSpec> energy_signals();       // what feeds the lock
std::span<const SignalSpec> board_signals();        // what pins, lights and motor bridge are
std::span<const SignalSpec> recognition_signals();  // camera, palm module, finger reader
std::span<const SignalSpec> phone_signals();        // radios, phones, the cloud
std::span<const SignalSpec> part_signals();         // clock, flash, sounders, keys, motor's warmth
std::span<const SignalSpec> core_signals();         // what the lock says of itself

inline const model::Plant& plant(const Lock& lock) {
  return lock.plant;
}
inline const core::Outputs& outputs(const Lock& lock) {
  return lock.board.outputs();
}
inline const core::Report& report(const Lock& lock) {
  return outputs(lock).report;
}
inline double as_number(bool value) {
  return value ? 1.0 : 0.0;
}

}  // namespace locktwin::sim
