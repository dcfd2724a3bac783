#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using locktwin::test::CoreBench;

namespace {

CoreBench locked_bench() {
  CoreBench bench;
  bench.commission();
  bench.press_inside_button();
  bench.run_for(30'000);
  bench.forget();
  return bench;
}

}  // namespace

TEST_CASE("'Unlocked' is said when the bolt is in, not when the PIN is accepted", "[UNL-4]") {
  CoreBench bench = locked_bench();
  REQUIRE(bench.state() == LockState::locked);
  bench.try_pin("198403");
  CHECK(bench.count(EventKind::access_granted) == 1);
  CHECK(bench.count(Prompt::welcome) == 0);
  bench.run_for(2'000);
  REQUIRE(bench.state() == LockState::unlocked);
  CHECK(bench.count(Prompt::welcome) == 1);
}

TEST_CASE("'Unlocked' is not said of a bolt that stays out", "[UNL-4][LCK-8]") {
  CoreBench bench = locked_bench();
  bench.bolt.stuck_mm = 22.0;
  bench.try_pin("198403");
  bench.run_for(20'000);
  CHECK(bench.count(EventKind::access_granted) == 1);
  CHECK(bench.count(EventKind::alarm_jam) == 1);
  CHECK(bench.count(Prompt::welcome) == 0);
}

TEST_CASE("A PIN at an unlocked door is welcomed at once", "[LCK-9]") {
  CoreBench bench;
  bench.commission();
  bench.forget();
  bench.try_pin("198403");
  CHECK(bench.count(Prompt::welcome) == 1);
}
