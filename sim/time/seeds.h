// What the streams of chance of a lock and of the devices around it begin with.
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::sim {

struct Seeds {
  std::uint64_t chance = 1;   // of what happens
  std::uint64_t secrets = 1;  // of keys, and of what chips keep to themselves

  LT_FIELDS(chance, secrets)
};

}  // namespace locktwin::sim
