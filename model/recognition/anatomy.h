// How well people's hands suit the devices. Numbers are relative to an adult's index finger and
// palm; sources and ranges: README.md.
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::model {

enum class FingerName : std::uint8_t { thumb, index, middle, ring, little };

struct Hands {
  bool of_a_child = false;
  bool shallow_ridges = false;  // GEN-5: flat or worn

  LT_FIELDS(of_a_child, shallow_ridges)
};

// Noise of a capture: a thumb shows more of its print, a little finger less.
constexpr double finger_grain(FingerName finger, const Hands& hands) {
  double grain = 1;
  if (finger == FingerName::thumb) grain = 0.9;
  if (finger == FingerName::ring) grain = 1.05;
  if (finger == FingerName::little) grain = 1.15;
  if (hands.shallow_ridges) grain *= 1.2;
  return hands.of_a_child ? grain * 1.1 : grain;
}

constexpr double palm_size(const Hands& hands) {
  return hands.of_a_child ? 0.5 : 1;  // ENR-2: read at 10 cm instead of 20
}

}  // namespace locktwin::model
