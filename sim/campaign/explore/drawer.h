// What is done next, by chance: an action of the catalogue with arguments of its ranges.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/campaign/explore/habits.h"
#include "sim/campaign/explore/life.h"
#include "sim/scenario/scenario.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

// Who and what the actions can name.
struct Cast {
  std::vector<std::string> people;  // with one who is no user
  std::vector<std::string> phones;  // likewise
  std::vector<std::string> pins;    // of the setup, duress PINs too, and one that is nobody's
  std::vector<std::string> locks;
};
Cast cast_of(const Setup& setup);

// Of one life. What it may do at all is chosen when it begins ("swarm testing", Groce et al., ISSTA
// 2012): half of the actions, few faults or none. So lives differ more than their steps do.
class Drawer {
 public:
  Drawer(const Habits& habits, const Cast& cast, const RandomStream& chance);
  LifeStep draw();

 private:
  std::size_t below(std::size_t count) { return chance_.next() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  const ActionSpec& next_action();
  std::optional<Action> draw_action(const ActionSpec& spec);
  std::optional<Value> draw_value(const ActionSpec& spec, const ArgumentSpec& argument);
  double draw_number(const ArgumentSpec& argument, double low, double high);
  double draw_duration(const ArgumentSpec& argument);
  std::string draw_text(const ActionSpec& spec);
  std::string draw_name(std::string_view argument);
  Duration draw_pause();

  Cast cast_;
  RandomStream chance_;
  std::vector<std::pair<const ActionSpec*, double>> actions_;  // with the weights up to each
  std::vector<const FaultSpec*> faults_;
};

}  // namespace locktwin::sim
