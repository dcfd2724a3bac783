#include "sim/campaign/inevitable.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Scenario steps_of(const std::string& steps) {
  return parse_scenario("why.json",
                        R"({"title": "t", "why": "w", "covers": [], "steps": [)" + steps + "]}");
}

// A face through so much noise that its owner is let in now and then, with a chance by which she
// is not.
const Scenario& decided_by_chance() {
  static const Scenario scenario = parse_scenario("why.json", R"({"title": "t", "why": "w",
    "covers": [], "setup": {"parameters": {"face_module.noise": 1.5}, "users": [
      {"name": "Ann", "role": "administrator", "pin": "482915", "phone": true, "face": true}]},
    "steps": [{"do": "press_inside_button"}, {"expect": "bolt.locked", "within": "3s"},
      {"wait": "2s"}, {"do": "present_face", "person": "Ann"},
      {"expect": "access.granted", "within": "2s"}]})");
  return scenario;
}

InevitableOptions where_it_fails() {
  InevitableOptions options;
  options.moments = 2;
  options.runs = 1;
  for (options.chance = 1; !when_inevitable(decided_by_chance(), options).failure;) {
    ++*options.chance;
    REQUIRE(*options.chance < 20);
  }
  return options;
}

}  // namespace

TEST_CASE("A failure of chance is decided where chance decides, and not before") {
  InevitableOptions options = where_it_fails();
  options.moments = 8;
  options.runs = 20;
  const Inevitable found = when_inevitable(decided_by_chance(), options);
  REQUIRE(found.moments.size() == 8);
  CHECK(found.moments.front().failed > 0);
  CHECK(found.moments.front().failed < 20);  // other chance lets her in
  CHECK(found.moments.back().failed == 20);
  CHECK_THAT(inevitable_text(found, 0.95), ContainsSubstring("<- here it was decided"));
}

TEST_CASE("A failure that no chance averts is inevitable from the beginning on") {
  const Scenario scenario = steps_of(R"({"wait": "4s"}, {"fault": "door.warp_mm", "value": 12},
      {"do": "press_inside_button", "meanwhile": true},
      {"expect": "bolt.locked", "within": "3s"})");
  InevitableOptions options;
  options.moments = 3;
  options.runs = 35;
  const Inevitable found = when_inevitable(scenario, options);
  REQUIRE(found.failure);
  REQUIRE(found.moments.size() == 3);
  for (const InevitableMoment& one : found.moments) CHECK(one.failed == one.runs);
  CHECK_THAT(inevitable_text(found, 0.95), ContainsSubstring("whatever chance does"));
}

TEST_CASE(
    "That chance changes nothing is said only where no moment and no lack of runs denies it") {
  Inevitable found;
  found.failure.emplace();
  const auto told = [&](unsigned runs, unsigned first, unsigned last) {
    using std::chrono::seconds;
    found.moments = {{seconds(0), runs, first}, {seconds(1), runs, last}};
    return inevitable_text(found, 0.95);
  };
  CHECK_THAT(told(100, 100, 100), ContainsSubstring("whatever chance does"));
  CHECK_THAT(told(100, 100, 0), !ContainsSubstring("whatever chance does"));
  CHECK_THAT(told(100, 100, 0), ContainsSubstring("no moment stands out"));
  for (const unsigned last : {0U, 1U}) {
    CHECK_THAT(told(1, 1, last), !ContainsSubstring("whatever chance does"));
    CHECK_THAT(told(1, 1, last), ContainsSubstring("too few runs to say what decides it"));
  }
}

TEST_CASE("The same question has the same answer for any number of jobs") {
  InevitableOptions options = where_it_fails();
  options.moments = 3;
  options.runs = 10;
  const Inevitable alone = when_inevitable(decided_by_chance(), options);
  options.jobs = 3;
  CHECK(inevitable_text(alone, 0.95) ==
        inevitable_text(when_inevitable(decided_by_chance(), options), 0.95));
}

TEST_CASE("A scenario that holds has nothing to explain") {
  const Inevitable found = when_inevitable(steps_of(R"({"wait": "1s"})"), {});
  CHECK_FALSE(found.failure);
  CHECK_THAT(inevitable_text(found, 0.95), ContainsSubstring("holds"));
}
