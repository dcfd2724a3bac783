// Many locks in one process: what a resting one keeps, and that nothing happens to it.
#include "tests/support/fleet.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using locktwin::tests::Fleet;

TEST_CASE("a resting lock keeps at most 32 KiB beside the image of its flash") {
  { const Fleet warm(1); }  // tables that all locks share are made with the first
  const Fleet fleet(40);
  const double bytes = fleet.bytes_each();
  CAPTURE(bytes);
  CHECK(bytes <= 32 * 1024);
#if !defined(LOCKTWIN_SANITIZED)
  CHECK(bytes > sizeof(locktwin::sim::Lock));  // it was measured
#endif
}

TEST_CASE("an hour without an event takes a resting lock no step", "[BAT-7]") {
  Fleet fleet(3);
  fleet.run(1h);
  const std::uint64_t steps = fleet.homes()[0]->world.steps();
  fleet.run(1h);
  for (const auto& home : fleet.homes()) CHECK(home->world.steps() == steps);
}

TEST_CASE("locks that rest side by side stay alike") {
  Fleet fleet(2);
  fleet.run(100h);
  const auto& homes = fleet.homes();
  CHECK(homes[0]->world.state_hash() == homes[1]->world.state_hash());
  homes[1]->done("remove_battery");
  CHECK(homes[0]->world.state_hash() != homes[1]->world.state_hash());
  CHECK(homes[0]->read("board.powered") == 1.0);
}
