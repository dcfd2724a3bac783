// What a world counts of itself.
#pragma once

#include <cstdint>
#include <span>

#include "model/state/bytes.h"

namespace locktwin::sim {

struct Counted {
  std::uint64_t steps = 0;
  std::uint64_t occurrences = 0;
  std::uint64_t standing = 0;  // steps at this moment that no driver asked for: see standstill.h
};

}  // namespace locktwin::sim

namespace locktwin::model {

// Kept, so that a world that was restored counts on; not compared: nothing that happens depends on
// it, and a door that was opened by one gesture is the door that was opened by its four parts.
template <>
struct FieldAsBytes<sim::Counted> {
  static constexpr bool kCompared = false;
  static std::uint64_t layout() { return sizeof(sim::Counted); }
  static StateBytes bytes(const sim::Counted& counted) {
    StateBytes bytes;
    StateWriter writer(bytes);
    save_state(writer, counted.steps);
    save_state(writer, counted.occurrences);
    save_state(writer, counted.standing);
    return bytes;
  }
  static void parse(std::span<const std::uint8_t> bytes, sim::Counted& counted) {
    StateReader reader(bytes);
    load_state(reader, counted.steps);
    load_state(reader, counted.occurrences);
    load_state(reader, counted.standing);
  }
};

}  // namespace locktwin::model
