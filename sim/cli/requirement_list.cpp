#include "sim/cli/requirement_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "sim/catalogue/bad_input.h"
#include "sim/scenario/fields.h"

namespace locktwin::sim {

namespace {

RequirementGroup read_group(const Located& located, std::set<std::string>& ids,
                            Problems& problems) {
  Fields fields(located, "a group", problems);
  RequirementGroup group;
  fields.need("title", "what the group is about");
  group.title = fields.text("title").value_or("");
  fields.need("requirements", "an object: id to title");
  const Located* list = fields.take("requirements");
  if (list != nullptr) {
    Fields(*list, "requirements", problems).take_rest();
    for (const LocatedMember& member : list->members) {
      if (member.value.kind != Located::Kind::text) {
        problems.add(member.value.place, "a title is needed");
      }
      if (!ids.insert(member.key).second) problems.add(member.place, member.key + " stands twice");
      group.requirements.push_back({member.key, member.value.text});
    }
  }
  fields.finish();
  return group;
}

bool covers(const Outcome& outcome, const std::string& id) {
  return std::find(outcome.covers.begin(), outcome.covers.end(), id) != outcome.covers.end();
}

struct State {
  bool holds = true;
  std::string scenarios;  // names of the files, with the verdict of those that did not pass
};

State state_of(const std::string& id, const std::vector<Outcome>& outcomes) {
  State state;
  for (const Outcome& outcome : outcomes) {
    if (!covers(outcome, id)) continue;
    const bool passed = outcome.result.verdict == Verdict::passed;
    state.holds = state.holds && passed;
    const std::string name = std::filesystem::path(outcome.file).stem().generic_string();
    state.scenarios += state.scenarios.empty() ? "" : ", ";
    state.scenarios +=
        passed ? name : fmt::format("{} ({})", name, name_of(outcome.result.verdict));
  }
  return state;
}

}  // namespace

std::vector<RequirementGroup> parse_requirements(const std::string& file, std::string_view text) {
  Problems problems;
  std::vector<RequirementGroup> groups;
  std::set<std::string> ids;
  try {
    const Located root = parse_located_json(text);
    Fields fields(root, "the list", problems);
    fields.need("groups", "a list of groups");
    if (const std::vector<Located>* list = fields.list("groups")) {
      for (const Located& group : *list) groups.push_back(read_group(group, ids, problems));
    }
    fields.finish();
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text(file));
  return groups;
}

std::vector<std::string> unknown_covers(const std::vector<RequirementGroup>& groups,
                                        const std::vector<Outcome>& outcomes) {
  std::vector<std::string_view> known;
  for (const RequirementGroup& group : groups) {
    for (const Requirement& requirement : group.requirements) known.push_back(requirement.id);
  }
  std::vector<std::string> lines;
  for (const Outcome& outcome : outcomes) {
    for (const std::string& id : outcome.covers) {
      if (std::find(known.begin(), known.end(), id) != known.end()) continue;
      const std::string near = nearest_word(id, known);
      lines.push_back(fmt::format("{}: covers the unknown requirement {}; did you mean {}?",
                                  outcome.file, id, near.empty() ? known.front() : near));
    }
  }
  return lines;
}

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
