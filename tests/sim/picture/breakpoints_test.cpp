// What pauses a world that is worked live.
#include "sim/picture/breakpoints.h"

#include "sim/catalogue/signals.h"
#include "sim/picture/live_world.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

double signal_at_stop(const Picture& picture, std::string_view signal) {
  const auto index = find_signal(signal) - signal_catalogue().data();
  return picture.locks.at(0).signals.at(static_cast<std::size_t>(index));
}

struct PoweredWorld : LiveWorld {
  PoweredWorld() {
    act("insert_battery", {{"soc_pct", 100.0}});
    advance(1s);
  }
};

}  // namespace

TEST_CASE("An event that was asked for pauses the world at its moment", "[TWN-4]") {
  PoweredWorld world;
  world.set_breakpoints({{"alarm.jam"}, {"bolt.locked"}});
  world.act("press_inside_button");
  world.set_running(true);
  for (int i = 0; i < 500 && world.moves(); ++i) world.pass_real_time(0.01, [] { return false; });
  const Picture picture = world.make_picture();
  CHECK_FALSE(picture.pace.running);
  REQUIRE(picture.stopped.has_value());
  CHECK(*picture.stopped == 1);
  REQUIRE_FALSE(picture.happened.empty());
  CHECK(picture.happened.back().at == picture.now);
  world.set_running(true);
  CHECK_FALSE(world.make_picture().stopped.has_value());
}

TEST_CASE("A condition pauses the world at the step in which it comes to hold", "[TWN-4]") {
  PoweredWorld world;
  world.set_breakpoints({{"bolt.position_mm", Breakpoint::Relation::above, 10.0}});
  world.act("press_inside_button");
  world.advance(5s);
  const Picture picture = world.make_picture();
  CHECK(picture.stopped == 0);
  CHECK(signal_at_stop(picture, "bolt.position_mm") > 10.0);
  CHECK(signal_at_stop(picture, "bolt.position_mm") < 10.2);  // 40 mm a second: a step is 0.04 mm
  world.set_running(true);
  world.advance(5s);  // it holds all the way: it is met once
  CHECK(signal_at_stop(world.make_picture(), "bolt.position_mm") > 21.0);
}

TEST_CASE("A condition that held at the moment one goes back to is met when it comes anew") {
  PoweredWorld world;
  world.act("press_inside_button");
  world.advance(5s);
  world.set_breakpoints({{"bolt.position_mm", Breakpoint::Relation::above, 10.0}});
  world.advance(1s);
  CHECK_FALSE(world.make_picture().stopped.has_value());
  world.go_back(6s);
  world.advance(6s);
  CHECK(world.make_picture().stopped == 0);
}

TEST_CASE("A breakpoint on what there is not is refused with its word, and the others stay") {
  PoweredWorld world;
  world.set_breakpoints({{"bolt.locked"}});
  world.set_breakpoints({{"bolt.lokced"}});
  CHECK_THAT(world.make_picture().refusal, ContainsSubstring("'bolt.lokced'"));
  world.act("press_inside_button");
  world.advance(5s);
  CHECK(world.make_picture().stopped == 0);
}

TEST_CASE("A breakpoint that a planned action meets stops time there, and not at the end") {
  PoweredWorld world;
  world.act("touch_key", {{"key", std::string("5")}});
  world.advance(200ms);
  world.set_breakpoints({{"panel.touches", Breakpoint::Relation::below, 1.0}});
  const Time lifted = world.make_picture().now + 300ms;
  world.act_at(lifted, "lift_key", {{"key", std::string("5")}});
  world.advance(5s);
  const Picture picture = world.make_picture();
  CHECK(picture.stopped == 0);
  CHECK(picture.now == lifted);
}

TEST_CASE("Of a list that is another nothing has been met, nor where time has jumped to") {
  PoweredWorld world;
  world.set_breakpoints({{"alarm.jam"}, {"bolt.locked"}});
  world.act("press_inside_button");
  world.advance(5s);
  REQUIRE(world.make_picture().stopped == 1);
  SECTION("another list") {
    world.set_breakpoints({{"bolt.locked"}, {"door.opened"}});
  }
  SECTION("another moment") {
    world.go_back(500ms);
  }
  CHECK_FALSE(world.make_picture().stopped.has_value());
}

TEST_CASE("That of a lock that there is not is never met, and the others keep their places") {
  PoweredWorld world;
  world.set_breakpoints({{.what = "bolt.locked", .lock = "garden"}, {.what = "bolt.locked"}});
  CHECK(world.make_picture().refusal.empty());
  world.act("press_inside_button");
  world.advance(5s);
  CHECK(world.make_picture().stopped == 1);
}
