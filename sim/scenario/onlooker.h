// Who looks on from outside and must not be able to tell two courses of things apart.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "sim/scenario/condition.h"

namespace locktwin::sim {

struct Onlooker {
  enum class Kind {
    bystander,  // at the door: lights, voice and tones, siren, motor, handle, leaf
    sniffer,    // on the air: lengths and moments of all frames from and to the lock
    app,        // what phones show, the list of events with it
  };

  Kind kind = Kind::bystander;
  LockRef lock{};
  std::string phone{};  // of app: whose; empty: all
};
inline constexpr auto kOnlookers = std::to_array<std::string_view>({"bystander", "sniffer", "app"});

}  // namespace locktwin::sim
