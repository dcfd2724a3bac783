#include "sim/campaign/plan/plan_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "sim/scenario/variables.h"

namespace locktwin::sim {

std::vector<std::string_view> names_of(const std::vector<Parameter>& parameters) {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : parameters) names.push_back(parameter.name);
  return names;
}

void check_column(const LocatedMember& member, Problems& problems) {
  constexpr std::string_view kTaken[] = {"cell", "verdict", "chance", "runs", "hash", "reason"};
  const auto* end = std::end(kTaken);
  if (std::find(std::begin(kTaken), end, member.key) == end) return;
  problems.add(member.place, fmt::format("'{}' is a column that every table of cells has; give "
                                         "it another name",
                                         member.key));
}

void check_new_name(const LocatedMember& member, const Plan& plan, Problems& problems) {
  check_column(member, problems);
  const std::vector<std::string_view> names = names_of(plan.parameters);
  const auto same = [&](const auto& one) { return one.name == member.key; };
  if (!is_variable_name(member.key) || member.key == kFailed || member.key == "limit") {
    problems.add(member.place,
                 "a name has small letters, digits and _, a letter first; 'failed' "
                 "and 'limit' have a meaning of their own");
  } else if (std::find(names.begin(), names.end(), member.key) != names.end() ||
             std::any_of(plan.sometimes.begin(), plan.sometimes.end(), same)) {
    problems.add(member.place, fmt::format("'{}' is the name of something else", member.key));
  }
}

}  // namespace locktwin::sim
