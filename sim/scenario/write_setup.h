// A setup as a scenario file has it: the inverse of reading one.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// What is as it is when left out is left out.
nlohmann::ordered_json setup_json(const Setup& setup);

// The arguments of an action that differ from what they are when left out, durations as texts.
nlohmann::ordered_json arguments_json(const Action& action);

// Whole numbers without a point.
nlohmann::ordered_json number_json(double number);

}  // namespace locktwin::sim
