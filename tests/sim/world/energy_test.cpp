// Energy as the whole world spends it: firmware, people, motor, electronics and pack together.
#include <array>

#include "sim/lock/lock.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"
#include "tests/support/ways_in.h"

using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::tests::Home;
using locktwin::tests::LivedIn;
using locktwin::tests::WayIn;

namespace {

// Charge of one opening and closing with a pack at this charge, as a share of its capacity.
double share_of_one(LivedIn& home, double soc_pct) {
  constexpr int kTimes = 3;
  home.done("swap_battery", {{"soc_pct", soc_pct}});
  home.run(30s);
  const int before = home.count(EventKind::bolt_unlocked);
  const double before_pct = home.read("battery.soc_pct");
  for (int i = 0; i < kTimes; ++i) home.open_and_close();
  REQUIRE(home.count(EventKind::bolt_unlocked) - before == kTimes);
  return (before_pct - home.read("battery.soc_pct")) / 100.0 / kTimes;
}

}  // namespace

// Measured at five charges; between them the number follows from the integral of dz/share(z), by
// the trapezoidal rule (share(z) changes by a fifth over the range). bench/energy_bench.cpp plays
// all openings by PIN one by one. A PIN costs most, because the keypad stays lit for 20 s (SET-3).
TEST_CASE(
    "a full pack makes more than 3000 openings and closings until the warning, by each way in",
    "[BAT-7]") {
  const WayIn way = GENERATE(WayIn::pin, WayIn::finger, WayIn::palm, WayIn::face);
  CAPTURE(static_cast<int>(way));
  LivedIn home(way);
  constexpr std::array<double, 5> kCharges{100, 80, 60, 40, 20};
  double openings = 0;
  double last = 0;
  for (const double soc_pct : kCharges) {
    const double share = share_of_one(home, soc_pct);
    INFO("at " << soc_pct << " %: " << share * 5000 << " mAh");
    CHECK(share * 5000 > 0.11);  // the bolt's two movements alone take 0.1134 mAh
    if (last > 0) openings += 0.2 * (1 / last + 1 / share) / 2;
    last = share;
  }
  INFO("openings and closings: " << openings);
  CHECK(openings >= 3000);
  CHECK(openings < 30'000);  // the count is measured, not unbounded
  CHECK_FALSE(home.told_lie);
}

TEST_CASE("fifty more openings and closings work after the warning, by each way in",
          "[BAT-7][BAT-1]") {
  LivedIn home(GENERATE(WayIn::pin, WayIn::finger, WayIn::palm, WayIn::face));
  home.done("swap_battery", {{"soc_pct", 19.9}});
  home.run(30s);
  home.open_and_close();
  REQUIRE(home.count(EventKind::battery_low) > 0);
  const int before = home.count(EventKind::bolt_locked);
  for (int i = 0; i < 50; ++i) home.open_and_close();
  CHECK(home.count(EventKind::bolt_locked) - before == 50);
  CHECK(home.read("bolt.position_mm") > 21.0);
  CHECK(home.read("battery.soc_pct") > 15.0);  // far from the end
  CHECK_FALSE(home.told_lie);
}

TEST_CASE("asleep without radio the lock takes at most 50 uA", "[BAT-7]") {
  Home home;
  home.insert_battery();
  home.done("set_wifi", {{"state", std::string("off")}});
  home.run(1min);
  const double before_pct = home.read("battery.soc_pct");
  home.run(24h * 30);
  const double drawn_ah = (before_pct - home.read("battery.soc_pct")) / 100 * 5;
  const double by_itself_ah = 0.02 * 5 * 30 / (365.0 / 12);
  CHECK((drawn_ah - by_itself_ah) / (24 * 30) <= 50e-6);
  CHECK((drawn_ah - by_itself_ah) / (24 * 30) > 30e-6);
}

// A pack just above its cut-off under a heavy leak: an hourly look would draw 6 % more from it.
TEST_CASE("the moment at which a resting pack gives up is found between the hourly looks",
          "[BAT-6]") {
  Home home;
  home.insert_battery(3.0);
  home.done("inject_fault", {{"fault", std::string("electronics.leakage_ma")}, {"value", 300.0}});
  home.run(3h);
  CHECK(home.read("board.powered") == 0.0);
  CHECK(home.read("battery.protection") == 1.0);  // empty
  CHECK(home.read("pack.soc_pct") < 0.1);         // drained to 2.4 V a cell ...
  CHECK(home.read("pack.soc_pct") > -0.8);        // ... and no further
  CHECK_FALSE(home.told_lie);
}

TEST_CASE("charging a pack that is in the lock is refused", "[INS-1]") {
  Home home;
  home.insert_battery();
  CHECK_THROWS_AS(home.done("charge_battery", {{"for", 60.0}}), locktwin::sim::BadInput);
}

TEST_CASE("a weak source cannot make the lock lie about its bolt", "[BAT-3][TWN-1]") {
  LivedIn home(WayIn::pin);
  home.done("remove_battery");
  home.done("plug_type_c", {{"source", std::string("computer")}});
  home.run(5s);
  for (int i = 0; i < 3; ++i) {
    home.enter("482915");
    home.run(30s);
  }
  CHECK_FALSE(home.told_lie);
}
