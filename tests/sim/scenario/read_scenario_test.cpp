#include "sim/scenario/scenario.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;

namespace {

// Line 1 holds the head; the rest of the object follows in line 2.
std::string with_head(const std::string& rest) {
  return "{\"title\": \"t\", \"why\": \"w\", \"covers\": [\"ALM-2\"],\n" + rest + "}";
}

std::string with_step(const std::string& step) {
  return with_head("\"steps\": [" + step + "]");
}

std::string error_of(const std::string& text) {
  try {
    parse_scenario("s.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "was accepted";
}

}  // namespace

TEST_CASE("a scenario is read with all its parts") {
  const Scenario scenario = parse_scenario("s.json", with_head(R"(
    "seed": 7,
    "setup": {"battery": {"soc_pct": 50}, "door": {"warp_mm": 2},
              "users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
    "steps": [
      {"do": "press_key", "key": "5", "hold": "200ms", "note": "why"},
      {"do": "open_door", "side": "inside", "meanwhile": true},
      {"expect": "bolt.position_mm", "above": 21, "within": "2s"},
      {"expect": "access.denied", "with": {"reason": "wrong"}, "times": 2, "for": "1s"},
      {"wait": "1.5s"},
      {"wait": "core.panel", "is": "dark", "within": "30s"},
      {"repeat": 3, "steps": [{"wait": "1s"}]},
      {"fault": "door.warp_mm", "value": 8}
    ],
    "always": [{"signal": "bolt.position_mm", "below": 2,
                "when": {"signal": "door.angle_deg", "above": 5}},
               {"event": "alarm.jam", "times": 0}])"));
  CHECK(scenario.seed == 7);
  CHECK(scenario.covers == std::vector<std::string>{"ALM-2"});
  CHECK(scenario.setup.first().users.at(0).pin == "482915");
  CHECK(scenario.setup.first().insert_battery->number("soc_pct") == 50);
  CHECK(scenario.setup.first().faults.size() == 1);
  REQUIRE(scenario.steps.size() == 8);
  CHECK(scenario.steps[0].note == "why");
  CHECK_THAT(std::get<Do>(scenario.steps[0].what).action.number("hold"), WithinAbs(0.2, 1e-9));
  CHECK(std::get<Do>(scenario.steps[1].what).meanwhile);
  const Expect& bolt = std::get<Expect>(scenario.steps[2].what);
  CHECK(bolt.timing == Timing::within);
  CHECK(bolt.time == 2s);
  CHECK(std::get<Expect>(scenario.steps[3].what).times == Count{2, 2});
  CHECK(std::get<Wait>(scenario.steps[4].what).time == 1500ms);
  CHECK(std::get<Expect>(scenario.steps[5].what).time == 30s);
  CHECK(std::get<Repeat>(scenario.steps[6].what).count == 3);
  CHECK(std::get<Do>(scenario.steps[7].what).action.spec().name == "inject_fault");
  REQUIRE(scenario.always.size() == 2);
  CHECK(scenario.always[0].when.has_value());
}

TEST_CASE("an empty setup is a new lock with a full pack; null takes the pack out") {
  const Scenario full = parse_scenario("s", with_step(R"({"wait": "1s"})"));
  REQUIRE(full.setup.first().insert_battery);
  CHECK_FALSE(
      full.setup.first().insert_battery->given("soc_pct"));  // the pack it came with, a full one
  const Scenario none =
      parse_scenario("s", with_head(R"("setup": {"battery": null}, "steps": [{"wait": "1s"}])"));
  CHECK_FALSE(none.setup.first().insert_battery);
}

TEST_CASE("a setup says how the door is built and hung, and what is wrong with it") {
  const Scenario plain = parse_scenario("s", with_step(R"({"wait": "1s"})"));
  CHECK(plain.setup.first().door.hanging == locktwin::model::Hanging::right);
  CHECK(plain.setup.first().door.leaf.mass_kg == 40);
  CHECK_FALSE(plain.setup.first().door.closer);
  const Scenario hung = parse_scenario("s", with_head(R"("setup": {"door": {"hanging": "left",
      "swing": "outward", "mass_kg": 60, "closer": "hydraulic", "sag_mm": 2}},
      "steps": [{"wait": "1s"}])"));
  CHECK(hung.setup.first().door.hanging == locktwin::model::Hanging::left);
  CHECK(hung.setup.first().door.swing == locktwin::model::Swing::outward);
  CHECK(hung.setup.first().door.leaf.mass_kg == 60);
  CHECK(hung.setup.first().door.closer);
  CHECK(hung.setup.first().faults.size() == 1);
  const auto error_with = [](const std::string& door) {
    return error_of(with_head("\"setup\": {\"door\": {" + door + "}}, \"steps\": []"));
  };
  CHECK_THAT(error_with(R"("hanging": "up")"), ContainsSubstring("right, left"));
  CHECK_THAT(error_with(R"("mass_kg": 90)"), ContainsSubstring("60"));
}

// Columns are counted in line 2, which begins with `"steps": [` (10 characters).
TEST_CASE("a wrong step is pointed at with the remedy") {
  const auto [step, place, remedy] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"du": "press_key"})", "2:12", "unknown step 'du'; did you mean 'do'?"},
      {R"({"clear_fault": "door.warp_mm"})", "2:12", R"(write {"do": "clear_fault", …})"},
      {R"({"do": "press_key", "key": "1", "expect": "tone.key"})", "2:43", "a step of its own"},
      {R"({"expect": "tone.key", "wait": "1s"})", "2:34", "'wait' needs a step of its own"},
      {R"({"repeat": 2, "steps": []})", "2:34", "one at least: what is repeated"},
      {R"({"repeat": 2, "as": "n", "steps": []})", "2:45", "one at least: what is repeated"},
      {R"({"each": [{"a": 1}], "steps": []})", "2:41", "one at least: what is done with each"},
      {R"({"expect": "access.granted", "with": {"user": "Ann"}})", "2:57", "and no name"},
      {R"({"do": "pres_key", "key": "1"})", "2:18", "did you mean 'press_key'?"},
      {R"({"do": "press_key", "kee": "1"})", "2:31", "did you mean 'key'?"},
      {R"({"do": "press_key", "key": "x"})", "2:38", "allowed: 0, 1, 2"},
      {R"({"do": "press_key"})", "2:18", "press_key needs 'key'"},
      {R"({"do": "press_key", "key": "1", "hold": 5})", "2:51", "a time with its unit"},
      {R"({"do": "press_key", "key": "1", "hold": "5"})", "2:51", "unit is missing"},
      {R"({"do": "push_door", "force_n": "5"})", "2:42", "a number in N is needed"},
      {R"({"do": "push_door", "force_n": 5000})", "2:42", "allowed are -1000 N to 1000 N"},
      {R"({"do": "type_keys", "keys": "12a"})", "2:39", "sign 3 is no key"},
      {R"({"expect": "bolt.positon_mm", "above": 1})", "2:22", "did you mean 'bolt.position_mm'?"},
      {R"({"expect": "bolt.position_mm"})", "2:22", "needs a comparison"},
      {R"({"expect": "bolt.position_mm", "is": true})", "2:48", "a number in mm"},
      {R"({"expect": "bolt.position_mm", "abov": 1, "is": 1})", "2:42", "did you mean 'above'?"},
      {R"({"expect": "bolt.position_mm", "is": 1, "above": 1})", "2:60", "one comparison"},
      {R"({"expect": "bolt.position_mm", "between": [2, 1]})", "2:53", "empty"},
      {R"({"expect": "core.lock_state", "is": "loked"})", "2:47", "did you mean 'locked'?"},
      {R"({"expect": "core.lock_state", "above": "locked"})", "2:50", "only is and is_not"},
      {R"({"expect": "core.awake", "is": 1})", "2:42", "true or false"},
      {R"({"expect": "core.awake", "is": true, "within": "1s", "for": "1s"})", "2:71",
       "only one of"},
      {R"({"expect": "core.awake", "is": true, "within": 3})", "2:58", "a time with its unit"},
      {R"({"expect": "core.awake", "is": true, "times": 3})", "2:22", "cannot be counted"},
      {R"({"expect": "door.opened", "for": "1s"})", "2:22", "needs 'times'"},
      {R"({"expect": "door.opened", "times": 1, "within": "1s"})", "2:22", "write 'for'"},
      {R"({"expect": "access.denied", "with": {"raeson": "wrong"}})", "2:48", "'reason'"},
      {R"({"expect": "access.denied", "with": {"reason": "wrang"}})", "2:58", "'wrong'"},
      {R"({"expect": "alarm.jam", "with": {"tries": 2.5}})", "2:53", "whole number"},
      {R"({"wait": 5})", "2:20", "a time with its unit"},
      {R"({"wait": "5"})", "2:20", "unit is missing"},
      {R"({"wait": "-5s"})", "2:20", "it has a sign (write a number and one of"},
      {R"({"wait": "+5s"})", "2:20", "it has a sign"},
      {R"({"wait": ".5s"})", "2:20", "a digit is missing"},
      {R"({"wait": "core.awake", "is": true})", "2:11", "needs 'within'"},
      {R"({"repeat": 0, "steps": []})", "2:22", "allowed are 1"},
      {R"({"repeat": 2})", "2:11", "needs 'steps'"},
      {R"({"repeat": 2, "steps": [], "until": {"wait": "1s"}})", "2:47", "needs an expectation"},
      {R"({"repeat": 2, "steps": [], "until": 3})", "2:47", "needs an expectation"},
      {R"({"fault": "door.wrap_mm", "value": 1})", "2:21", "did you mean 'door.warp_mm'?"},
      {R"({"fault": "door.warp_mm", "value": 16})", "2:46", "0 to 15"},
      {R"({})", "2:11", "an empty step"},
      {R"("wait")", "2:11", "must be an object"},
  }));
  CAPTURE(step);
  const std::string error = error_of(with_step(step));
  CHECK_THAT(error, ContainsSubstring("s.json:" + place + ": "));
  CHECK_THAT(error, ContainsSubstring(remedy));
}

TEST_CASE("a wrong head or setup is pointed at") {
  const auto [rest, place, remedy] = GENERATE(table<std::string, std::string, std::string>({
      {R"("setup": {"body": "5058"})", "2:19", "5085"},
      {R"("setup": {"date": "2026-02-30T08:00:00Z"})", "2:19", "a date is needed"},
      {R"("setup": {"body": "6086"})", "2:19", "did you mean '6068'?"},
      {R"("setup": {"batery": {}})", "2:11", "did you mean 'battery'?"},
      {R"("setup": {"battery": {"soc_pct": 101}})", "2:34", "0 % to 100 %"},
      {R"("setup": {"door": {"warp_mm": 99}})", "2:31", "0 to 15"},
      {R"("setup": {"users": [{"role": "user", "pin": "482915"}]})", "2:30", "first user is an"},
      {R"("setup": {"users": [{"pin": "4829"}]})", "2:29", "6 to 10 digits"},
      {R"("setup": {"users": [{"pin": "123456"}]})", "2:29", "the lock refuses this PIN"},
      {R"("setup": {"users": [{"pin": "777777"}]})", "2:29", "one repeated digit"},
      {R"("setup": {"users": [{"pin": "48291548291"}]})", "2:29", "6 to 10 digits"},
      {R"("setup": {"users": [{"pin": "482915"}, {"pin": "482916"}]})", "2:40", "a name is needed"},
      {R"("setup": {"users": [{"pin": "482915"}, {"name": "Ben"}]})", "2:40", "\"phone\": true"},
      {R"("setup": {"battery": null, "users": [{"pin": "482915"}]})", "2:10", "without a battery"},
      {R"("setup": {"battery": {"orientation": "reversed"}, "users": [{"pin": "482915"}]})", "2:10",
       "a reversed battery"},
      {R"("seed": -1)", "2:9", "allowed are 0 to 9007199254740992"},
      {R"("seed": 18446744073709551616)", "2:9", "allowed are 0 to 9007199254740992"},
      {R"("seed": 1.5)", "2:9", "a whole number from 0"},
      {R"("always": [{"signal": "core.awake"}])", "2:23", "needs a comparison"},
      {R"("always": [{"event": "alarm.jam"}])", "2:12", "needs 'times'"},
      {R"("always": [{"times": 0}])", "2:12", "one of 'signal', 'event', 'and'"},
      {R"("stepps": [])", "2:1", "did you mean 'steps'?"},
  }));
  CAPTURE(rest);
  const std::string error = error_of(with_head(rest + R"(, "steps": [{"wait": "1s"}])"));
  CHECK_THAT(error, ContainsSubstring("s.json:" + place + ": "));
  CHECK_THAT(error, ContainsSubstring(remedy));
}

TEST_CASE("what is missing is told") {
  CHECK_THAT(error_of("{}"),
             ContainsSubstring("needs 'title'") && ContainsSubstring("needs 'why'") &&
                 ContainsSubstring("needs 'covers'") && ContainsSubstring("needs 'steps'"));
  CHECK_THAT(error_of(with_head("\"steps\": []")), ContainsSubstring("needs one at least"));
  CHECK_THAT(error_of("[]"), ContainsSubstring("must be an object, not a list"));
}

TEST_CASE("all mistakes of a file are told at once, in its order") {
  const std::string error =
      error_of(with_head("\"steps\": [{\"wait\": 5},\n{\"expekt\": 1},\n{\"wait\": \"1x\"}]"));
  const std::size_t first = error.find("s.json:2:20:");
  const std::size_t second = error.find("s.json:3:2:");
  const std::size_t third = error.find("s.json:4:10:");
  CHECK(first == 0);
  CHECK(second != std::string::npos);
  CHECK(third != std::string::npos);
  CHECK(second < third);
}
