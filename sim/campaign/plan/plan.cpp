#include "sim/campaign/plan/plan.h"

#include <fmt/format.h>

#include "sim/text/shell_word.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

Chosen chosen_of(const Plan& plan, std::uint64_t cell, std::optional<double> at) {
  const std::vector<double> shares = plan.design.shares(cell);
  Chosen chosen;
  for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
    const Parameter& parameter = plan.parameters[i];
    chosen.emplace_back(parameter.name, parameter.distribution.at(shares[i]));
  }
  if (at) chosen.emplace_back(plan.question.of, located_number(rounded(*at)));
  return chosen;
}

Scenario scenario_of(const Plan& plan, const Chosen& chosen) {
  Scenario scenario = parse_scenario(plan.scenario, plan.text, {}, chosen);
  if (plan.always.empty()) return scenario;
  scenario.files.push_back(plan.file);
  for (Invariant invariant : plan.always) {
    invariant.place.file = static_cast<int>(scenario.files.size()) - 1;
    scenario.always.push_back(std::move(invariant));
  }
  return scenario;
}

std::uint64_t chance_of(const Plan& plan, std::uint64_t cell) {
  const std::string name = fmt::format("chance.{}", plan.design.row(cell));
  return RandomStream(plan.seed, name).next() % (kGreatestSeed + 1);
}

std::string command_of(const Plan& plan, std::uint64_t cell, const Chosen& chosen) {
  const bool limit = plan.question.kind == QuestionKind::limit;
  if (plan.meanwhile || !plan.always.empty() || !plan.eventually.empty() ||
      limit) {  // more than the scenario has
    return fmt::format("locktwin campaign run {} --cell {}{}", shell_word(plan.file), cell,
                       plan.design.seeks() ? " --out DIR" : "");
  }
  std::string command = "locktwin run " + shell_word(plan.scenario);
  for (const auto& one : chosen) command += " --sweep " + shell_word(describe(Chosen{one}));
  return command +
         fmt::format(" --{} {}", plan.one_setup ? "chance" : "seed", chance_of(plan, cell));
}

std::vector<std::string> measure_names(const Plan& plan) {
  std::vector<std::string> names;
  for (const CellMeasure& measure : plan.measures) names.push_back(measure.name);
  if (plan.question.kind == QuestionKind::limit) names.emplace_back("limit");
  return names;
}

}  // namespace locktwin::sim
