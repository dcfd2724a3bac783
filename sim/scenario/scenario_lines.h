// A scenario file out of its parts, as people write one: every step a line.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct ScenarioLines {
  std::string title;
  std::string why;
  std::vector<std::string> covers{};
  bool hazard = false;  // it shows how a fault breaks TWN-1 (TWN-7)
  std::uint64_t seed = 1;
  Setup setup;
  std::vector<std::string> steps;  // none: one is put in, as a scenario needs a step
  std::vector<std::string> always{};
};

std::string scenario_text(const ScenarioLines& lines);

// {"do": "press_key", "key": "5"}; texts are meant as they are, not as variables.
std::string one_line(const nlohmann::ordered_json& json);
std::string line_of(const Action& action, bool meanwhile);
std::string line_of_wait(Duration span);
// As it was read.
std::string line_of(const Located& value);

}  // namespace locktwin::sim
