#include "sim/campaign/plan/plan_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "sim/scenario/variables.h"
#include "sim/vocabulary/bad_input.h"

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

std::optional<std::size_t> only_word(const std::vector<const LocatedMember*>& given, Place place,
                                     std::string_view what,
                                     const std::vector<std::string_view>& words,
                                     Problems& problems) {
  if (given.size() > 1) {
    problems.add(given[1]->place,
                 fmt::format("there is one {} only, '{}' or '{}': one of {}", what, given[0]->key,
                             given[1]->key, fmt::join(words, ", ")));
    return std::nullopt;
  }
  const std::string_view key = given.empty() ? std::string_view() : given.front()->key;
  const auto found = std::find(words.begin(), words.end(), key);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  problems.add(given.empty() ? place : given.front()->place,
               unknown_word(fmt::format("{}, of which there is one,", what), key, words));
  return std::nullopt;
}

}  // namespace locktwin::sim
