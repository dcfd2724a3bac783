#include "sim/report/requirement_states.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "sim/text/csv_field.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;
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

RequirementHistory parse_history(const std::string& file, const std::string& text) {
  const Json all = text.empty() ? Json::object() : Json::parse(text, nullptr, false);
  const auto is_entry = [](const Json& one) {
    return one.is_object() && one.size() == 2 && one.value("state", Json()).is_string() &&
           one.value("since", Json()).is_string();
  };
  if (!all.is_object() || !std::all_of(all.begin(), all.end(), is_entry)) {
    throw BadInput(fmt::format("{}: is no history of requirements; name a new file", file));
  }
  RequirementHistory history;
  for (const auto& [id, entry] : all.items()) {
    history[id] = {entry["state"].get<std::string>(), entry["since"].get<std::string>()};
  }
  return history;
}

std::string history_text(const RequirementHistory& history) {
  Json all = Json::object();
  for (const auto& [id, told] : history) {
    all[id] = {{"state", told.state}, {"since", told.build}};
  }
  return all.dump(1) + "\n";
}

void follow_history(RequirementHistory& history, const std::string& build,
                    std::vector<RequirementState>& states) {
  for (RequirementState& state : states) {
    const std::string word = name_of(state.word);
    ToldSince& told = history[state.requirement.id];
    if (told.state != word) told = {word, build};
    state.since = told.build;
  }
}

}  // namespace locktwin::sim
