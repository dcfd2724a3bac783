// What was found, made small: as long as it fails for the same reason, it loses actions, faults,
// words and time ("delta debugging", Zeller and Hildebrandt, IEEE TSE 2002).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/explore/life_run.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class Shrinker {
 public:
  // `zero` is the house before all lives.
  Shrinker(const LivedIn& where, const Moment& zero, std::function<bool()> stop = {});

  // The smallest that it came to; the same for the same find. Ended early: the smallest so far.
  // None: lived again, it does not fail for that reason.
  std::optional<Find> shrink(const Find& find);
  std::uint64_t played() const { return played_; }

 private:
  bool fails_too(const Life& life);
  bool stopped() const { return stop_ && stop_(); }
  bool drop_steps();
  bool simplify();
  bool simplify_step(std::size_t index);
  bool shorten(std::size_t index);
  bool simplify_argument(std::size_t index, std::size_t argument);
  bool replace(std::size_t index, const LifeStep& step);

  const LivedIn& where_;
  std::function<bool()> stop_;
  World world_;
  Find best_;
  std::vector<Moment> before_;  // each of its steps
  std::uint64_t played_ = 0;
};

// The find as a scenario that `locktwin run` shows failing; `origin` is told in its `why`.
std::string scenario_of(const Find& find, const LivedIn& where, const std::string& origin);
// Runs it. Empty: it fails for the find's reason; else what it comes to, "passed" for one.
std::string comes_to_instead(const std::string& scenario, const Find& find);

}  // namespace locktwin::sim
