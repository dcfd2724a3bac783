#include "model/door/live_door.h"

namespace locktwin::model {

LiveDoor::World& LiveDoor::World::operator=(const World& other) {
  if (this != &other) live.reset();
  return *this;
}

void LiveDoor::build(const DoorParameters& door, const DoorState& state, const DoorParts& parts,
                     double step_s) {
  built_from_ = {.door = door, .state = state, .parts = parts, .step_s = step_s, .motion = {}};
  acted_.clear();
  acted_.reserve(kStepsOfOne);
  make_world();
}

void LiveDoor::drop() {
  if (!there()) return;
  built_from_.reset();
  acted_ = {};  // a lock at rest keeps no memory for it
  world_.live.reset();
}

// The old one goes first: its memory is used again.
void LiveDoor::make_world() {
  world_.live.reset();
  const DoorBuilding& from = *built_from_;
  world_.live = std::make_unique<DoorWorld>(from.door, from.state, from.parts, from.step_s,
                                            from.motion ? &*from.motion : nullptr);
}

void LiveDoor::replay() {
  make_world();
  DoorState state = built_from_->state;
  for (const DoorInputs& inputs : acted_) world_.live->step(inputs, state);
}

void LiveDoor::step(const DoorInputs& inputs, DoorState& state) {
  if (!world_.live) replay();
  if (acted_.size() >= kStepsOfOne) {
    built_from_->motion = world_.live->motion();
    acted_.clear();
    make_world();
  }
  acted_.push_back(inputs);
  world_.live->step(inputs, state);
}

}  // namespace locktwin::model
