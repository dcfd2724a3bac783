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

enum class Texts {
  meant,    // as they are: what would be a variable in them is written so that it is none
  written,  // as a file has them, with their variables
};

// {"do": "press_key", "key": "5"}
std::string one_line(const nlohmann::ordered_json& json, Texts texts = Texts::meant);
std::string line_of(const Action& action, bool meanwhile);
std::string line_of_wait(Duration span);
// As it was read.
std::string line_of(const Located& value, Texts texts = Texts::meant);

}  // namespace locktwin::sim
