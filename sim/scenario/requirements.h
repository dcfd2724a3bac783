// The requirements that scenarios may cover: `requirements.json` in the root of their folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

struct Requirement {
  std::string id;        // "ALM-2"
  std::string title;     // one line, in English
  std::string title_zh;  // in Traditional Chinese; empty: there is none
};

struct RequirementGroup {
  std::string title;
  std::vector<Requirement> requirements;
};

// {"groups": [{"title": "…", "requirements": {"ALM-1": {"en": "…", "zh": "…"}, …}}]}; in place of
// the object its English text alone. Throws BadInput with line and
// column; an id that stands twice is an error.
std::vector<RequirementGroup> parse_requirements(const std::string& file, std::string_view text);

// The list that a scenario's ids are taken from: `requirements.json` in its folder, or else in the
// nearest folder above that has one. Empty when there is none: a scenario outside of any tree.
std::string find_requirements(const std::string& scenario_file);

// What is wrong with an id; empty when it is good. Without a list only its form can be judged.
std::string complaint_of_id(std::string_view id, const std::vector<std::string>& known);

std::vector<std::string> ids_of(const std::vector<RequirementGroup>& groups);

}  // namespace locktwin::sim
