#include "firmware-core/panel/rear_panel.h"

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// A lock with an administrator, whose battery goes back in with SET held for `hold_ms`.
CoreBench rebooted_with_set(std::uint64_t hold_ms) {
  CoreBench bench;
  bench.commission();
  bench.run_for(2'000);
  bench.pins.set_button = true;
  bench.reboot();
  bench.forget();
  bench.run_for(hold_ms);
  bench.pins.set_button = false;
  bench.run_for(100);
  return bench;
}

}  // namespace

TEST_CASE("SET held for three seconds begins pairing mode and shows the code", "[INS-6]") {
  CoreBench bench;
  bench.commission();
  bench.pins.set_button = true;
  bench.run_for(2'900);
  CHECK_FALSE(bench.out.show_pairing);
  bench.run_for(200);
  CHECK(bench.out.show_pairing);
  CHECK(std::string(bench.out.pairing.data()).size() == 26);
  CHECK(bench.count(Prompt::pairing) == 1);
  bench.pins.set_button = false;
  bench.run_for(179'000);
  CHECK(bench.out.show_pairing);
  bench.run_for(2'000);
  CHECK_FALSE(bench.out.show_pairing);
  CHECK(bench.count(EventKind::pairing_ended) == 1);
}

TEST_CASE("without an administrator nothing is paired", "[INS-7]") {
  CoreBench bench;
  bench.pins.set_button = false;
  bench.run_for(100);
  bench.pins.set_button = true;
  bench.run_for(4'000);
  CHECK_FALSE(bench.out.show_pairing);
  CHECK(bench.count(Prompt::add_administrator) == 1);
}

TEST_CASE("a factory reset by SET at the boot and confirm makes the lock new", "[RST-1][GEN-3]") {
  CoreBench bench = rebooted_with_set(5'100);
  CHECK(bench.count(Prompt::confirm_reset) == 1);
  CHECK(bench.panel() == PanelMode::reset_offer);
  CHECK(bench.out.lit_keys == mask_of(Key::confirm));
  bench.run_for(15'000);
  bench.confirm();
  bench.run_for(3'000);
  CHECK(bench.count(EventKind::reset_begun) == 1);
  CHECK(bench.count(Prompt::reset_done) == 1);
  CHECK(bench.out.report.users == 0);
  bench.run_for(21'000);
  bench.forget();
  bench.wake();
  CHECK(bench.panel() == PanelMode::setup_offer);
  CHECK(bench.count(EventKind::access_granted) == 0);
}

TEST_CASE("without the confirmation nothing is erased", "[RST-2]") {
  SECTION("twenty seconds pass") {
    CoreBench bench = rebooted_with_set(5'100);
    bench.run_for(20'100);
    CHECK(bench.count(EventKind::reset_dropped) == 1);
    bench.confirm();
    bench.run_for(3'000);
    CHECK(bench.count(EventKind::reset_begun) == 0);
    CHECK(bench.out.report.users == 1);
  }
  SECTION("SET is let go too early") {
    CoreBench bench = rebooted_with_set(4'800);
    bench.confirm();
    bench.run_for(3'000);
    CHECK(bench.count(EventKind::reset_offered) == 0);
    CHECK(bench.out.report.users == 1);
    CHECK_FALSE(bench.out.show_pairing);
  }
}

TEST_CASE("a cut in any flash command of the reset ends in the old lock or in a new one",
          "[RST-2]") {
  const auto tear = GENERATE(from_range(kTears));
  const CoreBench ready = rebooted_with_set(5'100);
  bool finished = false;
  for (int at = 0; !finished && at < 60; ++at) {
    CoreBench bench = ready;
    bench.flash.cut_at(at, tear);
    bench.confirm();
    bench.run_for(3'000);
    finished = !bench.flash.power_lost();
    bench.reboot();
    bench.forget();
    bench.run_for(3'000);
    REQUIRE(bench.count(EventKind::store_damaged) == 0);
    if (bench.out.report.users == 1) {
      bench.try_pin("198403");
      REQUIRE(bench.count(EventKind::access_granted) == 1);
    } else {
      REQUIRE(bench.out.report.users == 0);
      bench.commission("746281");
      REQUIRE(bench.out.report.users == 1);
    }
  }
  CHECK(finished);
}
