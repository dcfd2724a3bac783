// A moment of a world in a file. The file says of which layout its bytes are; one of another build
// with other fields is refused with the reason, as is one that was cut short or changed.
//
//   "LOCKTWIN STATE\n", then little-endian: version (4), layout (8), length of the state (8),
//   FNV-1a of the state (8), length of the text (8), the state, the text
//
// It holds what was typed and all keys: it is written for its owner alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/state/bytes.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

inline constexpr std::string_view kStateMagic = "LOCKTWIN STATE\n";
inline constexpr std::uint32_t kStateVersion = 1;

// Which states this build can load: names, order, kinds and widths of all fields.
std::uint64_t state_layout();

model::StateBytes bytes_of(const WorldState& state);
// Throws model::BadState when the bytes are no state of this layout.
WorldState state_of(std::span<const std::uint8_t> bytes);

struct SavedState {
  WorldState world;
  std::string text;  // what whoever saved it says of the moment; see sim/scenario/saved_run.h
};

// Throws BadInput with the file's name: it cannot be written, or is something else.
void save_state_file(const std::string& file, const WorldState& world, std::string_view text);
SavedState load_state_file(const std::string& file);

}  // namespace locktwin::sim
