// An observer that listens to a world for as long as this lives.
#pragma once

#include "sim/world/observer.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class Listening {
 public:
  Listening(World& world, Observer& observer) : world_(world), observer_(observer) {
    world_.add_observer(observer_);
  }
  ~Listening() { world_.remove_observer(observer_); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  World& world_;
  Observer& observer_;
};

}  // namespace locktwin::sim
