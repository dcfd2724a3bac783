// A plant with a charged pack, driven millisecond by millisecond as the world does it.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>

#include "model/plant.h"
#include "model/state/hash.h"

namespace locktwin::tests {

// What is wrong with a plant as a whole.
struct LockFaults {
  model::BodyFaults body{};
  model::DoorFaults door{};
};

inline void put(model::Plant& plant, const LockFaults& faults) {
  plant.body.set_faults(faults.body);
  plant.door.set_faults(faults.door);
}

struct PlantRig {
  explicit PlantRig(const model::PlantParameters& parameters = {}) : plant(parameters) {
    plant.supply.insert_new(1.0, 25);
  }

  void run_ms(int milliseconds) {
    for (int i = 0; i < milliseconds; ++i) {
      now += std::chrono::milliseconds(1);
      plant.advance_to(now);
    }
  }

  // Until nothing moves, at most `limit_ms`; returns whether it came to rest.
  bool rest(int limit_ms = 10000) {
    for (int i = 0; i < limit_ms && plant.moving(); ++i) run_ms(1);
    return !plant.moving();
  }

  // Moves the bolt as a firmware would: until the switch, or 50 ms above 1.2 A after the first 100.
  struct Movement {
    bool reached = false;
    int milliseconds = 0;
    double highest_a = 0;  // after the inrush
    double highest_side_n = 0;
  };
  Movement move_bolt(int direction) {
    Movement movement;
    int over_ms = 0;
    plant.body.set_drive(direction);
    while (!movement.reached && over_ms < 50 && movement.milliseconds < 3000) {
      run_ms(1);
      ++movement.milliseconds;
      movement.reached = plant.switches.reading(direction > 0 ? model::SwitchId::bolt_out
                                                              : model::SwitchId::bolt_in);
      movement.highest_side_n = std::max(movement.highest_side_n, plant.door.bolt_side_load_n());
      if (movement.milliseconds <= 100) continue;
      const double current_a = std::abs(plant.body.motor_current_a());
      movement.highest_a = std::max(movement.highest_a, current_a);
      over_ms = current_a > 1.2 ? over_ms + 1 : 0;
    }
    plant.body.set_drive(0);
    rest();
    return movement;
  }

  std::uint64_t hash() const { return model::state_hash(plant); }

  model::Plant plant;
  model::Micros now{0};
};

}  // namespace locktwin::tests
