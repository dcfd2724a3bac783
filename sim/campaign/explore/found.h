// What was found in a life, as small as it could be made, and as the file of a scenario that fails.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "sim/campaign/explore/life_run.h"

namespace locktwin::sim {

struct Found {
  Find find;
  std::uint64_t life = 0;    // in which it was found, from 0
  std::size_t steps = 0;     // that it had there
  std::uint64_t played = 0;  // lives that it took to make it small
  std::string scenario;      // the text of its file
  std::string name;          // of the file: the reason in small letters, seed and life
};

// Where it was found.
struct Origin {
  std::uint64_t seed = 0;
  std::uint64_t life = 0;
};

// `zero` is the house before all lives. Ended early: as small as it was so far. A life that does
// not fail again, or as a scenario fails in another way, is itself what was found: a mistake of the
// program, with the life that shows it.
Found made_small(const Find& find, const LivedIn& where, const Moment& zero, const Origin& origin,
                 const std::function<bool()>& stop = {});

}  // namespace locktwin::sim
