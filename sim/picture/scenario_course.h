// Follows a scenario while it is played, and draws the picture of it.
#pragma once

#include "sim/picture/scenario_picture.h"
#include "sim/scenario/player.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

class ScenarioCourse {
 public:
  explicit ScenarioCourse(const Scenario& scenario);

  void begin(Time zero);  // the setup is done: what comes are steps
  // Time goes on from `now`, in the step at this place or one within it.
  void pass(const Place& current, Time now);
  void end(const Player& player, Time now);
  const ScenarioPicture& picture() const { return picture_; }

 private:
  void reach(std::size_t step, Time now);
  std::size_t step_at(const Place& place) const;

  std::vector<Place> places_;
  bool begun_ = false;
  std::size_t reached_ = 0;  // so many of the steps
  ScenarioPicture picture_;
};

std::string describe(const Step& step);  // digits are dots

}  // namespace locktwin::sim
