// Whoever has the bytes that the core keeps has its PINs; whoever has the chip's cells has nothing.
#include "sim/air/spoils.h"

#include <algorithm>
#include <chrono>

#include "sim/lock/lock.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using locktwin::tests::Home;
using locktwin::tests::move_in;

TEST_CASE("A dump of what the core keeps would give the PINs, one of the cells gives none",
          "[SEC-8]") {
  Home home;
  move_in(home);
  const Lock& lock = home.world.lock(0);
  const auto kept = lock.plant.flash.bytes();
  CHECK(pin_digits_in(Bytes(kept.begin(), kept.end())) >= 6);
  Spoils spoils;
  spoils.take_image(lock.board.chip().cells(lock.plant.flash));
  CHECK(spoils.image().size() == 2 * kept.size());
  CHECK(spoils.pin_digits() == 0);
}

TEST_CASE("Who has the chip's words finds what was deleted, as long as it lies there", "[SEC-8]") {
  Home home;
  move_in(home);
  const auto found = [&] {
    const auto words = home.world.lock(0).plant.flash.bytes();
    return deleted_records_in(Bytes(words.begin(), words.end()));
  };
  home.run(std::chrono::minutes(2));
  REQUIRE(found() == 0);
  home.done("phone_add_user", {locktwin::tests::ann(), locktwin::tests::named("user", "Bo")});
  home.run(std::chrono::seconds(30));
  home.done("phone_delete_user", {locktwin::tests::ann(), locktwin::tests::named("user", "Bo")});
  home.run(std::chrono::seconds(30));
  CHECK(found() == 1);
  home.run(std::chrono::minutes(2));
  CHECK(found() == 0);
  CHECK(deleted_records_in({1, 2, 3}) == 0);
  CHECK(deleted_records_in(Bytes(locktwin::core::kFlashBytes, 0)) == 0);
}

TEST_CASE("What is granted in the step that hears the stranger's frame has been opened by them") {
  using namespace locktwin::core;
  const Bytes said{1, 2, 3};
  const auto heard = [](const Bytes& frame) {
    Inputs inputs;
    inputs.radio.length = static_cast<std::uint8_t>(frame.size());
    std::copy(frame.begin(), frame.end(), inputs.radio.bytes.begin());
    return inputs;
  };
  Outputs granted;
  granted.events.push(
      {EventKind::access_granted, static_cast<std::uint8_t>(Method::bluetooth_key), 1, 0});
  Spoils spoils;
  spoils.say(said, 500);
  for (int i = 0; i < 400; ++i) spoils.say({9, static_cast<std::uint8_t>(i)}, 500);
  spoils.watch(Time{0}, heard({1, 2, 4}), granted, false);
  CHECK_FALSE(spoils.opened());
  spoils.watch(Time{0}, heard(said), Outputs{}, false);
  CHECK_FALSE(spoils.opened());
  spoils.watch(Time{0}, heard(said), granted, false);
  CHECK(spoils.opened());
}
