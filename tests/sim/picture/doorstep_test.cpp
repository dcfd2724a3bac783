// Who is before a lock, and what of its panel shines for them.
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "sim/picture/live_world.h"
#include "sim/picture/opening.h"
#include "sim/picture/picture.h"
#include "sim/picture/picture_builder.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

// And has done so.
void act(Home& home, std::string_view action, std::initializer_list<NamedValue> arguments) {
  home.act(action, arguments);
  home.run(0s);
}

DoorstepPicture doorstep(const Home& home) {
  return draw_picture(home.world, {}).locks.at(0).doorstep;
}

LightsPicture lights(const Home& home) {
  return draw_picture(home.world, {}).locks.at(0).lights;
}

void show_face(Home& home, const std::string& who) {
  act(home, "present_face", {{"person", who}, {"distance_m", 0.4}, {"for", 5.0}});
}

}  // namespace

TEST_CASE("A face before the camera is somebody's, at its distance, until it goes") {
  Home home;
  CHECK(doorstep(home).face.what.empty());
  show_face(home, "Ann");
  CHECK(doorstep(home).face.who == "ann");
  CHECK(doorstep(home).face.what == "head");
  CHECK(doorstep(home).face.distance_m == 0.4);
  CHECK(doorstep(home).face.follows);
  home.run(6s);
  CHECK(doorstep(home).face.who.empty());
  CHECK(doorstep(home).face.what.empty());
  CHECK_FALSE(doorstep(home).face.follows);
}

TEST_CASE("A photo and an animal are there, and are nobody") {
  Home home;
  act(home, "present_photo", {{"person", std::string("Ann")}});
  CHECK(doorstep(home).face.what == "picture");
  CHECK(doorstep(home).face.who.empty());
  act(home, "present_pet", {{"distance_m", 0.7}});
  CHECK(doorstep(home).face.what == "animal");
  CHECK(doorstep(home).face.who.empty());
  CHECK(doorstep(home).face.distance_m == 0.7);
}

TEST_CASE("A child is a child, whatever they show") {
  Home home;
  const NamedValue mia{"person", std::string("Mia")};
  act(home, "describe_person", {mia, {"age", std::string("child")}});
  const char* const shows = GENERATE("present_face", "present_palm", "touch_reader");
  INFO(shows);
  act(home, shows, {mia});
  CHECK(doorstep(home).child);
  act(home, "present_face", {{"person", std::string("Ann")}});
  CHECK_FALSE(doorstep(home).child);
}

TEST_CASE("The camera's lights shine while it reads, unless the infrared ones are dead") {
  const Opening opening("a.json", R"({"title": "t", "why": "w", "covers": ["ENR-1"],
      "setup": {"users": [{"name": "Ann", "pin": "482915", "phone": true, "face": true}]},
      "steps": [{"do": "press_inside_button"}, {"wait": "5s"}]})");
  LiveWorld world(opening.config());
  opening.play(world);
  const LightsPicture before = world.make_picture().locks[0].lights;
  CHECK(before.camera == 0.0);
  CHECK_FALSE(before.infrared);
  const bool dead = GENERATE(false, true);
  if (dead) {
    world.act("inject_fault", {{"fault", std::string("camera.infrared_dead")}, {"value", 1.0}});
  }
  world.act("present_face", {{"person", std::string("Ann")}, {"distance_m", 0.5}});
  double brightest = 0.0;
  bool infrared = false;
  for (int i = 0; i < 40; ++i) {
    world.advance(50ms);
    const LightsPicture now = world.make_picture().locks[0].lights;
    brightest = std::max(brightest, now.camera);
    infrared = infrared || now.infrared;
  }
  CHECK(brightest == 1.0);
  CHECK(infrared == !dead);
}

TEST_CASE("The reader's ring shines with the digits that can be typed") {
  Home home;
  home.insert_battery();
  home.enrol_administrator("482915");
  CHECK(lights(home).finger == 0.0);
  home.done("press_key", {{"key", std::string("5")}});
  home.run(200ms);
  REQUIRE(home.read("panel.digits_lit") == 1.0);
  CHECK(lights(home).finger > 0.0);
}

TEST_CASE("By night the camera has its infrared lights alone") {
  Home home;
  CHECK_FALSE(lights(home).night);
  act(home, "set_light", {{"lux", 12.0}});
  CHECK_FALSE(lights(home).night);
  act(home, "set_light", {{"lux", 9.0}});
  CHECK(lights(home).night);
}
