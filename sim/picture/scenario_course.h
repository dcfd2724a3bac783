// Follows a scenario while it is played, and draws the picture of it.
#pragma once

#include "sim/picture/scenario_picture.h"
#include "sim/scenario/player.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

class ScenarioCourse {
 public:
  explicit ScenarioCourse(const Scenario& scenario);

  void begin(Time zero);                      // the setup is done: what comes are steps
  void pass(const Player& player, Time now);  // time goes on from `now`, in the step it is in
  void end(const Player& player, Time now);
  void refuse(const Player& player, Time now, const std::string& reason);  // a part did: it ends
  const ScenarioPicture& picture() const { return picture_; }

 private:
  void fail_at(std::optional<std::size_t> step, Time now);
  void reach(std::size_t step, Time now);

  bool begun_ = false;
  std::size_t reached_ = 0;  // so many of the steps
  ScenarioPicture picture_;
};

std::string describe(const Step& step);  // digits are dots

}  // namespace locktwin::sim
