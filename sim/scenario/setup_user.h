// One user of a scenario's setup: what is enrolled before time zero, by actions that anyone could
// take.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/scenario/setup_features.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// The first user is enrolled at the keypad (INS-4); everything else goes through the first user's
// phone.
struct SetupUser {
  Place place;
  std::string name;
  bool administrator = false;
  std::string pin;               // empty: none
  std::string duress_pin;        // empty: none (ENR-5)
  bool phone = false;            // paired; it has the user's name
  std::optional<double> from_s;  // USR-3; since the user is added
  std::optional<double> until_s;
  SetupFeatures features;
};

// Tells what is wrong with each of them, and with all together.
std::vector<SetupUser> read_users(const std::vector<Located>& users, Problems& problems);

}  // namespace locktwin::sim
