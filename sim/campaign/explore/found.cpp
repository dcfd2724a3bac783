#include "sim/campaign/explore/found.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "sim/campaign/explore/shrink.h"
#include "sim/scenario/new_scenario.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kLongestReason = 60;  // in the name of a file

Find not_the_same(Find find, const std::string& what) {
  find.seen = fmt::format("{}; the first time: {}", what, find.seen);
  find.reason = "internal error: not the same twice: " + find.reason;
  find.covers.clear();
  return find;
}

Find small_of(const Find& find, const LivedIn& where, Shrinker& shrinker) {
  const std::optional<Find> small = shrinker.shrink(find);
  if (!small) return not_the_same(find, "the same life, lived again, has nothing wrong");
  const std::string other = comes_to_instead(scenario_of(*small, where, {}), *small);
  return other.empty() ? *small : not_the_same(*small, "as a scenario it is " + other);
}

}  // namespace

Found made_small(const Find& find, const LivedIn& where, const Moment& zero, const Origin& origin,
                 const std::function<bool()>& stop) {
  Shrinker shrinker(where, zero, stop);
  Found found;
  found.life = origin.life;
  found.steps = find.life.size();
  found.find = small_of(find, where, shrinker);
  found.played = shrinker.played();
  found.scenario = scenario_of(
      found.find, where, fmt::format("Explored with seed {}, life {}.", origin.seed, origin.life));
  found.name = fmt::format("{}_seed{}_life{}.json",
                           file_name_of(found.find.reason.substr(0, kLongestReason)), origin.seed,
                           origin.life);
  return found;
}

}  // namespace locktwin::sim
