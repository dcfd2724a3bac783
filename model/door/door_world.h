// The door as a Box2D world: leaf, latch, bolt, the edge that carries the bolt, and the strike.
//
// It lives only while something moves; it is built from a DoorState and keeps one up to date. A
// world that is built from the same and then takes another one's motion() goes on with it, all but
// exactly: live_door.h. One Box2D unit is 1 cm: Box2D's own tolerance is then 0.05 mm, well below
// the gaps of a door.
#pragma once

#include <memory>

#include "model/door/door.h"
#include "model/door/door_motion.h"
#include "model/state/fields.h"

namespace locktwin::model {

// What the world holds beside the leaf: the bolt if it is in play; the latch unless it lies in its
// pocket and nobody draws it. It then only holds: the hinge turns no further than it does now.
struct DoorParts {
  bool bolt = false;
  bool latch = true;

  bool operator==(const DoorParts&) const = default;

  LT_FIELDS(bolt, latch)
};

class DoorWorld {
 public:
  // Another step than 1 ms is for tests of convergence. `motion`: of a world that was built from
  // the same, some steps later; null: nothing has been stepped.
  DoorWorld(const DoorParameters& door, const DoorState& state, const DoorParts& parts,
            double step_s = kStepS, const DoorMotion* motion = nullptr);
  ~DoorWorld();
  DoorWorld(const DoorWorld&) = delete;
  DoorWorld& operator=(const DoorWorld&) = delete;

  // One step. `state` is the one that the last step left, or that the world was built from.
  void step(const DoorInputs& inputs, DoorState& state);
  const DoorParts& parts() const;
  DoorMotion motion() const;

  // Mass of the bolt in this world. The motor's inertia is in the drive train; this one is chosen
  // so that the stiffness of the drive's stop couples the two without ringing at 1 ms.
  static constexpr double kBoltMassKg = 0.7;
  static constexpr double kStepS = 0.001;

 private:
  struct Bodies;
  std::unique_ptr<Bodies> bodies_;
};

}  // namespace locktwin::model
