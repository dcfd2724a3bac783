// The live door as a value; that whole movements stay the same is told by the plant's tests.
#include "model/door/live_door.h"

#include "model/state/hash.h"
#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

constexpr DoorParts kAll{.bolt = true, .latch = true};

// Somebody pushes at it: its latch takes the load, or, without one, its thrown bolt.
DoorParameters pushed_door(bool has_latch) {
  DoorParameters door;
  door.has_latch = has_latch;
  return door;
}

DoorState thrown(const DoorParameters& door) {
  DoorState state = latched_door(door);
  state.bolt_m = door.bolt.throw_m;
  state.edge_m = 0.001;
  return state;
}

// The drive train holds the bolt where it is.
DoorInputs push(const DoorParameters& door, const DoorState& state, int step) {
  return {.edge_force_n = 400.0 + step % 10,
          .latch_limit_m = door.latch.throw_m,
          .bolt_force_n = 2000 * (door.bolt.throw_m - state.bolt_m) - 50 * state.bolt_speed_m_s,
          .warp_m = 0.001};
}

}  // namespace

TEST_CASE("a door that is built anew takes its motion over: pressed contacts do not give way") {
  const DoorParameters door = pushed_door(GENERATE(false, true));
  DoorState renewed = thrown(door);
  DoorState endless = renewed;
  LiveDoor live;
  live.build(door, renewed, kAll, DoorWorld::kStepS);
  DoorWorld world(door, endless, kAll);
  for (int step = 0; step < 1000; ++step) {
    live.step(push(door, renewed, step), renewed);
    world.step(push(door, endless, step), endless);
    CAPTURE(step);
    REQUIRE_THAT(renewed.angle_rad, WithinAbs(endless.angle_rad, 1e-7));
    REQUIRE_THAT(renewed.speed_rad_s, WithinAbs(endless.speed_rad_s, 1e-5));
    REQUIRE_THAT(renewed.bolt_side_n, WithinAbs(endless.bolt_side_n, 0.5));
  }
  CHECK((renewed.bolt_side_n > 300) == !door.has_latch);
}

TEST_CASE("a copy of a live door steps with the bits of the original, from every step") {
  const DoorParameters door = pushed_door(GENERATE(false, true));
  DoorState state = thrown(door);
  LiveDoor live;
  live.build(door, state, kAll, DoorWorld::kStepS);
  for (int step = 0; step < 300; ++step) {
    LiveDoor copy = live;
    DoorState copied = state;
    live.step(push(door, state, step), state);
    copy.step(push(door, copied, step), copied);
    CAPTURE(step);
    REQUIRE(state_hash(copied) == state_hash(state));
    REQUIRE(state_hash(copy) == state_hash(live));
  }
}

TEST_CASE("a door that is dropped is not there and has the hash of one that never was") {
  const DoorParameters door = pushed_door(GENERATE(false, true));
  DoorState state = thrown(door);
  LiveDoor live;
  live.build(door, state, kAll, DoorWorld::kStepS);
  live.step(push(door, state, 0), state);
  CHECK(live.there());
  CHECK(state_hash(live) != state_hash(LiveDoor{}));
  live.drop();
  CHECK_FALSE(live.there());
  CHECK(state_hash(live) == state_hash(LiveDoor{}));
}
