// What a scenario says once and means several times: tables ("each"), counters ("repeat" with
// "as"), steps of another file ("include"), variables ("let"). It is written out before anything
// else reads it; what comes out has none of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

inline constexpr int kMostExpanded = 100'000;  // steps of a scenario, written out

struct Expanded {
  Located root;
  std::vector<std::string> files;  // by Place::file; the scenario itself first
};

// `file` is its name: what it includes lies relative to its folder. Mistakes are told; what has one
// is left out.
Expanded expand(Located root, const std::string& file, Problems& problems);

// The same but for their places.
bool same_meaning(const Located& a, const Located& b);

}  // namespace locktwin::sim
