// Named, independent streams of random words: adding a part does not shift the others.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/state/word_source.h"

namespace locktwin::sim {

// Words of a WordSource that begins at a seed and a name.
class RandomStream : public model::WordSource {
 public:
  RandomStream() : WordSource(0) {}
  // The same seed and name give the same words.
  RandomStream(std::uint64_t seed, std::string_view name) : WordSource(seed) {
    for (char c : name) restart(next() ^ static_cast<unsigned char>(c));
  }

  std::uint32_t next_u32() { return static_cast<std::uint32_t>(next() >> 32); }
};

}  // namespace locktwin::sim
