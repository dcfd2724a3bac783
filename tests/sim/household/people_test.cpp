#include "sim/household/people.h"

#include <algorithm>
#include <string>
#include <vector>

#include "model/panel/panel.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

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

// Each begins something that has an end of its own, and before that end begins it again.
TEST_CASE("what somebody begins anew is not ended by the end of what was before it") {
  using locktwin::tests::Home;
  struct Twice {
    const char* action;
    std::vector<NamedValue> arguments;
    const char* span;  // the argument
    const char* signal;
    bool during;
  };
  const std::vector<Twice> all = {{"press_inside_button", {}, "hold", "rear.button_pressed", true},
                                  {"press_set", {}, "hold", "rear.set_pressed", true},
                                  {"interrupt_power", {}, "for", "board.powered", false},
                                  {"draught", {{"pressure_pa", 50.0}}, "for", "door.wind_n", true}};
  for (const Twice& twice : all) {
    INFO(twice.action);
    Home home;
    home.insert_battery();
    home.done("take_off_rear_cover");
    const auto act = [&](double span_s) {
      std::vector<NamedValue> arguments = twice.arguments;
      arguments.push_back({twice.span, span_s});
      home.world.act(make_action(twice.action, arguments));
    };
    const auto holds = [&] { return (home.read(twice.signal) != 0.0) == twice.during; };
    act(3.0);
    home.run(2s);
    CHECK(holds());
    act(6.0);
    home.run(5s);
    CHECK(holds());
    home.run(2s);
    CHECK_FALSE(holds());
  }
}

TEST_CASE("a second knock that comes before the first one leaves it as it was planned") {
  locktwin::tests::Home home;
  home.insert_battery();
  home.act("interrupt_power", {{"after", 10.0}, {"for", 1.0}});
  home.act("interrupt_power", {{"after", 2.0}, {"for", 1.0}});
  std::vector<bool> powered;
  for (int second = 0; second < 14; ++second) {
    powered.push_back(home.read("board.powered") != 0.0);
    home.run(1s);
  }
  const auto off = [&](std::size_t from, std::size_t to) {
    return std::count(powered.begin() + static_cast<std::ptrdiff_t>(from),
                      powered.begin() + static_cast<std::ptrdiff_t>(to), false);
  };
  CHECK(off(0, 14) == off(2, 5) + off(10, 13));
  CHECK(off(2, 5) > 0);
  CHECK(off(10, 13) > 0);
}

TEST_CASE("a key that is laid in anew turns as long as the hand turns it", "[UNL-5]") {
  locktwin::tests::Home home;
  home.insert_battery();
  home.done("press_inside_button");
  home.run(5s);
  home.done("open_key_cover");
  home.done("insert_key");
  home.act("turn_key", {{"direction", std::string("unlock")}, {"for", 0.3}});
  home.run(200ms);
  home.done("turn_key", {{"direction", std::string("unlock")}, {"for", 2.0}});
  CHECK(home.read("bolt.position_mm") < 1.0);
}
