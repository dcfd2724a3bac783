#include "sim/world/faults.h"

#include "tests/support/catch.h"
#include "tests/support/household.h"

using namespace std::chrono_literals;
using locktwin::tests::Household;

namespace {

void lock_from_inside(Household& home) {
  home.done("press_inside_button");
  home.run(15s);
}

}  // namespace

TEST_CASE("A warp that the bolt never meets is told as idle") {
  Household home;
  home.insert_battery();
  home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 8.0}});
  home.run(1s);
  CHECK(home.world.idle_faults() == std::vector<std::string_view>{"door.warp_mm"});
}

TEST_CASE("A warp that the bolt meets has shown, also after its cure", "[FLT-1]") {
  Household home;
  home.insert_battery();
  home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 8.0}});
  lock_from_inside(home);
  CHECK(home.world.idle_faults().empty());
  home.done("clear_fault", {{"fault", std::string("door.warp_mm")}});
  CHECK(home.world.idle_faults().empty());
  lock_from_inside(home);
  CHECK(home.read("bolt.position_mm") > 21.0);
}
