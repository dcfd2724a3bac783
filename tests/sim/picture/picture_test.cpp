// What a picture of the world holds.
#include "sim/picture/picture.h"

#include <algorithm>

#include "sim/catalogue/signals.h"
#include "sim/picture/fault_info.h"
#include "sim/picture/picture_builder.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"
#include "tests/support/live_home.h"
#include "tests/support/phone_home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::named;
using locktwin::tests::read;

namespace {

const std::string kAnn = "Ann";

const PhonePicture& phone_of(const Picture& picture, std::string_view name) {
  const auto& phones = picture.locks.at(0).phones;
  const auto found = std::find_if(phones.begin(), phones.end(),
                                  [&](const PhonePicture& phone) { return phone.name == name; });
  REQUIRE(found != phones.end());
  return *found;
}

FaultPicture fault_of(const Picture& picture, std::string_view name) {
  const auto index = fault_index(name);
  REQUIRE(index.has_value());
  return picture.locks.at(0).faults.at(*index);
}

Picture draw(const Home& home) {
  return draw_picture(home.world, {});
}

// The rear screen shows the pairing code to whoever stands inside.
void start_pairing(Home& home) {
  home.insert_battery();
  home.enrol_administrator("482915");
  home.done("take_off_rear_cover");
  home.done("press_set", {{"hold", 3.5}});
  home.run(1s);
}

}  // namespace

TEST_CASE("A picture holds every signal of the catalogue, in its order") {
  Home home;
  home.insert_battery();
  const Picture picture = draw(home);
  REQUIRE(picture.locks.size() == count_locks(home.world));
  CHECK(picture.now == home.world.now());
  REQUIRE(picture.locks[0].signals.size() == signal_catalogue().size());
  for (const SignalSpec& signal : signal_catalogue()) {
    INFO(signal.name);
    CHECK(read(picture, signal.name) == home.read(signal.name));
  }
}

TEST_CASE("Looking at a world changes nothing in it") {
  Home looked_at;
  Home alone;
  for (Home* home : {&looked_at, &alone}) {
    home->insert_battery();
    home->enrol_administrator("482915");
    home->act("press_inside_button");
  }
  for (int i = 0; i < 300; ++i) {
    looked_at.run(7ms);
    CHECK(draw(looked_at).now == looked_at.world.now());
    alone.run(7ms);
  }
  CHECK(looked_at.world.state_hash() == alone.world.state_hash());
}

TEST_CASE("A picture is of its moment, whatever the world does afterwards") {
  Home home;
  home.insert_battery();
  const Picture before = draw(home);
  home.act("press_inside_button");
  home.run(5s);
  CHECK(read(before, "bolt.position_mm") < 1.0);
  CHECK(read(draw(home), "bolt.position_mm") > 21.0);
}

TEST_CASE("Each lock of the world has a picture of its own, by its name") {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {8.0, 0.0}}};
  Home home(config);
  home.done("insert_battery", {{"soc_pct", 100.0}, {"lock", std::string("garden")}});
  home.run(1s);
  const Picture picture = draw(home);
  REQUIRE(picture.locks.size() == 2);
  CHECK(picture.locks[0].name == "front");
  CHECK(picture.locks[1].name == "garden");
  CHECK(read(picture, "board.powered", 0) == 0.0);
  CHECK(read(picture, "board.powered", 1) == 1.0);
}

TEST_CASE("A fault has its amount, whether it has shown, and why it cannot be put on") {
  Home home;
  home.insert_battery();
  std::vector<double> asked(fault_infos().size(), 0.0);
  asked[*fault_index("door.obstacle_mm")] = 20.0;
  home.act("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 12.0}});
  home.run(10ms);
  const Picture before = draw_picture(home.world, asked);
  CHECK(fault_of(before, "door.warp_mm").standing == 12.0);
  CHECK(fault_of(before, "door.warp_mm").idle);
  CHECK_FALSE(fault_of(before, "motor.stuck").standing.has_value());
  CHECK(fault_of(before, "door.obstacle_mm").refuses == "the door is not open far enough");
  home.act("press_inside_button");
  home.run(10s);
  CHECK_FALSE(fault_of(draw_picture(home.world, asked), "door.warp_mm").idle);
}

TEST_CASE("The pairing code is in the picture only while somebody could see it", "[GEN-2]") {
  Home home;
  CHECK(draw(home).locks[0].pairing_text.empty());
  start_pairing(home);
  CHECK(draw(home).locks[0].pairing_text.starts_with("LOCKTWIN:"));
  home.done("fit_rear_cover");
  CHECK(draw(home).locks[0].pairing_text.empty());
}

TEST_CASE("What an app shows is in the picture of its phone", "[APP-1]") {
  Home home;
  home.done("phone_place",
            {{"phone", kAnn}, {"distance_m", 1.0}, {"where", std::string("inside")}});
  CHECK_FALSE(phone_of(draw(home), "ann").paired);
  start_pairing(home);
  for (const char* wish : {"phone_pair", "phone_settings", "phone_home"}) {
    home.done(wish, {{"phone", kAnn}});
    home.run(8s);
  }
  const Picture picture = draw(home);
  const PhonePicture& ann = phone_of(picture, "ann");
  CHECK(ann.paired);
  CHECK(ann.role == "administrator");
  CHECK(ann.home.fresh);
  CHECK(ann.home.lock == "unlocked");
  REQUIRE_FALSE(ann.settings.empty());
  CHECK(ann.settings.front().name == "body");
  CHECK(ann.settings.front().highest == 1);
  CHECK_FALSE(ann.events.empty());
  REQUIRE(picture.locks.at(0).users.size() == 1);
  CHECK(picture.locks.at(0).users[0].role == "administrator");
}

TEST_CASE("A phone that is revoked keeps the names in what it was told before", "[APP-2][RST-1]") {
  Home home;
  locktwin::tests::move_in(home);
  locktwin::tests::add_host(home, "gus");
  home.done("phone_revoke", {ann(), named("other", "gus")});
  home.run(10s);
  const auto names_told = [&] {
    std::size_t found = 0;
    const Picture picture = draw(home);
    for (const AppEventPicture& event : phone_of(picture, "gus").events) {
      found += event.names == EventNames{} ? 0 : 1;
    }
    return found;
  };
  REQUIRE(home.count(locktwin::core::EventKind::phone_revoked) == 1);
  CHECK(names_told() > 0);
  locktwin::tests::reset_for(home, "ann");
  REQUIRE(phone_of(draw(home), "ann").paired);
  REQUIRE_FALSE(phone_of(draw(home), "gus").events.empty());
  CHECK(names_told() == 0);  // the numbers are another household's now
}
