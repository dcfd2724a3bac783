// The door while something of it moves, as a value: what its Box2D world was built from, and all
// that acted on it since. The same building and the same inputs give the same bits, so a copy, or
// one that was saved and loaded, goes on exactly as the original does, and taking it changes
// nothing. Box2D itself is left out of copies; a copy that steps builds its own and replays.
//
// So that this stays short, the world is built anew after every kStepsOfOne steps, whether or not
// anybody looks, and takes over the motion of the old one. That is exact but for the order in which
// Box2D goes through its contacts; what touches goes on pressing.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "model/door/door.h"
#include "model/door/door_motion.h"
#include "model/door/door_world.h"
#include "model/state/fields.h"

namespace locktwin::model {

// From what a Box2D world was built. (Not inside LiveDoor: clang knows the defaults of a nested
// struct only at the end of the class around it, too late for std::optional.)
struct DoorBuilding {
  DoorParameters door;
  DoorState state;
  DoorParts parts;
  double step_s = DoorWorld::kStepS;
  std::optional<DoorMotion> motion;  // when it was built anew

  LT_FIELDS(door, state, parts, step_s, motion)
};

class LiveDoor {
 public:
  // Of one building. A new one costs as much as two to four steps.
  static constexpr std::size_t kStepsOfOne = 64;

  bool there() const { return built_from_.has_value(); }
  const DoorParts& parts() const { return built_from_->parts; }  // of one that is there

  void build(const DoorParameters& door, const DoorState& state, const DoorParts& parts,
             double step_s);
  void drop();
  // One step of one that is there; `state` is what the last step left, or what it was built from.
  void step(const DoorInputs& inputs, DoorState& state);

  LT_FIELDS(built_from_, acted_)
  LT_NOT_STATE(world_);  // follows from both
  void forget_cache() { world_.live.reset(); }

 private:
  // Stays with its owner when that is copied.
  struct World {
    World() = default;
    World(const World&) {}
    World(World&&) = default;
    World& operator=(const World& other);
    World& operator=(World&&) = default;
    ~World() = default;
    std::unique_ptr<DoorWorld> live;
  };

  void make_world();
  void replay();

  std::optional<DoorBuilding> built_from_;
  std::vector<DoorInputs> acted_;  // since, one a step
  World world_;
};

}  // namespace locktwin::model
