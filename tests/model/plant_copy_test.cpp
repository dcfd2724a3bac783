// A snapshot is a copy and changes nothing, also in the middle of a movement.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/state/bytes.h"
#include "model/state/hash.h"
#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::LockFaults;
using locktwin::tests::PlantRig;

namespace {

// What is done to a plant, millisecond by millisecond.
struct Story {
  std::string name;
  int milliseconds;
  std::function<void(PlantRig&)> begin;
  std::function<void(PlantRig&, int)> act;  // before that millisecond
};

void at(int now, int when, const std::function<void()>& what) {
  if (now == when) what();
}

Story slamming_door() {
  return {"a door that a hand opens and a push slams", 3200, [](PlantRig&) {},
          [](PlantRig& rig, int ms) {
            at(ms, 0, [&] { rig.plant.body.set_handle(Side::inside, true); });
            at(ms, 250, [&] { rig.plant.door.move_to(0.6); });
            at(ms, 1300, [&] {
              rig.plant.door.let_go();
              rig.plant.body.set_handle(Side::inside, false);
              rig.plant.door.push(-40);
            });
            at(ms, 2700, [&] { rig.plant.door.push(0); });
          }};
}

Story bolt_against_warp(double warp_m) {
  return {"a bolt thrown into a strike that is " + std::to_string(warp_m) + " m off", 2500,
          [=](PlantRig& rig) {
            rig.plant.door.set_faults({.warp_m = warp_m});
            rig.rest();
          },
          [](PlantRig& rig, int ms) {
            at(ms, 0, [&] { rig.plant.body.set_drive(1); });
            at(ms, 1100, [&] { rig.plant.body.set_drive(-1); });
            at(ms, 2200, [&] { rig.plant.body.set_drive(0); });
          }};
}

Story pushed_bolt() {
  return {"a bolt withdrawn while somebody pushes the door", 2500,
          [](PlantRig& rig) {
            rig.move_bolt(1);
            rig.plant.door.push(150);
          },
          [](PlantRig& rig, int ms) {
            at(ms, 300, [&] { rig.plant.body.set_drive(-1); });
            at(ms, 1900, [&] { rig.plant.body.set_drive(0); });
          }};
}

Story key_turn() {
  return {"a key that locks and unlocks a door that sags", 3000,
          [](PlantRig& rig) {
            LockFaults faults;
            faults.door.sag_m = 0.001;
            faults.door.warp_m = 0.002;
            put(rig.plant, faults);
            rig.rest();
            rig.plant.body.set_key_cover(true);
            rig.plant.body.insert_key(KeyKind::right, true);
          },
          [](PlantRig& rig, int ms) {
            at(ms, 10, [&] { rig.plant.body.turn_key(1); });
            at(ms, 1200, [&] { rig.plant.body.turn_key(-1); });
            at(ms, 2700, [&] { rig.plant.body.turn_key(0); });
          }};
}

Story closing_door() {
  return {"a closer that shuts the door, and a handle that is worked meanwhile", 4000,
          [](PlantRig& rig) {
            PlantParameters parameters;
            parameters.door.closer = CloserParameters{};
            rig = PlantRig(parameters);
          },
          [](PlantRig& rig, int ms) {
            at(ms, 0, [&] { rig.plant.body.set_handle(Side::outside, true); });
            at(ms, 220, [&] { rig.plant.door.push(60); });
            at(ms, 700, [&] { rig.plant.door.push(0); });
            if (ms > 900) rig.plant.body.set_handle(Side::outside, ms / 150 % 2 == 0);
            at(ms, 3900, [&] { rig.plant.body.set_handle(Side::outside, false); });
          }};
}

std::vector<Story> stories() {
  return {slamming_door(),
          bolt_against_warp(0.002),
          bolt_against_warp(0.005),
          bolt_against_warp(0.008),
          pushed_bolt(),
          key_turn(),
          closing_door()};
}

Story until(Story story, int ms) {
  story.milliseconds = std::min(story.milliseconds, ms);
  return story;
}

PlantRig begun(const Story& story) {
  PlantRig rig;
  story.begin(rig);
  return rig;
}

void play(const Story& story, PlantRig& rig, int from_ms) {
  for (int ms = from_ms; ms < story.milliseconds; ++ms) {
    story.act(rig, ms);
    rig.run_ms(1);
  }
}

std::uint64_t undisturbed(const Story& story) {
  PlantRig rig = begun(story);
  play(story, rig, 0);
  return rig.hash();
}

// The hash before each millisecond, and at the end.
std::vector<std::uint64_t> course_of(const Story& story) {
  PlantRig rig = begun(story);
  std::vector<std::uint64_t> hashes{rig.hash()};
  for (int ms = 0; ms < story.milliseconds; ++ms) {
    play(until(story, ms + 1), rig, ms);
    hashes.push_back(rig.hash());
  }
  return hashes;
}

PlantRig loaded(const PlantRig& rig) {
  StateBytes bytes;
  StateWriter writer(bytes);
  save_state(writer, rig.plant);
  PlantRig other;
  StateReader reader(bytes);
  load_state(reader, other.plant);
  CHECK(reader.at_end());
  other.now = rig.now;
  return other;
}

}  // namespace

TEST_CASE("copies taken every 7 ms of a movement change nothing, and go on as the original does") {
  for (const Story& story : stories()) {
    CAPTURE(story.name);
    const std::vector<std::uint64_t> course = course_of(story);
    PlantRig original = begun(story);
    int in_movement = 0;
    for (int ms = 0; ms < story.milliseconds; ++ms) {
      if (ms % 7 == 0) {
        PlantRig copy = original;
        in_movement += copy.plant.moving() ? 1 : 0;
        REQUIRE(copy.hash() == original.hash());
        const Story rest = until(story, ms % 105 == 0 ? story.milliseconds : ms + 70);
        play(rest, copy, ms);
        REQUIRE(copy.hash() == course[static_cast<std::size_t>(rest.milliseconds)]);
      }
      play(until(story, ms + 1), original, ms);
    }
    CHECK(in_movement > 100);
    CHECK(original.hash() == course.back());
  }
}

TEST_CASE("a copy of a copy, and one that is assigned over a moving plant, end alike as well") {
  for (const Story& story : stories()) {
    CAPTURE(story.name);
    const std::uint64_t expected = undisturbed(story);
    PlantRig rig = begun(story);
    PlantRig spare = begun(story);
    for (int ms = 0; ms < story.milliseconds; ++ms) {
      play(until(story, ms + 1), rig, ms);
      if (ms % 11 == 0) spare = rig;                           // over one that moves
      if (ms % 3 == 0) rig = PlantRig(PlantRig(spare = rig));  // only the copy lives on
    }
    CHECK(rig.hash() == expected);
  }
}

TEST_CASE("a plant that is saved and loaded in the middle of a movement continues with its bits") {
  for (const Story& story : stories()) {
    CAPTURE(story.name);
    const std::uint64_t expected = undisturbed(story);
    PlantRig original = begun(story);
    for (int ms = 0; ms < story.milliseconds; ++ms) {
      if (ms % 91 == 13) {
        PlantRig copy = loaded(original);
        CHECK(copy.hash() == original.hash());
        play(story, copy, ms);
        CHECK(copy.hash() == expected);
      }
      play(until(story, ms + 1), original, ms);
    }
    CHECK(original.hash() == expected);
  }
}

TEST_CASE("a state that is loaded over a moving plant leaves nothing of that one") {
  const Story slam = slamming_door();
  PlantRig saved = begun(slam);
  play(until(slam, 700), saved, 0);
  StateBytes bytes;
  StateWriter writer(bytes);
  save_state(writer, saved.plant);
  PlantRig moving = begun(slam);
  play(until(slam, 1650), moving, 0);
  REQUIRE(moving.plant.moving());
  StateReader reader(bytes);
  load_state(reader, moving.plant);
  moving.now = saved.now;
  play(slam, moving, 700);
  CHECK(moving.hash() == undisturbed(slam));
}
