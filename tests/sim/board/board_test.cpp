#include "sim/board/board.h"

#include <cmath>

#include "sim/lock/lock.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::tests::Home;

TEST_CASE("Pulling the pack cuts the core, and a new pack boots it with what it had stored",
          "[BAT-5]") {
  Home home;
  home.insert_battery();
  home.enrol_administrator("482915");
  home.done("remove_battery");
  home.run(1s);
  CHECK(home.read("board.powered") == 0.0);
  CHECK(home.read("panel.lit_keys") == 0.0);
  home.insert_battery(50.0);
  CHECK(home.count(EventKind::lock_booted) == 2);
  CHECK(home.read("core.users") == 1.0);
}

TEST_CASE("Power that goes during a movement stops the motor with the bolt where it is",
          "[BAT-6][TWN-1]") {
  Home home;
  home.insert_battery();
  home.done("press_inside_button");
  home.run(100ms);
  home.done("remove_battery");
  home.run(2s);
  const double stopped_mm = home.read("bolt.position_mm");
  CHECK(stopped_mm > 1.0);
  CHECK(stopped_mm < 21.0);
  home.run(10s);
  CHECK_THAT(home.read("bolt.position_mm"), WithinAbs(stopped_mm, 1e-9));
  CHECK_FALSE(home.told_lie);
}

TEST_CASE("Converters read in steps of their resolution") {
  Home home;
  home.insert_battery();
  home.done("press_key", {{"key", std::string("5")}});
  const auto& inputs = home.world.lock().board.inputs();
  CHECK_THAT(inputs.bus_voltage_mv, WithinAbs(home.read("battery.voltage_v") * 1e3, 30.0));
  const double code = inputs.bus_voltage_mv * 4096.0 / 10000.0;
  CHECK_THAT(code, WithinAbs(std::round(code), 0.25));
}
