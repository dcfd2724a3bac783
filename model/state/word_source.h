// Chance: a row of words from a seed that was handed in.
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::model {

// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
class WordSource {
 public:
  explicit WordSource(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

  // Above 0 and at most 1, in steps of 2^-32.
  double next_fraction() { return (static_cast<double>(next() >> 32) + 1.0) / 4294967296.0; }

  std::uint64_t state() const { return state_; }  // the same words come from it

  LT_FIELDS(state_)

 protected:
  void restart(std::uint64_t state) { state_ = state; }

 private:
  std::uint64_t state_;
};

}  // namespace locktwin::model
