// What tests of the window's world do with it: power its lock, read a signal off its picture.
#pragma once

#include <string_view>

#include "sim/catalogue/signals.h"
#include "sim/picture/live_world.h"

namespace locktwin::tests {

inline void power(sim::LiveWorld& world) {
  world.act("insert_battery", {{"soc_pct", 100.0}});
  world.advance(std::chrono::seconds(1));
}

inline double read(const sim::Picture& picture, std::string_view signal, std::size_t lock = 0) {
  const auto index = sim::find_signal(signal) - sim::signal_catalogue().data();
  return picture.locks.at(lock).signals.at(static_cast<std::size_t>(index));
}

}  // namespace locktwin::tests
