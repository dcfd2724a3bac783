// What the tables of actions share: arguments that many have, and planning gestures.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/household/people.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

// The catalogue, one group of rows a file.
std::vector<ActionSpec> energy_actions();
std::vector<ActionSpec> panel_actions();
std::vector<ActionSpec> door_actions();
std::vector<ActionSpec> key_actions();
std::vector<ActionSpec> housing_actions();
std::vector<ActionSpec> recognition_actions();
std::vector<ActionSpec> phone_actions();
std::vector<ActionSpec> household_actions();
std::vector<ActionSpec> zone_actions();
std::vector<ActionSpec> visitor_actions();
std::vector<ActionSpec> radio_actions();
std::vector<ActionSpec> attack_actions();
std::vector<ActionSpec> climate_actions();
std::vector<ActionSpec> chip_actions();
std::vector<ActionSpec> fault_actions();

inline constexpr double kRadiansPerDegree = 0.017453292519943295;

ArgumentSpec span_argument(std::string_view name, double fallback_s, std::string_view help);
Duration span_of(const Action& action, std::string_view argument);

// Somebody will begin with this, `after` from now.
void plan(Scene& scene, Duration after, Gesture gesture);
// And go on so, or end it, so much later: unless somebody has begun anew with the same thing.
void plan_on(Scene& scene, Duration after, Duration later, Gesture gesture);

}  // namespace locktwin::sim
