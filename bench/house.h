// A scenario's household that has moved in: its setup is played, its steps are not.
#pragma once

#include <stdexcept>
#include <utility>

#include "sim/scenario/runner.h"
#include "tests/support/home.h"

namespace locktwin::bench {

struct House {
  explicit House(sim::Scenario of)
      : scenario(std::move(of)), home(sim::config_of(scenario, scenario.seed)) {
    if (sim::set_up(home.world, scenario.setup)) {
      throw std::runtime_error("the house is not set up");
    }
  }

  sim::Scenario scenario;
  tests::Home home;
};

}  // namespace locktwin::bench
