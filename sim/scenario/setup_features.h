// What a user of the setup is enrolled with beside PINs, and what is unusual about their hands.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/fields.h"

namespace locktwin::sim {

struct SetupFinger {
  std::string hand;    // as touch_reader calls it
  std::string finger;  // likewise
  bool operator==(const SetupFinger&) const = default;
};

struct SetupFeatures {
  bool child = false;
  bool shallow_ridges = false;
  bool face = false;
  std::vector<std::string> palms;  // "right", "left"
  std::vector<SetupFinger> fingers;
  std::vector<SetupFinger> duress_fingers;  // ENR-5

  bool any_enrolled() const;
  bool any_described() const { return child || shallow_ridges; }
};

// The words for a finger: "index", "left thumb" …; without a hand it is the right one.
const std::vector<std::string>& finger_words();

SetupFeatures read_features(Fields& user);

}  // namespace locktwin::sim
