#include "sim/record/other_digits.h"

#include "sim/record/digit_words.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Scenario read(const std::string& rest) {
  return parse_scenario("s.json", R"({"title": "t", "why": "w", "covers": [], )" + rest + "}");
}

std::vector<std::string> described(const std::vector<Step>& steps) {
  std::vector<std::string> lines;
  for (const Step& step : steps) {
    if (const auto* act = std::get_if<Do>(&step.what)) {
      lines.push_back(describe(act->action, false));
    }
    if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
      for (const std::string& line : described(repeat->steps)) lines.push_back(line);
    }
  }
  return lines;
}

std::string all(const Scenario& scenario) {
  std::string text;
  for (const SetupUser& user : scenario.setup.locks.front().users)
    text += user.pin + " " + user.duress_pin + "\n";
  for (const std::string& line : described(scenario.steps)) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("no PIN or code of a scenario is left, however it was typed", "[GEN-2]") {
  const Scenario other = with_other_digits(read(R"(
    "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915", "phone": true,
                         "duress_pin": "730264"}]},
    "steps": [{"do": "type_keys", "keys": "482915✓"},
              {"do": "press_key", "key": "7"}, {"do": "type_keys", "keys": "3026"},
              {"do": "touch_key", "key": "4"}, {"do": "lift_key", "key": "4"},
              {"do": "press_key", "key": "confirm"},
              {"do": "phone_recurring_code", "phone": "Ann", "keys": "20406080"},
              {"repeat": 2, "steps": [{"do": "type_keys", "keys": "5482915"},
                                      {"do": "type_keys", "keys": "↶20406080✓"}]}])"));
  const std::string text = all(other);
  for (const char* word : {"482915", "730264", "20406080", "3026"}) {
    CHECK(text.find(word) == std::string::npos);
  }
  const std::string& pin = other.setup.locks.front().users[0].pin;
  const std::string& duress = other.setup.locks.front().users[0].duress_pin;
  const std::vector<std::string> lines = described(other.steps);
  CHECK_THAT(lines[0], ContainsSubstring("keys=" + pin + "✓"));
  CHECK_THAT(lines[1], ContainsSubstring(std::string("key=") + duress[0]));
  CHECK_THAT(lines[2], ContainsSubstring("keys=" + duress.substr(1, 4)));
  CHECK_THAT(lines[3], ContainsSubstring(std::string("key=") + duress[5]));
  CHECK_THAT(lines[4], ContainsSubstring(std::string("key=") + duress[5]));
  CHECK_THAT(lines[5], ContainsSubstring("key=confirm"));
  CHECK_THAT(lines[7], ContainsSubstring(pin));
  const std::string code = lines[6].substr(lines[6].find("keys=") + 5, 8);
  CHECK_THAT(lines[8], ContainsSubstring("↶" + code + "✓"));
}

TEST_CASE("what is no digit stays as it was") {
  const Scenario scenario = read(R"("steps": [{"do": "press_key", "key": "bell"},
    {"do": "press_key", "key": "1"}, {"do": "press_key", "key": "confirm"},
    {"do": "insert_key", "key": "right"}, {"do": "type_keys", "keys": "✓↶🏡🔔"}])");
  CHECK(all(with_other_digits(scenario)) == all(scenario));
}
