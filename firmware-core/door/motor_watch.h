// What the motor does, from its current and its voltage alone: does it turn, or stand (LCK-8), and
// how far has it turned (LCK-12).
//
// A motor that begins to turn stands for a moment: what it then draws, over the voltage, is the
// conductance of this winding with its leads, as old and as warm as it is today. From there on
//
//   share = current / voltage / conductance      1 when it stands, less the faster it turns
//   turned = sum of voltage * (1 - share) * dt    the back-EMF: proportional to the way
//
// It stands when the share is high and does not fall: a worn motor that gains speed for half a
// second is told from one that stands by that. No threshold is an ampere: wear, warmth, cold and a
// weak pack change the conductance, and it is measured anew at each start.
#pragma once

#include <cstdint>

#include "firmware-core/inputs.h"

namespace locktwin::core {

class MotorWatch {
 public:
  // The motor is driven from now on, from standing; with more than `limit_ma` it counts as stopped.
  void start(std::uint64_t now_ms, std::uint16_t limit_ma);
  // At every step while it is driven.
  void look(const Inputs& in);

  bool stopped(std::uint64_t now_ms) const;
  std::uint32_t turned() const { return turned_; }  // mV ms
  // Of the standing motor at this start: as it is worn and as warm as it is.
  std::uint32_t conductance() const { return conductance_; }
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

 private:
  void judge(std::uint32_t share, std::uint64_t now_ms);

  std::uint64_t started_ms_ = 0;
  std::uint64_t looked_ms_ = 0;
  std::uint64_t stands_from_ms_ = 0;  // if it stands
  std::uint64_t over_from_ms_ = 0;    // if it draws too much
  std::uint32_t turned_ = 0;
  std::uint32_t conductance_ = 0;  // of the standing motor, mA per mV, times 2^16
  std::uint32_t top_share_ = 0;    // per mille, since it seems to stand
  std::uint16_t limit_ma_ = 0;
};

}  // namespace locktwin::core
