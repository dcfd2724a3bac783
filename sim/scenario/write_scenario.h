// A scenario file out of what was done: whoever plays it gets the same run, bit for bit.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/offers.h"
#include "sim/scenario/scenario.h"
#include "sim/timeline/timeline.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// What was done in a world: how it was made and set up, and the actions since. Each has had a step
// of the world of its own, as in World::act() then World::run_until(now()).
struct Recording {
  std::string title = "Recorded";
  std::string why = "It was done like this.";
  std::uint64_t seed = 1;
  Setup setup;
  std::vector<LoggedAction> actions;  // after the setup, in their order
  Time end{};                         // when the recording ended
  bool hazard = false;                // it shows how a fault breaks TWN-1 (TWN-7)
  Expected expected{};                // of what was seen
};

// The text of the file, with the digits that were typed. Gestures that people have a word for are
// written as that word (`press_key`, `type_keys`, `open_door`, `shut_door`) where it does exactly
// the same; times are written as people write them, to the microsecond where it matters. It covers
// no requirement: that is for whoever gives it a purpose. It expects what was chosen of what was
// seen, each before the next action; to expect takes no time.
// Throws BadInput when the setup fails, or an action comes before its end or is refused.
std::string write_scenario(const Recording& recording);

// Of a world of new locks, made by `config`: their names and places.
Setup setup_of_new(const WorldConfig& config);

// What a world was made to do after it was set up; `all` begins with its setup.
std::vector<LoggedAction> after_setup(const Setup& setup, const std::vector<LoggedAction>& all);

// Keeps the actions of a world from when it is added to it.
class ActionLog : public Observer {
 public:
  void on_act(const World& world, const Action& action) override;
  const std::vector<LoggedAction>& actions() const { return actions_; }

 private:
  std::vector<LoggedAction> actions_;
};

}  // namespace locktwin::sim
