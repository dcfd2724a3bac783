// A world that is worked live: commands, pace, and what goes wrong.
#include "sim/picture/live_world.h"

#include <algorithm>
#include <stdexcept>

#include "sim/catalogue/signals.h"
#include "sim/scenario/runner.h"
#include "tests/support/catch.h"
#include "tests/support/live_home.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::power;
using locktwin::tests::read;
using locktwin::tests::TempFolder;

namespace {

const LiveWorld::Arguments kFive{{"key", std::string("5")}};

bool never() {
  return false;
}
bool at_once() {
  return true;
}

double now_s(LiveWorld& world) {
  return to_seconds(world.make_picture().now);
}

// Something in the world that breaks when the lock reports that its bolt is out.
struct Trap : Observer {
  bool strange = false;  // throws what is no std::exception
  void on_occurrence(const World&, const Occurrence& occurrence) override {
    if (occurrence.kind != OccurrenceKind::event) return;
    if (occurrence.event.kind != locktwin::core::EventKind::bolt_locked) return;
    if (strange) throw 42;
    throw std::logic_error("the trap has sprung");
  }
};

}  // namespace

TEST_CASE("An action takes effect at the world's now, also while it is paused") {
  LiveWorld world;
  power(world);
  world.set_running(false);
  const Time now = world.make_picture().now;
  world.act("touch_key", kFive);
  const Picture picture = world.make_picture();
  CHECK(picture.now == now);
  CHECK(read(picture, "panel.touches") == 1);
  REQUIRE_FALSE(picture.happened.empty());
  CHECK(picture.happened[0].kind == OccurrenceKind::action);
}

TEST_CASE("A refused action is a message, is not traced, and the next good one clears it") {
  LiveWorld world;
  power(world);
  world.make_picture();
  const std::uint64_t before = world.state_hash();
  for (const char* action : {"phone_unlock", "no_such_action"}) {
    world.act(action, {{"phone", std::string("nobody")}});
    const Picture picture = world.make_picture();
    CHECK(picture.happened.empty());
    REQUIRE(picture.messages.size() == 1);
    CHECK(picture.messages[0].kind == Message::Kind::refused);
    CHECK_FALSE(picture.messages[0].text.empty());
    CHECK(picture.refusal == picture.messages[0].text);
    CHECK(picture.failure.empty());
    CHECK(world.state_hash() == before);
  }
  world.act("touch_key", kFive);
  CHECK(world.make_picture().refusal.empty());
}

TEST_CASE("A mistake that comes to light in a step pauses the world and is told") {
  for (const bool strange : {false, true}) {
    Trap trap;
    trap.strange = strange;
    LiveWorld world({}, &trap);
    power(world);
    world.act("press_inside_button");
    for (int i = 0; i < 500 && world.moves(); ++i) world.pass_real_time(0.01, never);
    CHECK_FALSE(world.moves());
    const Picture picture = world.make_picture();
    CHECK(picture.failure == (strange ? "an unknown exception" : "the trap has sprung"));
    REQUIRE(picture.messages.size() == 1);
    CHECK(picture.messages[0].kind == Message::Kind::failed);
    CHECK_FALSE(picture.pace.running);
    world.set_running(true);
    CHECK(world.make_picture().failure.empty());
  }
}

TEST_CASE("Simulated time keeps step with real time and loses no fraction of a portion") {
  LiveWorld world;
  for (int i = 0; i < 300; ++i) world.pass_real_time(0.01 / 3.0, never);
  CHECK_THAT(now_s(world), WithinAbs(1.0, 2e-6));
}

TEST_CASE("A world that cannot keep up goes slower, does not race afterwards, and says so") {
  LiveWorld world;
  power(world);
  world.act("press_inside_button");
  const double start = now_s(world);
  for (int i = 0; i < 10; ++i) world.pass_real_time(0.05, at_once);
  CHECK(world.is_behind());
  CHECK(now_s(world) - start < 0.2);
  CHECK(world.make_picture().pace.reached < 0.9);
  const double then = now_s(world);
  world.pass_real_time(0.01, never);
  CHECK_FALSE(world.is_behind());
  CHECK_THAT(now_s(world) - then, WithinAbs(0.01, 2e-6));
}

TEST_CASE("A gap in real time is no reason to race") {
  LiveWorld world;
  world.pass_real_time(60.0, never);
  CHECK(now_s(world) < 0.2);
}

TEST_CASE("A hand slows fast time, and stays on a thing as long as it was told at least") {
  LiveWorld world;
  power(world);
  world.set_speed(1000.0);
  const double start = now_s(world);
  world.take_hand("5");
  world.act("touch_key", kFive);
  world.pass_real_time(0.02, never);
  CHECK_THAT(now_s(world) - start, WithinAbs(0.02, 2e-6));
  world.drop_hand("5", 80ms, "lift_key", kFive);
  world.advance(50ms);
  CHECK(read(world.make_picture(), "panel.touches") == 1);
  world.advance(20ms);
  CHECK(read(world.make_picture(), "panel.touches") == 0);
}

TEST_CASE("Actions for later come at their moments, in the order of time") {
  LiveWorld world;
  power(world);
  const Time start = world.make_picture().now;
  world.act_at(start + 30ms, "lift_key", kFive);
  world.act_at(start + 10ms, "touch_key", kFive);
  world.advance(100ms);
  std::vector<Time> actions;
  for (const Occurrence& occurrence : world.make_picture().happened) {
    if (occurrence.kind == OccurrenceKind::action) actions.push_back(occurrence.at);
  }
  CHECK(actions == std::vector<Time>{start + 10ms, start + 30ms});
}

TEST_CASE("Skipping pauses at the next event, or ends when nothing will ever happen") {
  LiveWorld world;
  power(world);
  world.make_picture();
  world.act("open_door", {{"side", std::string("inside")}, {"angle_deg", 40.0}});
  world.skip_to_event();
  for (int i = 0; i < 1'000 && world.moves(); ++i) world.pass_real_time(0.016, never);
  const Picture picture = world.make_picture();
  CHECK_FALSE(picture.pace.running);
  CHECK(std::any_of(picture.happened.begin(), picture.happened.end(),
                    [](const Occurrence& o) { return o.kind == OccurrenceKind::event; }));
  world.advance(30s);
  world.act("remove_battery");
  world.skip_to_event();
  for (int i = 0; i < 1'000 && world.moves(); ++i) world.pass_real_time(0.016, never);
  CHECK_FALSE(world.moves());
}

TEST_CASE("Neither pace nor pictures are part of what happens") {
  LiveWorld one;
  LiveWorld other;
  for (LiveWorld* world : {&one, &other}) {
    power(*world);
    world->act("press_inside_button");
  }
  one.advance(1s);
  for (int i = 0; i < 100; ++i) {
    other.pass_real_time(0.01, never);
    other.make_picture();
  }
  CHECK(one.make_picture().now == other.make_picture().now);
  CHECK(one.state_hash() == other.state_hash());
}

TEST_CASE("Time goes back to a moment and stands; what led there is told anew, and lived again",
          "[TWN-4]") {
  LiveWorld world;
  power(world);
  world.act("press_inside_button");
  world.advance(5s);
  const Picture present = world.make_picture();
  const std::uint64_t whole = world.state_hash();
  world.go_back(4900ms);
  const Picture past = world.make_picture();
  CHECK(past.now == present.now - 4900ms);
  CHECK(past.past.entered);
  CHECK(past.past.end == present.now);
  CHECK(past.past.jumps == present.past.jumps + 1);
  CHECK_FALSE(past.pace.running);
  CHECK(past.past.marks == present.past.marks);
  REQUIRE_FALSE(past.happened.empty());
  CHECK(past.happened.front().number == 1);
  CHECK(past.happened.back().at <= past.now);
  REQUIRE_FALSE(past.locks[0].samples.empty());
  CHECK(past.locks[0].samples.back().time_s <= to_seconds(past.now));
  CHECK(past.locks[0].samples.back().time_s > to_seconds(past.now) - 0.1);

  world.advance(4900ms);
  const Picture again = world.make_picture();
  CHECK_FALSE(again.past.entered);
  CHECK(world.state_hash() == whole);
  REQUIRE_FALSE(again.happened.empty());
  CHECK(again.happened.back().number == present.happened.back().number);
}

TEST_CASE("Real time that goes on over the end of the past goes on into the future", "[TWN-4]") {
  LiveWorld world;
  power(world);
  world.advance(2s);
  const Time present = world.make_picture().now;
  world.go_back(50ms);
  world.set_running(true);
  world.pass_real_time(0.1, never);
  CHECK(world.make_picture().now == present + 50ms);
}

TEST_CASE("What is done in the past begins another future, a refused action does not", "[TWN-4]") {
  LiveWorld world;
  power(world);
  world.act("press_inside_button");
  world.advance(5s);
  const Time present = world.make_picture().now;
  world.go_back(3s);
  world.act("phone_unlock", {{"phone", std::string("nobody")}});
  CHECK(world.make_picture().past.end == present);
  world.act("remove_battery");
  const Picture other = world.make_picture();
  CHECK_FALSE(other.past.entered);
  CHECK(other.past.end == present - 3s);
  CHECK(read(other, "board.powered") == 0);
  world.go_to(present);
  CHECK_FALSE(world.make_picture().refusal.empty());
}

TEST_CASE("A hand that had let go of what it held lets go in another future, too", "[TWN-4]") {
  LiveWorld world;
  power(world);
  world.act("touch_key", kFive);
  world.take_hand("5");
  world.drop_hand("5", 80ms, "lift_key", kFive);
  world.advance(1s);
  world.go_back(970ms);
  CHECK(read(world.make_picture(), "panel.touches") == 1);
  world.act("press_inside_button");
  world.advance(200ms);
  CHECK(read(world.make_picture(), "panel.touches") == 0);
}

TEST_CASE("From event to event back, and to the beginning", "[TWN-4]") {
  LiveWorld world;
  power(world);
  world.act("press_inside_button");
  world.advance(5s);
  Time last = world.make_picture().now;
  const std::vector<MarkPicture> marks = world.make_picture().past.marks;
  REQUIRE(marks.size() >= 2);
  std::size_t stops = 0;
  for (world.go_to_previous_event(); world.make_picture().now > Time{0}; ++stops) {
    const Time now = world.make_picture().now;
    REQUIRE(now < last);
    last = now;
    world.go_to_previous_event();
  }
  CHECK(stops >= 2);
  world.go_to_present();
  CHECK_FALSE(world.make_picture().past.entered);
}

TEST_CASE("After a mistake in the program one can go back to before it", "[TWN-4]") {
  Trap trap;
  LiveWorld world({}, &trap);
  power(world);
  const Time before = world.make_picture().now;
  world.act("press_inside_button");
  world.advance(5s);
  REQUIRE_FALSE(world.make_picture().failure.empty());
  world.go_to(before);
  const Picture picture = world.make_picture();
  CHECK(picture.now == before);
  CHECK(read(picture, "board.powered") == 1);
}

TEST_CASE("What was done is saved as a scenario that ends in the same world", "[TWN-5]") {
  const TempFolder folder;
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {8.0, 0.0}}};
  LiveWorld world(config);
  power(world);
  world.act("insert_battery", {{"soc_pct", 80.0}, {"lock", std::string("garden")}});
  world.act("touch_key", kFive);
  world.take_hand("5");
  world.drop_hand("5", 80ms, "lift_key", kFive);
  world.act("phone_unlock", {{"phone", std::string("nobody")}});  // refused: not in the file
  world.advance(1s);
  world.act("press_inside_button");
  world.advance(2s);
  world.act("remove_battery");
  const std::uint64_t removed = world.state_hash();
  world.advance(1s);
  world.go_back(1s + 1us);
  world.advance(1us);
  CHECK(world.state_hash() == removed);
  world.go_back(1us);  // what lies in the future is not in the file

  const std::string file = folder.file("saved/by hand.json");
  world.save_scenario(file);
  const Picture picture = world.make_picture();
  REQUIRE_FALSE(picture.messages.empty());
  CHECK(picture.messages.back().kind == Message::Kind::saved);
  CHECK(picture.messages.back().text == file);
  const RunResult played = run_scenario(load_scenario(file));
  CHECK(played.verdict == Verdict::passed);
  CHECK(played.hash == world.state_hash());
}

TEST_CASE(
    "What was seen is offered, and what is taken of it is expected of the scenario that is saved",
    "[TWN-5]") {
  const TempFolder folder;
  LiveWorld world;
  power(world);
  world.act("press_inside_button");
  world.advance(3s);
  world.act("open_door", {{"side", std::string("inside")}, {"angle_deg", 40.0}});
  world.advance(3s);
  CHECK(world.make_picture().offers == nullptr);
  world.offer_expectations();
  const auto offers = world.make_picture().offers;
  REQUIRE(offers != nullptr);
  Expected taken;
  std::size_t events = 0;
  for (const OfferPicture& offer : *offers) {
    if (offer.number > 0) taken.occurrences.push_back(offer.number);
    if (offer.number == 0) taken.signals.push_back(offer.signal);
    events += offer.text.starts_with("bolt.locked") || offer.text.starts_with("door.opened");
  }
  CHECK(events == 2);
  CHECK(taken.signals.size() >= 4);

  const std::string file = folder.file("seen.json");
  world.save_scenario(file, taken);
  const Scenario scenario = load_scenario(file);
  const auto expects = std::count_if(scenario.steps.begin(), scenario.steps.end(), [](auto& step) {
    return std::holds_alternative<Expect>(step.what);
  });
  CHECK(expects == std::ssize(taken.occurrences) + std::ssize(taken.signals));
  const RunResult played = run_scenario(scenario);
  CHECK(played.verdict == Verdict::passed);
  CHECK(played.hash == world.state_hash());

  // It would notice: another lock's bolt does not come out.
  Scenario other = scenario;
  const auto press = std::find_if(other.steps.begin(), other.steps.end(), [](const Step& step) {
    const auto* done = std::get_if<Do>(&step.what);
    return done != nullptr && done->action.spec().name == "press_inside_button";
  });
  REQUIRE(press != other.steps.end());
  other.steps.erase(press);
  CHECK(run_scenario(other).verdict == Verdict::failed);
}

TEST_CASE("A file that cannot be written is a message with its name") {
  LiveWorld world;
  world.save_scenario("/proc/none/x.json");
  const Picture picture = world.make_picture();
  REQUIRE(picture.messages.size() == 1);
  CHECK(picture.messages[0].kind == Message::Kind::refused);
  CHECK_THAT(picture.messages[0].text, ContainsSubstring("/proc/none/x.json: cannot be written"));
}
