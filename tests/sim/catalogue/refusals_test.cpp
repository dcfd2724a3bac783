// Whatever an action refuses, it has changed nothing before: a driver goes on with the world as it
// was, and what it recorded plays to the same end.
#include <functional>
#include <string>
#include <vector>

#include "sim/lock/lock.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;

namespace {

struct Refused {
  const char* action;
  std::vector<NamedValue> arguments;
};

WorldConfig with_a_garden_door() {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {4, 0}}};
  return config;
}

void check_refused(Home& home, const Refused& refused) {
  INFO(refused.action);
  const std::uint64_t before = home.world.state_hash();
  const auto ask = [&] {
    home.world.act(make_action(refused.action, refused.arguments));
    home.world.run_until(home.world.now());
  };
  CHECK_THROWS_AS(ask(), BadInput);
  CHECK(home.world.state_hash() == before);
}

}  // namespace

TEST_CASE("an action that is refused leaves nothing behind") {
  Home home(with_a_garden_door());
  move_in(home);
  home.done("add_accessory", {ann(), named("accessory", "sensor"), named("kind", "door_sensor")});
  home.run(10s);
  home.done("present_face", {named("person", "ann"), named("lock", "garden"), {"for", 600.0}});
  home.run(1s);
  const NamedValue eve = named("phone", "eve");
  home.done("phone_place", {eve});
  home.done("phone_switch", {eve, named("part", "power"), named("state", "off")});
  const std::vector<Refused> all = {
      {"present_face", {named("person", "ann"), {"distance_m", 0.5}, {"next_m", 0.3}}},
      {"phone_set_clock", {eve, {"offset_s", 3600.0}}},
      {"phone_pair", {eve}},
      {"phone_one_time_code", {eve}},
      {"phone_read_events", {eve}},
      {"phone_add_user", {eve, named("user", "Bo"), {"until", 60.0}}},
      {"phone_link_locks", {ann(), named("other", "front")}},
      {"phone_link_locks", {eve, named("other", "garden")}},
      {"phone_unlink_locks", {eve, named("other", "garden")}},
      {"phone_place", {named("phone", "sensor")}},
      {"add_accessory", {eve, named("accessory", "remote"), named("kind", "remote_control")}},
      {"add_accessory", {ann(), named("accessory", "eve"), named("kind", "remote_control")}},
      {"add_accessory", {ann(), named("accessory", "sensor"), named("kind", "remote_control")}},
      {"remove_accessory", {eve, named("accessory", "sensor")}},
      {"press_remote", {named("accessory", "sensor")}},
      {"type_one_time_code", {ann()}},
      {"charge_battery", {{"for", 60.0}}},
      {"reset_chip", {named("lock", "garden")}},
      {"offer_firmware", {named("lock", "garden"), {"version", 2.0}}},
      {"inject_fault", {named("fault", "phone.bluetooth_hung"), {"value", 15.0}}},
      {"attacker_tap_modules", {}},
      {"attacker_forge_module", {}},
      {"attacker_replay_modules", {}},
      {"attacker_read_flash", {}},
      {"attacker_write_flash", {named("what", "blank")}}};
  for (const Refused& refused : all) check_refused(home, refused);
}

TEST_CASE("an attack that is refused on a chip without power leaves nothing behind", "[SEC-8]") {
  Home home;
  move_in(home);
  home.done("remove_battery");
  home.run(1s);
  check_refused(home, {"attacker_read_flash", {}});  // the cover is on
  home.done("take_off_rear_cover");
  check_refused(home, {"attacker_write_flash", {named("what", "altered")}});  // nothing was read
}
