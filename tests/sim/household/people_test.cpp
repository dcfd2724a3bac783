#include "sim/household/people.h"

#include "model/panel/panel.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::core::Key;

TEST_CASE("Typed keys go down and up one after the other") {
  locktwin::model::Plant plant{locktwin::model::PlantParameters{}};
  People people;
  people.plan_keys(0s, {Key::digit_4, Key::confirm}, 250ms);
  using locktwin::model::Finger;
  std::vector<std::pair<Finger, Finger>> seen;  // on 4 and on confirm
  while (people.next_due() != kNever) {
    people.act_until(people.next_due(), plant);
    seen.emplace_back(plant.panel.fingers[4], plant.panel.fingers[static_cast<int>(Key::confirm)]);
  }
  const std::vector<std::pair<Finger, Finger>> expected{{Finger::bare, Finger::none},
                                                        {Finger::none, Finger::none},
                                                        {Finger::none, Finger::bare},
                                                        {Finger::none, Finger::none}};
  CHECK(seen == expected);
}

TEST_CASE("A second wish for the door replaces the first, and keys go on") {
  People people;
  people.plan({.at = 2s, .kind = GestureKind::move_door, .value = 1.0});
  people.plan_keys(1s, {Key::digit_4}, 250ms);
  people.forget_door(0s);
  CHECK(people.done_at() == 1100ms);
}

TEST_CASE("a push whose end is forgotten is over at once") {
  People people;
  people.plan({.at = 1s, .kind = GestureKind::push_door, .value = 80.0});
  people.plan({.at = 5s, .kind = GestureKind::push_door, .value = 0.0});
  people.forget_door(2s);
  CHECK(people.next_due() == 2s);
  CHECK(people.done_at() == 2s);
}

TEST_CASE("Gestures of the same moment keep the order in which they were asked for") {
  locktwin::model::Plant plant{locktwin::model::PlantParameters{}};
  People people;
  people.plan({.at = 1s, .kind = GestureKind::press_button});
  people.plan({.at = 1s, .kind = GestureKind::release_button});
  people.act_until(1s, plant);
  CHECK_FALSE(plant.panel.inside_button);
}
