// What a stranger shows the camera, and what they read in the flash.
#include <chrono>

#include "model/recognition/front_sensors.h"
#include "sim/lock/lock.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;

namespace {

constexpr int kPresentations = 4000;

int taken_for_a_head(const char* species) {
  Home home;  // without a pack: nobody looks but the test
  int taken = 0;
  for (int i = 0; i < kPresentations; ++i) {
    home.act("present_spoof", {named("person", "ann"), named("species", species), {"for", 0.001}});
    home.run(0s);
    const locktwin::model::FaceView& seen = home.world.lock(0).plant.sensors.face();
    REQUIRE(seen.there);
    taken += seen.what == locktwin::model::InView::head ? 1 : 0;
    home.run(2ms);
  }
  return taken;
}

}  // namespace

// Four standard deviations of the binomial around 4, 40 and 200 of 4000: the rates lie too far from
// each other for one to pass as another.
TEST_CASE("Of prints, screens and masks the camera takes one in a thousand, a hundred and twenty",
          "[UNL-1]") {
  const int prints = taken_for_a_head("print");
  CHECK(prints >= 1);
  CHECK(prints <= 12);
  const int screens = taken_for_a_head("screen");
  CHECK(screens >= 15);
  CHECK(screens <= 65);
  const int masks = taken_for_a_head("mask");
  CHECK(masks >= 145);
  CHECK(masks <= 255);
}

TEST_CASE("A reading without the chip's secret finds nothing of what an earlier one found",
          "[SEC-8]") {
  Home home;
  move_in(home);
  home.run(2min);
  home.done("take_off_rear_cover");
  home.done("phone_add_user", {ann(), named("user", "Bo")});
  home.run(30s);
  home.done("phone_delete_user", {ann(), named("user", "Bo")});
  home.run(30s);
  home.done("remove_battery");
  home.run(1s);
  home.done("attacker_read_flash", {named("secret", "known")});
  REQUIRE(home.read("attacker.finds_deleted") == 1);
  home.done("attacker_read_flash");
  CHECK(home.read("attacker.finds_deleted") == 0);
}
