// Named, independent streams of random words: adding a part does not shift the others.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/state/fields.h"

namespace locktwin::sim {

// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
class RandomStream {
 public:
  RandomStream() : state_(0) {}
  // The same seed and name give the same words.
  RandomStream(std::uint64_t seed, std::string_view name) : state_(seed) {
    for (char c : name) {
      state_ = next() ^ static_cast<unsigned char>(c);
    }
  }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

  std::uint32_t next_u32() { return static_cast<std::uint32_t>(next() >> 32); }

  // Above 0 and at most 1, in steps of 2^-32.
  double next_fraction() { return (static_cast<double>(next_u32()) + 1.0) / 4294967296.0; }

  std::uint64_t state() const { return state_; }  // the same words come from it

  LT_FIELDS(state_)

 private:
  std::uint64_t state_;
};

}  // namespace locktwin::sim
