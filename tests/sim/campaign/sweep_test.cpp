// Sweeps over both movements of the bolt: whatever hand, door, key or supply does in whichever
// moment, nothing that must hold always breaks.
#include <fmt/format.h>

#include "sim/campaign/action_words.h"
#include "sim/campaign/campaign.h"
#include "sim/campaign/sweep_source.h"
#include "sim/campaign/trunk.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

// The key is in from the beginning, so that it can be turned at any moment.
Scenario movement(bool locking, const char* body) {
  const std::string phone = std::string(body) == "5085" ? "true" : "false";
  const std::string head =
      R"({"title": "t", "why": "w", "covers": ["TWN-1"], "setup": {"body": ")" + std::string(body) +
      R"(", "users": [{"name": "Ann", "role": "administrator", "pin": "482915", "phone": )" +
      phone + R"(}]}, "steps": [{"do": "open_key_cover"}, {"do": "insert_key"},
      {"do": "press_inside_button", "meanwhile": true}, {"expect": "bolt.locked", "within": "3s"})";
  const std::string unlock = R"(, {"wait": "1s"}, {"do": "press_key", "key": "5"},
      {"do": "type_keys", "keys": "482915✓", "meanwhile": true},
      {"expect": "bolt.unlocked", "within": "5s"})";
  return parse_scenario("movement.json", head + (locking ? "" : unlock) + "]}");
}

// Not the first throw since the boot.
Scenario second_throw(const char* body) {
  Scenario scenario = movement(false, body);
  const Scenario again = parse_scenario("again.json", R"({"title": "t", "why": "w", "covers": [],
      "steps": [{"wait": "1s"}, {"do": "press_inside_button", "meanwhile": true},
      {"expect": "bolt.locked", "within": "3s"}]})");
  scenario.steps.insert(scenario.steps.end(), again.steps.begin(), again.steps.end());
  return scenario;
}

// Every breach on a line.
std::string breaches(const Scenario& scenario, const Action& action, const SweepRange& range,
                     std::size_t* played = nullptr, unsigned jobs = 1) {
  SweepSource source(action, range);
  CampaignOptions options;
  options.jobs = jobs;
  std::string text;
  const CampaignSummary summary =
      run_campaign(scenario, source, options, [&](const Variation& at, const BranchResult& result) {
        if (!result.breach) return;
        text += fmt::format("{} at {:.3f} s: {}\n", describe(at.action, true), to_seconds(at.at),
                            result.breach->what);
      });
  CHECK_FALSE(summary.failure);
  if (played != nullptr) *played = summary.played;
  return text;
}

constexpr SweepRange kThrow{0ms, 1300ms, 10ms};
constexpr SweepRange kWithdrawal{3450ms, 4600ms, 10ms};

void sweep_both(const char* words) {
  for (const char* body : {"6068", "5085"}) {
    for (const bool locking : {true, false}) {
      std::size_t played = 0;
      const SweepRange range = locking ? kThrow : kWithdrawal;
      CHECK(breaches(movement(locking, body), action_of_words(words), range, &played) == "");
      CHECK(played > 100);
    }
  }
}

}  // namespace

TEST_CASE("a key turned at any moment of a movement breaks nothing", "[LCK-11][TWN-1][TWN-2]") {
  sweep_both("turn_key direction=unlock");
  sweep_both("turn_key direction=lock for=300ms");
}

// The motor begins at 3.55 s and at 5.151 s. What has not run for 30 ms looks like a bolt that is
// pinched, and is tried again; so does a key held in the first moments of the first throw since the
// boot, when the side is not proved yet (INS-3).
TEST_CASE("a key held against the motor at any moment at which it has begun to run is no jam",
          "[LCK-11][LCK-8][TWN-1]") {
  const Action lock = action_of_words("turn_key direction=lock for=5s");
  const Action unlock = action_of_words("turn_key direction=unlock for=5s");
  for (const char* body : {"6068", "5085"}) {
    CHECK(breaches(movement(false, body), lock, {3580ms, 4600ms, 10ms}) == "");
    CHECK(breaches(second_throw(body), unlock, {5180ms, 6300ms, 10ms}) == "");
    CHECK(breaches(movement(true, body), unlock, {80ms, 1300ms, 10ms}) == "");
  }
}

TEST_CASE("a power cut at any moment of a movement breaks nothing", "[BAT-6][TWN-1][TWN-2]") {
  sweep_both("interrupt_power for=30ms");
  sweep_both("interrupt_power for=1s");
}

TEST_CASE("a door pushed or opened at any moment of a movement breaks nothing",
          "[LCK-5][LCK-9][TWN-1][TWN-2]") {
  sweep_both("open_door side=inside");
  sweep_both("push_door force_n=-60 for=300ms");
}

TEST_CASE("a handle pressed at any moment of a movement breaks nothing", "[MEC-2][TWN-1][TWN-2]") {
  sweep_both("press_handle side=inside");
  sweep_both("press_handle side=outside");
}

TEST_CASE("a switch that begins to lie at any moment of a movement is never told as 'locked'",
          "[LCK-12][TWN-1]") {
  for (const char* fault : {"bolt_out_stuck_made", "bolt_out_stuck_open", "bolt_in_stuck_made",
                            "bolt_in_stuck_open", "bolt_bridged"}) {
    const Action action = fault_of_words(fmt::format("switch.{}=1", fault));
    for (const char* body : {"6068", "5085"}) {
      CHECK(breaches(movement(true, body), action, kThrow) == "");
      CHECK(breaches(movement(false, body), action, kWithdrawal) == "");
    }
  }
}

TEST_CASE("a sweep finds the moments at which something breaks, with any number of jobs") {
  // Whoever opens the door before the second second breaks what is said of always.
  const Scenario scenario = parse_scenario("x.json", R"({"title": "t", "why": "w",
      "covers": ["TWN-1"], "steps": [{"wait": "2s"}, {"do": "adjust_strike", "mm": 1},
      {"wait": "1s"}], "always": [{"signal": "door.angle_deg", "below": 10,
      "when": {"signal": "strike.adjusted_mm", "is": 0}}]})");
  const Action open = action_of_words("open_door side=inside");
  const std::string one = breaches(scenario, open, {0s, 2500ms, 500ms});
  CHECK_THAT(one, ContainsSubstring("open_door side=inside angle_deg=60 at 0.000 s: always: "));
  CHECK_THAT(one, ContainsSubstring("at 0.500 s"));
  CHECK_THAT(one, !ContainsSubstring("at 2.000 s"));
  CHECK(one == breaches(scenario, open, {0s, 2500ms, 500ms}, nullptr, 3));
}

TEST_CASE("a branch in which nothing is changed breaks nothing, and no part refuses it") {
  SweepSource source(action_of_words("shut_door"), {0s, 1s, 250ms});  // it is shut
  int refused = 0;
  const CampaignSummary summary = run_campaign(
      movement(true, "6068"), source, {},
      [&](const Variation&, const BranchResult& result) { refused += !result.refusal.empty(); });
  CHECK(summary.played == 5);
  CHECK(summary.broken == 0);
  CHECK(refused == 0);
}

TEST_CASE("what goes on from a fork unchanged ends in the state in which the scenario ends") {
  const Scenario scenario = for_branches(movement(true, "6068"), 2s);
  Trunk trunk(scenario, scenario.seed);
  std::vector<Fork> forks;
  for (const Duration at : {Duration{0}, Duration{250ms}, Duration{500ms}, Duration{1s}}) {
    std::optional<Fork> fork = trunk.go_to(at);
    REQUIRE(fork);
    forks.push_back(std::move(*fork));
  }
  REQUIRE_FALSE(trunk.finish());
  for (const Fork& fork : forks) {
    World world;
    world.restore(*fork.world);
    Player player(world, {});
    player.resume(scenario, fork.player);
    player.play(scenario.steps);
    CHECK(world.state_hash() == trunk.world().state_hash());
  }
}

TEST_CASE("what a part refuses is counted apart, and a scenario that does not hold is not varied") {
  const Scenario scenario = movement(true, "5085");
  SweepSource source(fault_of_words("switch.door_stuck_made=1"), {0s, 1s, 500ms});
  CHECK(run_campaign(scenario, source, {}, {}).refused == 3);
  const Scenario fails = parse_scenario("x.json", R"({"title": "t", "why": "w", "covers": [],
      "steps": [{"expect": "core.users", "is": 3}]})");
  SweepSource again(action_of_words("shut_door"), {0s, 1s, 500ms});
  const CampaignSummary summary = run_campaign(fails, again, {}, {});
  REQUIRE(summary.failure);
  CHECK(summary.played == 0);
}

TEST_CASE("an action is said in words and said back") {
  for (const char* words : {"turn_key direction=unlock for=2s", "shut_door", "press_key key=5",
                            "interrupt_power for=0.03s", "push_door force_n=-60"}) {
    CHECK(words_of(action_of_words(words)) == words);
  }
  CHECK_THROWS_AS(action_of_words("turn_kay"), BadInput);
  CHECK_THROWS_AS(action_of_words("turn_key direction"), BadInput);
  CHECK_THROWS_AS(action_of_words("press_key key=5 key=6"), BadInput);
  CHECK_THROWS_AS(fault_of_words("door.warp_mm=x"), BadInput);
  CHECK(fault_of_words("garden/door.warp_mm=8").lock() == "garden");
}
