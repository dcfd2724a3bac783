// Days on which owners do whatever comes to their minds with their phones, under any network.

#include "sim/scenario/runner.h"
#include "sim/time/random_stream.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::Home;

namespace {

constexpr const char* kHome = R"({"title": "t", "why": "w", "covers": ["UNL-6"],
  "setup": {"users": [{"name": "Ann", "pin": "482915", "phone": true},
                      {"name": "Ben", "pin": "593716", "phone": true}]},
  "steps": [{"wait": "1s"}]})";

std::string one_of(RandomStream& random, const std::vector<std::string>& words) {
  return words[random.next_u32() % words.size()];
}

using Arguments = std::vector<NamedValue>;

// One thing that somebody does; a part may refuse it.
void do_anything(Home& home, RandomStream& random) {
  const NamedValue phone{"phone", one_of(random, {"ann", "ben", "gus"})};
  const auto say = [&](const char* action, Arguments arguments) {
    home.world.act(make_action(action, arguments));
  };
  const double metres = 0.5 + 80 * random.next_fraction();
  switch (random.next_u32() % 16) {
    case 0:
      return say("phone_place",
                 {phone, {"distance_m", metres}, {"where", one_of(random, {"inside", "outside"})}});
    case 1:
      return say("phone_switch", {phone,
                                  {"part", one_of(random, {"bluetooth", "internet", "power"})},
                                  {"state", one_of(random, {"on", "on", "off"})}});
    case 2:
      return say("phone_unlock", {phone});
    case 3:
      return say("phone_lock", {phone});
    case 4:
      return say("phone_home", {phone});
    case 5:
      return say("phone_pair", {phone});
    case 6:
      return say("phone_add_user", {phone, {"user", one_of(random, {"Cid", "Dot", "Eve"})}});
    case 7:
      return say("phone_delete_user", {phone, {"user", one_of(random, {"Cid", "Dot", "Eve"})}});
    case 8:
      return say("phone_invite", {phone, {"other", std::string("gus")}});
    case 9:
      return say("phone_set",
                 {phone,
                  {"setting", one_of(random, {"bluetooth", "wifi", "privacy", "remote_unlock"})},
                  {"value", static_cast<double>(random.next_u32() % 2)}});
    case 10:
      return say("set_wifi", {{"state", one_of(random, {"on", "unsteady", "off"})},
                              {"signal_dbm", -95 + 40 * random.next_fraction()}});
    case 11:
      return say("set_cloud", {{"state", one_of(random, {"up", "up", "down"})}});
    case 12:
      return say("attacker_flood", {{"for", 5.0}});
    case 13:
      return say("attacker_relay",
                 {{"state", one_of(random, {"on", "off"})}, {"hold", 15 * random.next_fraction()}});
    case 14:
      return say("phone_one_time_code", {phone});
    default:
      return say(random.next_u32() % 2 == 0 ? "remove_battery" : "insert_battery", {});
  }
}

std::uint64_t live(std::uint64_t seed) {
  WorldConfig config;
  config.seed = seed;
  Home home(config);
  REQUIRE_FALSE(set_up(home.world, parse_scenario("home.json", kHome).setup));
  home.act("phone_place", {{"phone", std::string("gus")}});
  RandomStream random(seed, "any day");
  for (int i = 0; i < 150; ++i) {
    do_anything(home, random);
    const std::uint64_t before = home.world.steps();
    const Duration span = from_seconds(40 * random.next_fraction());
    try {
      home.run(span);
    } catch (const BadInput&) {  // nobody works the app of a phone that is off
      home.run(span);
    }
    REQUIRE(home.world.steps() - before < 20'000);  // nothing turns on the spot
  }
  CHECK_FALSE(home.told_lie);
  return home.world.state_hash();
}

}  // namespace

TEST_CASE("whatever owners do with their phones, time goes on and the lock tells no lie",
          "[APP-4][TWN-1]") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const std::uint64_t hash = live(seed);
    if (seed == 1) CHECK(live(seed) == hash);
  }
}
