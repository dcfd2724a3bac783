// Any moment again, and gone on from in another way.
#include "sim/timeline/timeline.h"

#include <string>
#include <vector>

#include "sim/vocabulary/bad_input.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

// A lock with an administrator, a minute of whose use is on the timeline.
struct Used {
  Home home;
  Timeline timeline{home.world, {.steps_between = 300}};

  Used() {
    home.insert_battery();
    home.enrol_administrator("482915");
    use();
  }
  void use() {
    home.done("press_inside_button");
    home.run(3s);
    home.enter("482915");
    home.run(2s);
    home.done("open_door", {{"side", std::string("outside")}, {"angle_deg", 40.0}});
    home.done("shut_door");
    home.run(10s);
  }
  Time middle() const { return timeline.end() - 9s; }
};

}  // namespace

TEST_CASE("a moment that is gone back to is lived again to the same end", "[TWN-4]") {
  Used used;
  const Time present = used.timeline.end();
  const std::uint64_t whole = used.home.world.state_hash();
  for (const Time back : {present - 1us, present - 1ms, present - 4300ms, present - 11s, Time{0}}) {
    used.timeline.seek(back);
    CHECK(used.home.world.now() == back);
    CHECK(used.timeline.in_past());
    used.timeline.run_until(present);
    CHECK_FALSE(used.timeline.in_past());
    CHECK(used.home.world.state_hash() == whole);
  }
}

TEST_CASE("looking back changes nothing of the world that goes on", "[TWN-4]") {
  Used used;
  Used undisturbed;
  for (int i = 1; i < 20; ++i) CHECK(used.timeline.at(i * 500ms)->now() == i * 500ms);
  used.use();
  undisturbed.use();
  CHECK(used.home.world.state_hash() == undisturbed.home.world.state_hash());
}

TEST_CASE("an action in the past forgets what came after it, a fork keeps it", "[TWN-4]") {
  Used used;
  const Time present = used.timeline.end();
  const std::uint64_t whole = used.home.world.state_hash();
  used.timeline.seek(used.middle());
  Timeline::Fork other = used.timeline.fork();
  other.world->act(make_action("remove_battery"));
  other.world->run_until(present);
  CHECK(find_signal("board.powered")->read(*other.world) == 0);
  used.timeline.run_until(present);
  CHECK(used.home.world.state_hash() == whole);

  used.timeline.seek(used.middle());
  used.home.act("remove_battery");
  used.home.world.run_until(used.middle());
  CHECK_FALSE(used.timeline.in_past());
  used.home.world.run_until(present);
  CHECK(used.home.world.state_hash() == other.world->state_hash());
}

TEST_CASE("two forks are told apart at the moment and in the fields where they part", "[TWN-4]") {
  Used used;
  used.timeline.seek(used.middle());
  Timeline::Fork one = used.timeline.fork();
  Timeline::Fork other = used.timeline.fork();
  for (Timeline::Fork* fork : {&one, &other}) fork->world->run_until(used.middle() + 2s);
  CHECK_FALSE(first_divergence(*one.timeline, *other.timeline));
  other.world->act(make_action("push_door", {{"force_n", 40.0}}));
  for (Timeline::Fork* fork : {&one, &other}) fork->world->run_until(used.middle() + 6s);
  const auto parted = first_divergence(*one.timeline, *other.timeline);
  REQUIRE(parted);
  CHECK(parted->at - (used.middle() + 2s) <= 1ms);
  REQUIRE_FALSE(parted->fields.empty());
}

TEST_CASE("a timeline that keeps nothing has no way back, and all that was done", "[TWN-4]") {
  Home home;
  Timeline timeline(home.world, {.bytes = 0});
  home.insert_battery();
  home.run(10s);
  CHECK(timeline.checkpoints() == 0);
  CHECK(timeline.begin() == timeline.end());
  CHECK_THROWS_AS(timeline.seek(1s), BadInput);
  CHECK(home.world.now() >= 10s);
  timeline.seek(home.world.now());
  CHECK_FALSE(timeline.in_past());
  CHECK(timeline.done().size() == 1);
}

TEST_CASE("a moment out of reach is refused with what can be reached, and nothing changes",
          "[TWN-4]") {
  Used used;
  const std::uint64_t before = used.home.world.state_hash();
  try {
    used.timeline.seek(used.timeline.end() + 1s);
    FAIL("it was reached");
  } catch (const BadInput& error) {
    CHECK(std::string(error.what()).find("out of reach; from 0.000000 s to") != std::string::npos);
  }
  CHECK(used.home.world.state_hash() == before);
}

TEST_CASE("the ring keeps within its bytes and gives up the oldest moments first", "[TWN-4]") {
  Home home;
  home.insert_battery();
  const std::size_t limit = 1'000'000;
  Timeline timeline(home.world, {.bytes = limit, .steps_between = 200});
  home.enrol_administrator("482915");
  for (int i = 0; i < 3; ++i) {
    home.done("open_door", {{"side", std::string("inside")}, {"angle_deg", 40.0}});
    home.done("shut_door");
    home.run(5s);
  }
  CHECK(timeline.bytes() <= limit);
  CHECK(timeline.checkpoints() > 2);
  CHECK(timeline.begin() > Time{0});
  CHECK_THROWS_AS(timeline.seek(timeline.begin() - 1us), BadInput);
  const std::uint64_t whole = home.world.state_hash();
  const Time present = timeline.end();
  timeline.seek(timeline.begin());
  timeline.run_until(present);
  CHECK(home.world.state_hash() == whole);
}

TEST_CASE("the event before a moment is found, and the one before that", "[TWN-4]") {
  Used used;
  Time last = used.timeline.end() + 1us;
  int events = 0;
  for (auto event = used.timeline.previous_event(); event && events < 4;
       event = used.timeline.previous_event(), ++events) {
    CHECK(*event < last);
    last = *event;
    used.timeline.seek(*event);
  }
  CHECK(events == 4);
}

TEST_CASE("a refused action in the past leaves the future as it was, and is not lived again",
          "[TWN-4]") {
  Used used;
  const Time present = used.timeline.end();
  const std::uint64_t whole = used.home.world.state_hash();
  used.timeline.seek(used.middle());
  used.home.world.act(make_action("phone_unlock", {{"phone", std::string("nobody")}}));
  CHECK_THROWS_AS(used.home.world.run_until(used.middle()), BadInput);
  CHECK(used.timeline.in_past());
  CHECK(used.timeline.end() == present);
  used.timeline.run_until(present);
  CHECK(used.home.world.state_hash() == whole);
  used.timeline.seek(used.middle());
  CHECK_NOTHROW(used.timeline.run_until(present));
}

TEST_CASE("what happened is told up to the moment, and known again as it is lived again",
          "[TWN-4]") {
  Used used;
  const std::vector<Occurrence> all = used.timeline.occurrences();
  const std::size_t events = used.timeline.events(1000).size();
  const Time moment = used.timeline.end() - 13s;  // the door is about to be opened
  used.timeline.seek(moment);
  const std::vector<Occurrence> some = used.timeline.occurrences();
  REQUIRE(some.size() < all.size());
  CHECK(some.back().at <= moment);
  CHECK(all[some.size()].at > moment);
  CHECK(used.timeline.events(1000).size() == events);
  CHECK(used.timeline.events(2).size() == 2);
  used.timeline.run_until(used.timeline.end());
  CHECK(used.timeline.occurrences().size() == all.size());
}

TEST_CASE("a witness sees the steps that led to a moment, and no later one", "[TWN-4]") {
  struct Witness : Observer {
    std::vector<Time> steps;
    void on_step(const World& world) override { steps.push_back(world.now()); }
    Duration looks_every() const override { return kEachMillisecond; }
  } witness;
  Used used;
  used.timeline.seek(used.middle(), &witness);
  CHECK(witness.steps.size() >= 300);
  CHECK(witness.steps.size() < 1000);
  CHECK(witness.steps.back() <= used.middle());
  CHECK(used.middle() - witness.steps.back() < 5s);
}
