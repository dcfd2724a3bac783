// What a scenario says once and means several times: tables ("each"), counters ("repeat" with
// "as"), steps of another file ("include"), variables ("let"). It is written out before anything
// else reads it; what comes out has none of them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/scenario/sweep.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

inline constexpr int kMostExpanded = 100'000;  // steps of a scenario, written out

struct Expanded {
  Located root;
  std::vector<std::string> files;  // by Place::file; the scenario itself first
  // No mistake but included files that cannot be read, and variables that nothing uses.
  bool rest_stands = true;
};

// `file` is its name: what it includes lies relative to its folder. Mistakes are told; what has one
// is left out. What a file sweeps has the values of `chosen`, else the first ones.
Expanded expand(Located root, const std::string& file, Problems& problems,
                const Chosen& chosen = {});

// Everything that is read for the scenario in `file`, as far as that can be told of one with
// mistakes: itself first, and what it includes. Empty where it cannot be read.
std::vector<std::string> files_read_for(const std::string& file);

// The file of that name that lies beside a scenario, or above it; empty: there is none.
std::string find_above(const std::string& scenario_file, std::string_view name);

}  // namespace locktwin::sim
