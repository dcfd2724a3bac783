#include "sim/cli/requirement_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace locktwin::sim {

namespace {

bool covers(const Outcome& outcome, const std::string& id) {
  return std::find(outcome.covers.begin(), outcome.covers.end(), id) != outcome.covers.end();
}

struct State {
  bool holds = true;
  std::string scenarios;  // names of the files, with the verdict of those that did not pass
};

State state_of(const std::string& id, const std::vector<Outcome>& outcomes) {
  State state;
  std::string last;
  for (const Outcome& outcome : outcomes) {
    if (!covers(outcome, id)) continue;
    const bool passed = outcome.result.verdict == Verdict::passed;
    state.holds = state.holds && passed;
    if (passed && outcome.file == last) continue;  // another variant of it
    last = outcome.file;
    std::string name = std::filesystem::path(outcome.file).stem().generic_string();
    if (!passed && !outcome.variant.empty()) name += " [" + outcome.variant + "]";
    state.scenarios += state.scenarios.empty() ? "" : ", ";
    state.scenarios +=
        passed ? name : fmt::format("{} ({})", name, name_of(outcome.result.verdict));
  }
  return state;
}

}  // namespace

std::string requirements_text(const std::vector<RequirementGroup>& groups,
                              const std::vector<Outcome>& outcomes) {
  std::string text;
  int all = 0, covered = 0, holding = 0;
  for (const RequirementGroup& group : groups) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", group.title);
    for (const Requirement& requirement : group.requirements) {
      const State state = state_of(requirement.id, outcomes);
      const bool is_covered = !state.scenarios.empty();
      ++all;
      covered += is_covered ? 1 : 0;
      holding += is_covered && state.holds ? 1 : 0;
      const char* word = !is_covered ? "–" : state.holds ? "holds" : "BROKEN";
      text += fmt::format("  {:<7} {:<7} {}\n", requirement.id, word, requirement.title);
      if (is_covered) text += fmt::format("{:18}by {}\n", "", state.scenarios);
    }
  }
  return text +
         fmt::format("\n{} requirements, {} covered, {} of these hold\n", all, covered, holding);
}

}  // namespace locktwin::sim
