// ALM-2 and SEC-6: how long a lockout lasts, and whether each is longer than the one before.
#include "firmware-core/people/lockout.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr const char* kOwner = "198403";
constexpr const char* kUser = "538216";
constexpr const char* kNobodys = "746281";

struct House {
  CoreBench bench;
  DoorPhone app = commissioned(bench);

  static DoorPhone commissioned(CoreBench& bench) {
    bench.commission(kOwner);
    return DoorPhone(bench);
  }
  // Five wrong tries; the minutes of the lockout that follows, which is waited for.
  std::uint32_t minutes_of_next() {
    for (int i = 0; i < 5; ++i) bench.try_pin(kNobodys);
    const std::uint32_t left_ms = bench.out.report.lockout_left_ms;
    bench.run_for(left_ms + 1'000);
    REQUIRE(bench.out.report.lockout_left_ms == 0);
    return (left_ms + 59'999) / 60'000;
  }
};

}  // namespace

TEST_CASE("every lockout lasts three minutes as the lock is sold", "[ALM-2]") {
  House house;
  for (int i = 0; i < 4; ++i) CHECK(house.minutes_of_next() == 3);
}

TEST_CASE("where it is asked for each lockout is twice as long, up to an hour", "[SEC-6]") {
  House house;
  REQUIRE(house.app.set(Setting::lockout_doubles, 1));
  for (const std::uint32_t minutes : {3U, 6U, 12U, 24U, 48U, 60U, 60U}) {
    CHECK(house.minutes_of_next() == minutes);
  }
  SECTION("an administrator who opens begins it anew") {
    house.bench.try_pin(kOwner);
    CHECK(house.minutes_of_next() == 3);
  }
  SECTION("switched off, the next one lasts three minutes") {
    REQUIRE(house.app.greet());
    REQUIRE(house.app.set(Setting::lockout_doubles, 0));
    CHECK(house.minutes_of_next() == 3);
  }
}

TEST_CASE("who has a PIN of their own guesses no faster for it", "[SEC-6]") {
  House house;
  REQUIRE(house.app.enrol_pin(house.app.add_user(), kUser));
  REQUIRE(house.app.set(Setting::lockout_doubles, 1));
  CHECK(house.minutes_of_next() == 3);
  house.bench.try_pin(kUser);
  CHECK(house.minutes_of_next() == 6);
}

TEST_CASE("an app that ends a lockout begins anew", "[SEC-6][ALM-6]") {
  House house;
  REQUIRE(house.app.set(Setting::lockout_doubles, 1));
  CHECK(house.minutes_of_next() == 3);
  for (int i = 0; i < 5; ++i) house.bench.try_pin(kNobodys);
  REQUIRE(house.app.greet());
  REQUIRE(house.app.ask(Opcode::lift_lockout));
  CHECK(house.minutes_of_next() == 3);
}

TEST_CASE("lockouts that are switched off and on again begin anew", "[SEC-6][ALM-2]") {
  House house;
  REQUIRE(house.app.set(Setting::lockout_doubles, 1));
  CHECK(house.minutes_of_next() == 3);
  REQUIRE(house.app.greet());
  REQUIRE(house.app.set(Setting::lockout, 0));
  house.bench.run_for(1'000);
  REQUIRE(house.app.set(Setting::lockout, 1));
  CHECK(house.minutes_of_next() == 3);
}

TEST_CASE("cutting the power shortens none of them", "[SEC-6][ALM-7]") {
  House house;
  REQUIRE(house.app.set(Setting::lockout_doubles, 1));
  CHECK(house.minutes_of_next() == 3);
  house.bench.reboot();
  house.bench.run_for(1'000);
  CHECK(house.minutes_of_next() == 6);
  for (int i = 0; i < 5; ++i) house.bench.try_pin(kNobodys);
  house.bench.reboot();
  house.bench.run_for(1'000);
  CHECK(house.bench.out.report.lockout_left_ms > 11 * 60'000);
}
