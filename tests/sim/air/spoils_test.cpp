// Whoever has the bytes that the core keeps has its PINs; whoever has the chip's cells has nothing.
#include "sim/air/spoils.h"

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
