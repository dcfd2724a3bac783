// Several locks in one world: what each is to the other, and what they cost.
#include <fmt/format.h>

#include <sstream>

#include "sim/lock/lock.h"
#include "sim/scenario/runner.h"
#include "sim/trace/jsonl_trace.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::Home;

namespace {

WorldConfig two_locks() {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {4, 0}}};
  return config;
}

NamedValue at_garden() {
  return {"lock", std::string("garden")};
}

// What happens at the first lock, every change of its states, and its numbers at the end: without
// those that count steps and occurrences of the whole world.
std::string life_of_first(const WorldConfig& config, bool garden_is_used) {
  Home home(config);
  std::ostringstream out;
  std::vector<ChosenSignal> signals;
  for (const SignalSpec& signal : signal_catalogue()) {
    const bool state = signal.type != SignalType::number;
    if (signal.of_lock != nullptr && state) signals.push_back({&signal, "", false});
  }
  JsonlTrace trace(out, home.world, signals);
  home.world.add_observer(trace);
  home.act("insert_battery");
  if (garden_is_used) home.act("insert_battery", {at_garden()});
  home.run(1s);
  home.enrol_administrator("482915");
  if (garden_is_used)
    home.act("type_keys", {{"keys", std::string("12345678901234567890")}, at_garden()});
  home.act("press_inside_button");
  if (garden_is_used) home.act("press_inside_button", {at_garden()});
  home.run(20s);
  if (garden_is_used) home.act("open_door", {at_garden(), {"side", std::string("inside")}});
  home.run(10s);  // everybody is done, at both doors
  home.enter("482915");
  home.run(2h);
  std::string life;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) {
    if (line.find("garden") != std::string::npos) continue;
    std::size_t number = line.find("\"n\":");
    if (number != std::string::npos) line.erase(number, line.find(',', number) - number);
    const std::size_t lock = line.find(",\"lock\":\"front\"");
    if (lock != std::string::npos) line.erase(lock, 15);
    life += line + "\n";
  }
  for (const SignalSpec& signal : signal_catalogue()) {
    if (signal.of_lock == nullptr) continue;
    life += fmt::format("{} {:.9g}\n", signal.name, signal.read(home.world));
  }
  return life;
}

std::string first_difference(const std::string& a, const std::string& b) {
  std::istringstream left(a);
  std::istringstream right(b);
  std::string one;
  std::string two;
  while (true) {
    const bool more = static_cast<bool>(std::getline(left, one));
    if (!std::getline(right, two) || !more || one != two) return one + "\n" + two;
  }
}

Scenario linked(const std::string& steps) {
  return parse_scenario("linked.json", R"({"title": "t", "why": "w", "covers": ["UNL-12"],
    "setup": {"locks": [
      {"name": "front", "users": [{"name": "Ann", "pin": "482915", "phone": true}]},
      {"name": "garden", "users": [{"name": "Ann", "pin": "593716", "phone": true}]}]},
    "steps": [
      {"do": "phone_set", "phone": "ann", "setting": "sync_unlock", "value": 1},
      {"expect": "app.replied", "with": {"status": "ok"}, "within": "30s"},
      {"do": "phone_set", "phone": "ann", "setting": "sync_unlock", "value": 1, "lock": "garden"},
      {"expect": "garden/app.replied", "with": {"status": "ok"}, "within": "30s"},
      {"do": "phone_link_locks", "phone": "ann", "other": "garden"},
      {"expect": "app.replied", "with": {"command": "link_lock", "status": "ok"}, "within": "30s"},
      {"do": "press_key", "key": "0", "lock": "garden"},
      {"do": "type_keys", "keys": "593716✓", "lock": "garden"},
      {"expect": "garden/phone.paired", "with": {"role": "linked_lock"}, "within": "3s"},
      {"wait": "1min"})" + steps + "]}");
}

}  // namespace

TEST_CASE("a second lock in the world changes nothing of the first one's life", "[TWN-3]") {
  const std::string alone = life_of_first({}, false);
  const std::string beside_one_at_rest = life_of_first(two_locks(), false);
  const std::string beside_a_busy_one = life_of_first(two_locks(), true);
  INFO(first_difference(alone, beside_one_at_rest));
  CHECK(alone == beside_one_at_rest);
  INFO(first_difference(alone, beside_a_busy_one));
  CHECK(alone == beside_a_busy_one);
}

TEST_CASE("a link that is undone while one lock waits for the other lets both rest",
          "[UNL-12][BAT-7]") {
  const Scenario scenario = linked(R"(,
    {"do": "remove_battery", "lock": "garden"}, {"wait": "30s"},
    {"do": "press_key", "key": "0"}, {"do": "type_keys", "keys": "482915✓"},
    {"expect": "access.granted", "within": "2s"},
    {"do": "insert_battery", "lock": "garden"},
    {"do": "phone_unlink_locks", "phone": "ann", "other": "garden"},
    {"expect": "app.replied", "with": {"command": "unlink_lock", "status": "ok"}, "within": "1min"},
    {"wait": "5min"})");
  std::uint64_t steps = 0;
  RunOptions options;
  options.end = [&](const World& world) { steps = world.steps(); };
  const RunResult before = run_scenario(scenario, options);
  INFO(before.message << (before.failure ? before.failure->expected + ": " + before.failure->seen
                                         : ""));
  REQUIRE(before.verdict == Verdict::passed);
  Scenario longer = scenario;
  longer.steps.push_back({{}, "", Wait{10min}});
  const std::uint64_t until_then = steps;
  REQUIRE(run_scenario(longer, options).verdict == Verdict::passed);
  CHECK(steps - until_then < 2'000);
}
