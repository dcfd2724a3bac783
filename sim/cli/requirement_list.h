// The list of requirement ids (scenarios/requirements.json) and what scenarios say of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/cli/batch.h"

namespace locktwin::sim {

struct Requirement {
  std::string id;     // "ALM-2"
  std::string title;  // one line
};

struct RequirementGroup {
  std::string title;
  std::vector<Requirement> requirements;
};

// {"groups": [{"title": "…", "requirements": {"ALM-1": "…", …}}]}. Throws BadInput with line and
// column; an id that stands twice is an error.
std::vector<RequirementGroup> parse_requirements(const std::string& file, std::string_view text);

// One line for each id that a scenario covers and the list does not know, with the nearest one.
std::vector<std::string> unknown_covers(const std::vector<RequirementGroup>& groups,
                                        const std::vector<Outcome>& outcomes);

// The table: a line for each requirement with its state (holds, BROKEN, –) and its scenarios.
std::string requirements_text(const std::vector<RequirementGroup>& groups,
                              const std::vector<Outcome>& outcomes);

}  // namespace locktwin::sim
