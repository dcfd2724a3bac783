// A live world whose cores run elsewhere: here in a process of their own.
#include "sim/picture/plugged_target.h"

#include <chrono>
#include <memory>

#include "sim/picture/live_world.h"
#include "sim/picture/world_thread.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

// From the pack to a lit keypad.
void wake(LiveWorld& world) {
  world.act("insert_battery", {{"soc_pct", 100.0}});
  world.advance(1s);
  world.act("touch_key", {{"key", std::string("5")}});
  world.advance(300ms);
}

std::shared_ptr<const PluggedTarget> process() {
  return std::make_shared<PluggedTarget>("process");
}

}  // namespace

TEST_CASE("the same is done by a core in a process of its own, and its way is counted") {
  LiveWorld here;
  LiveWorld there({}, nullptr, process());
  wake(here);
  wake(there);
  CHECK(here.state_hash() == there.state_hash());
  CHECK_FALSE(here.make_picture().link);
  const auto link = there.make_picture().link;
  REQUIRE(link);
  CHECK(link->target == "process");
  CHECK(link->round_trips > 20);
  CHECK(link->retries == 0);
}

TEST_CASE("there is no way back with a core on a target, and it is said why") {
  LiveWorld world({}, nullptr, process());
  wake(world);
  const Time now = world.make_picture().now;
  const auto refused = [&] {
    const Picture picture = world.make_picture();
    CHECK(picture.now == now);
    CHECK(picture.past.begin == now);
    CHECK(picture.past.end == now);
    CHECK_FALSE(picture.pace.reversed);
    return picture.messages.size() == 1 &&
           picture.messages[0].text.find("on a target exists once") != std::string::npos;
  };
  world.go_back(500ms);
  CHECK(refused());
  world.go_to(100ms);
  CHECK(refused());
  world.go_to_previous_event();
  CHECK(refused());
  world.set_reversed();
  CHECK(refused());
}

TEST_CASE("what was done with a core on a target is saved as a scenario") {
  const TempFolder folder;
  const std::string file = (folder.path() / "done.json").string();
  LiveWorld world({}, nullptr, process());
  wake(world);
  world.save_scenario(file);
  CHECK(world.make_picture().refusal.empty());
  CHECK(read_text(file).find("touch_key") != std::string::npos);
}

TEST_CASE("a target that is not there is bad input with what there is") {
  CHECK_THROWS_AS(PluggedTarget("qemu:nonsense"), BadInput);
  CHECK_THROWS_AS(PluggedTarget("qemu:microbit", {.images = "/nowhere"}), BadInput);
  CHECK_THROWS_AS(PluggedTarget("tty:/dev/null"), BadInput);
}

TEST_CASE("worlds one after the other each have their core on the target", "[threads]") {
  const auto target = process();
  for (int i = 0; i < 2; ++i) {
    WorldThread thread({}, nullptr, target);
    thread.give([](LiveWorld& world) { wake(world); });
    const auto picture = thread.settle();
    REQUIRE(picture->link);
    CHECK(picture->failure.empty());
    CHECK(picture->now == 1'300ms);
  }
}
