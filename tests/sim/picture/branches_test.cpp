// Futures that were left, and the ways of time of a world that is worked live.
#include "sim/picture/branches.h"

#include "sim/catalogue/signals.h"
#include "sim/picture/live_world.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

double signal_on_branch(const Picture& picture, std::string_view signal) {
  const auto index = find_signal(signal) - signal_catalogue().data();
  return picture.locks.at(0).signals.at(static_cast<std::size_t>(index));
}

bool not_yet() {
  return false;
}

// LockedBefore from inside after a second; then four more.
struct LockedBefore : LiveWorld {
  LockedBefore() {
    act("insert_battery", {{"soc_pct", 100.0}});
    advance(1s);
    act("press_inside_button");
    advance(4s);
  }
};

}  // namespace

TEST_CASE("The future that was left is a branch, and both can be gone to", "[TWN-4]") {
  LockedBefore world;
  const Time present = world.make_picture().now;
  const std::uint64_t locked = world.state_hash();
  world.go_back(4500ms);
  world.act("remove_battery");
  world.advance(2s);
  const std::uint64_t dead = world.state_hash();
  const Picture other = world.make_picture();
  REQUIRE(other.past.branches.size() == 1);
  const BranchPicture branch = other.past.branches[0];
  CHECK(branch.parted == present - 4500ms);
  CHECK(branch.end == present);

  world.go_to_branch(branch.number);
  const Picture back = world.make_picture();
  CHECK(back.now == branch.parted);
  CHECK(back.past.end == present);
  CHECK(back.past.jumps > other.past.jumps);
  CHECK(signal_on_branch(back, "board.powered") == 1);
  world.advance(4500ms);
  CHECK(world.state_hash() == locked);

  REQUIRE(world.make_picture().past.branches.size() == 1);
  world.go_to_branch(world.make_picture().past.branches[0].number);
  world.go_to_present();
  CHECK(world.state_hash() == dead);
}

TEST_CASE("A refused action leaves no branch, and one that is not there is refused") {
  LockedBefore world;
  world.go_back(1s);
  world.act("phone_unlock", {{"phone", std::string("nobody")}});
  CHECK(world.make_picture().past.branches.empty());
  world.go_to_branch(7);
  CHECK_THAT(world.make_picture().refusal, ContainsSubstring("no branch 7"));
  CHECK(world.make_picture().past.entered);
}

TEST_CASE("Of very many branches the newest are kept") {
  LockedBefore world;
  for (int i = 0; i < 12; ++i) {
    world.go_back(1ms);
    world.act(i % 2 == 0 ? "remove_battery" : "insert_battery");
  }
  CHECK(world.make_picture().past.branches.size() == Branches::kMost);
}

TEST_CASE("Time runs back through the past, stands at its beginning, and is lived again the same",
          "[TWN-4]") {
  LockedBefore world;
  const std::uint64_t hash = world.state_hash();
  const Time present = world.make_picture().now;
  world.set_reversed();
  for (int i = 0; i < 10; ++i) world.pass_real_time(0.05, not_yet);
  const Picture picture = world.make_picture();
  CHECK(picture.now == present - 500ms);
  CHECK(picture.pace.running);
  CHECK(picture.pace.reversed);
  for (int i = 0; i < 200 && world.moves(); ++i) world.pass_real_time(0.05, not_yet);
  CHECK(world.make_picture().now == world.make_picture().past.begin);
  CHECK_FALSE(world.make_picture().pace.reversed);
  world.advance(present - world.make_picture().now);
  CHECK(world.state_hash() == hash);
}

TEST_CASE("Where no event comes, skipping says so and leaves time where it was") {
  LockedBefore world;
  world.act("remove_battery");
  world.advance(20s);
  const Time before = world.make_picture().now;
  const std::uint64_t hash = world.state_hash();
  world.skip_to_event();
  for (int i = 0; i < 10'000 && world.moves(); ++i) world.pass_real_time(0.016, not_yet);
  const Picture picture = world.make_picture();
  CHECK(picture.now == before);
  CHECK(world.state_hash() == hash);
  CHECK_FALSE(picture.past.entered);
  CHECK(picture.past.end == before);
  REQUIRE_FALSE(picture.messages.empty());
  CHECK(picture.messages.back().kind == Message::Kind::nothing);
}

TEST_CASE("A branch that was left while a key was held lets go of it when it is gone back to") {
  LockedBefore world;
  world.act("touch_key", {{"key", std::string("5")}});
  world.take_hand("5");
  world.drop_hand("5", 80ms, "lift_key", {{"key", std::string("5")}});
  world.go_back(1s);
  world.act("press_handle", {{"side", std::string("inside")}});
  const Picture other = world.make_picture();
  REQUIRE(other.past.branches.size() == 1);
  world.go_to_branch(other.past.branches[0].number);
  world.go_to_present();
  CHECK(signal_on_branch(world.make_picture(), "panel.touches") == 1);
  world.advance(500ms);
  CHECK(signal_on_branch(world.make_picture(), "panel.touches") == 0);
}

TEST_CASE("A key that is held when skipping finds nothing is let go of all the same") {
  LockedBefore world;
  world.act("remove_battery");
  world.advance(20s);
  world.act("touch_key", {{"key", std::string("5")}});
  world.take_hand("5");
  world.drop_hand("5", 80ms, "lift_key", {{"key", std::string("5")}});
  world.skip_to_event();
  for (int i = 0; i < 10'000 && world.moves(); ++i) world.pass_real_time(0.016, not_yet);
  CHECK(signal_on_branch(world.make_picture(), "panel.touches") == 1);
  world.advance(500ms);
  CHECK(signal_on_branch(world.make_picture(), "panel.touches") == 0);
}

TEST_CASE("Skipping from the past ends as well where nothing comes, and there again") {
  LockedBefore world;
  world.act("remove_battery");
  world.advance(30s);
  const Time present = world.make_picture().now;
  world.go_back(10s);
  world.skip_to_event();
  for (int i = 0; i < 10'000 && world.moves(); ++i) world.pass_real_time(0.016, not_yet);
  CHECK_FALSE(world.moves());
  CHECK(world.make_picture().now == present - 10s);
}

TEST_CASE("Skipping from the past for nothing leaves the present where it was") {
  LockedBefore world;  // its clocks go on: it never rests
  world.advance(1min);
  const Time present = world.make_picture().past.end;
  const std::uint64_t hash = world.state_hash();
  world.go_back(10s);
  world.skip_to_event();
  for (int i = 0; i < 100'000 && world.moves(); ++i) world.pass_real_time(0.016, not_yet);
  const Picture picture = world.make_picture();
  CHECK_FALSE(picture.pace.running);
  REQUIRE_FALSE(picture.messages.empty());
  CHECK(picture.messages.back().kind == Message::Kind::nothing);
  CHECK(picture.now == present - 10s);
  CHECK(picture.past.entered);
  CHECK(picture.past.end == present);
  world.go_to_present();
  CHECK(world.make_picture().now == present);
  CHECK(world.state_hash() == hash);
}
