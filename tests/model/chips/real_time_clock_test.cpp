#include "model/chips/real_time_clock.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::model;

namespace {

constexpr std::uint32_t kMonday = 820'915'200;

// Powered for a minute, and set at its end.
RealTimeClock set_clock() {
  RealTimeClock clock;
  clock.supply(0s, true);
  clock.set(60s, kMonday);
  return clock;
}

}  // namespace

TEST_CASE("A new clock runs, and is not kept before it is set", "[CLK-1]") {
  RealTimeClock clock;
  clock.supply(0s, true);
  CHECK_FALSE(clock.kept(1h));
  CHECK(clock.seconds(1h) == 3600);
  CHECK(clock.error_s(1h) == 0);
}

TEST_CASE("A clock that was set shows the time, however long nobody looks", "[CLK-1]") {
  const RealTimeClock clock = set_clock();
  CHECK(clock.kept(60s));
  CHECK(clock.seconds(60s) == kMonday);
  CHECK(clock.seconds(60s + 999ms) == kMonday);
  CHECK(clock.seconds(60s + 24h * 365) == kMonday + 365 * 86'400);
  CHECK_THAT(clock.error_s(60s + 24h * 365), WithinAbs(0, 1e-6));
}

TEST_CASE("Without power it is kept for ten minutes, and not for eleven", "[CLK-1][BAT-5]") {
  for (const auto& [away, kept] :
       {std::pair<Micros, bool>{9min, true}, {10min, true}, {11min, false}}) {
    RealTimeClock clock = set_clock();
    clock.supply(2min, false);
    CHECK(clock.kept(2min + away) == kept);
    clock.supply(2min + away, true);
    CHECK(clock.kept(1h) == kept);
    if (kept) CHECK(clock.seconds(1h) == kMonday + 59 * 60);
  }
}

TEST_CASE("The capacitor sinks on a curve to 1.6 V, where the clock stops for good") {
  RealTimeClock clock = set_clock();
  CHECK_THAT(clock.capacitor_v(60s), WithinAbs(3.0, 1e-6));
  clock.supply(60s, false);
  double before_v = 3.0;
  for (Micros at = 70s; at < 20min; at += 10s) {
    const double now_v = clock.capacitor_v(at);
    CHECK(now_v < before_v);
    CHECK(clock.kept(at) == (now_v >= 1.6));
    before_v = now_v;
  }
  // C dV/dt = -(I + V/R): 0.8 uA and 0.3 uA from 470 uF at first, 2.3 mV/s.
  CHECK_THAT(3.0 - clock.capacitor_v(61s), WithinAbs(1.1e-6 / 470e-6, 1e-5));
  const std::uint32_t stopped = clock.seconds(20min);
  CHECK(stopped == clock.seconds(40min));
  CHECK(stopped > kMonday + 600);
  CHECK(stopped < kMonday + 660);
}

TEST_CASE("A short return of the power fills the capacitor only as far as its resistor lets it") {
  RealTimeClock clock = set_clock();
  clock.supply(60s, false);
  clock.supply(60s + 9min, true);
  const double sunk_v = clock.capacitor_v(60s + 9min);
  clock.supply(60s + 9min + 100ms, false);
  const double filled_v = clock.capacitor_v(60s + 9min + 100ms);
  CHECK(filled_v > sunk_v + 0.1);
  CHECK(filled_v < 2.5);
  CHECK_FALSE(clock.kept(60s + 18min));
}

TEST_CASE("A cold crystal is slow by the parabola") {
  RealTimeClock clock = set_clock();
  clock.set_temperature(60s, -15);
  CHECK_THAT(clock.rate_ppm(), WithinAbs(-0.034 * 1600, 1e-9));
  // 54.4 ppm of a day is 4.7 s.
  CHECK_THAT(clock.error_s(60s + 24h), WithinAbs(-54.4e-6 * 86'400, 1e-3));
  clock.set_temperature(60s + 24h, 25);
  CHECK_THAT(clock.error_s(60s + 48h), WithinAbs(-54.4e-6 * 86'400, 1e-3));
}

TEST_CASE("Looking and changing nothing does not change what is shown") {
  RealTimeClock often = set_clock();
  RealTimeClock once = set_clock();
  often.set_fault_ppm(60s, 500);
  once.set_fault_ppm(60s, 500);
  for (Micros at = 70s; at < 24h; at += 10min) often.set_temperature(at, 25);
  CHECK(often.seconds(24h) == once.seconds(24h));
  CHECK_THAT(once.error_s(24h), WithinAbs(43.17, 0.01));
}

TEST_CASE("Wrong, drifting and stopped clocks are cured, each in its way", "[FLT-9]") {
  RealTimeClock clock = set_clock();
  SECTION("a counter that jumped, by setting it") {
    clock.slip(-3600);
    CHECK(clock.seconds(60s) == kMonday - 3600);
    CHECK_THAT(clock.error_s(60s), WithinAbs(-3600, 1e-6));
    clock.set(70s, kMonday);
    clock.undo_slip();
    CHECK(clock.seconds(70s) == kMonday);
  }
  SECTION("or by undoing the jump") {
    clock.slip(1e6);
    clock.undo_slip();
    CHECK_THAT(clock.error_s(60s), WithinAbs(0, 1e-6));
  }
  SECTION("a crystal that stops tells so, and the time is lost until it is set") {
    clock.stop(60s, true);
    CHECK_FALSE(clock.kept(61s));
    CHECK(clock.seconds(1h) == kMonday);
    clock.stop(1h, false);
    CHECK_FALSE(clock.kept(2h));
    clock.set(2h, kMonday);
    CHECK(clock.kept(3h));
  }
}

TEST_CASE("A clock without power cannot be set") {
  RealTimeClock clock = set_clock();
  clock.supply(60s, false);
  clock.set(61s, 1);
  CHECK(clock.seconds(61s) == kMonday + 1);
}
