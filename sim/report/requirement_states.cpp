#include "sim/report/requirement_states.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Word = RequirementState::Word;

bool covers(const ReportedRun& run, const std::string& id) {
  return std::find(run.covers.begin(), run.covers.end(), id) != run.covers.end();
}

RequirementState state_of(const Requirement& requirement, const std::vector<ReportedRun>& runs) {
  RequirementState state{requirement, {}, Word::uncovered, {}, {}};
  std::string last;
  for (const ReportedRun& run : runs) {
    if (!covers(run, requirement.id)) continue;
    if (run.passed() && run.file == last) continue;  // another variant of it
    last = run.file;
    std::string name = std::filesystem::path(run.file).stem().generic_string();
    if (!run.passed() && !run.variant.empty()) name += " [" + run.variant + "]";
    state.scenarios.push_back(run.passed() ? name : fmt::format("{} ({})", name, run.verdict));
    const bool holds = state.word != Word::broken && run.passed();
    state.word = holds ? Word::holds : Word::broken;
  }
  return state;
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::string name_of(Word word) {
  switch (word) {
    case Word::uncovered:
      return "–";
    case Word::holds:
      return "holds";
    case Word::broken:
      return "BROKEN";
  }
  return {};
}

std::vector<RequirementState> requirement_states(const std::vector<RequirementGroup>& groups,
                                                 const std::vector<ReportedRun>& runs) {
  std::vector<RequirementState> states;
  for (const RequirementGroup& group : groups) {
    for (const Requirement& requirement : group.requirements) {
      states.push_back(state_of(requirement, runs));
      states.back().group = group.title;
    }
  }
  return states;
}

std::string requirements_text(const std::vector<RequirementState>& states) {
  std::string text;
  std::string group;
  for (const RequirementState& state : states) {
    if (state.group != group) text += fmt::format("{}{}\n", text.empty() ? "" : "\n", state.group);
    group = state.group;
    text += fmt::format("  {:<7} {:<7} {}\n", state.requirement.id, name_of(state.word),
                        state.requirement.title);
    if (!state.scenarios.empty()) {
      text += fmt::format("{:18}by {}\n", "", fmt::join(state.scenarios, ", "));
    }
    if (!state.since.empty()) text += fmt::format("{:18}since {}\n", "", state.since);
  }
  const auto count = [&](auto fits) { return std::count_if(states.begin(), states.end(), fits); };
  return text + fmt::format("\n{} requirements, {} covered, {} of these hold\n", states.size(),
                            count([](const auto& state) { return state.word != Word::uncovered; }),
                            count([](const auto& state) { return state.word == Word::holds; }));
}

std::string requirements_csv(const std::vector<RequirementState>& states) {
  std::string text = "id,group,text,text_zh,state,covered_by,since\r\n";
  for (const RequirementState& state : states) {
    const std::string word = state.word == Word::uncovered ? "" : name_of(state.word);
    text += fmt::format(
        "{},{},{},{},{},{},{}\r\n", csv_field(state.requirement.id), csv_field(state.group),
        csv_field(state.requirement.title), csv_field(state.requirement.title_zh), csv_field(word),
        csv_field(fmt::to_string(fmt::join(state.scenarios, "; "))), csv_field(state.since));
  }
  return text;
}

std::string follow_history(const std::string& file, const std::string& text,
                           const std::string& build, std::vector<RequirementState>& states) {
  using Json = nlohmann::ordered_json;
  const Json before = text.empty() ? Json::object() : Json::parse(text, nullptr, false);
  if (!before.is_object()) {
    throw BadInput(fmt::format("{}: is no history of requirements; name a new file", file));
  }
  Json after = Json::object();
  for (RequirementState& state : states) {
    const std::string& id = state.requirement.id;
    const std::string word = name_of(state.word);
    const Json known = before.value(id, Json::object());
    const bool same = known.is_object() && known.value("state", Json()) == word &&
                      known.value("since", Json()).is_string();
    state.since = same ? known["since"].get<std::string>() : build;
    after[id] = {{"state", word}, {"since", state.since}};
  }
  return after.dump(1) + "\n";
}

}  // namespace locktwin::sim
