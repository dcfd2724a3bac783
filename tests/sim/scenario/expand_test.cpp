// What a scenario says once and means several times.
#include "sim/scenario/expand.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

std::string scenario(const std::string& steps, const std::string& more = "") {
  return R"({"title": "t", "why": "w", "covers": [],)" + more + "\n\"steps\": [" + steps + "]}";
}

std::vector<Step> steps_of(const std::string& steps, const std::string& more = "") {
  return parse_scenario("x.json", scenario(steps, more)).steps;
}

std::string complaint_of_steps(const std::string& steps, const std::string& more = "") {
  try {
    steps_of(steps, more);
    return "";
  } catch (const BadInput& error) {
    return error.what();
  }
}

Duration wait_of(const Step& step) {
  return std::get<Wait>(step.what).time;
}

}  // namespace

TEST_CASE("a table's rows, or every combination of its columns, are steps one after the other") {
  const auto rows = steps_of(R"({"each": [{"key": "1"}, {"key": "5"}],
      "steps": [{"do": "press_key", "key": "$key"}, {"wait": "1s"}]})");
  REQUIRE(rows.size() == 4);
  CHECK(std::get<Do>(rows[2].what).action.text("key") == "5");
  CHECK(rows[2].note == "row 2 of 2: key=5");
  const auto all = steps_of(R"({"each": {"a": [1, 2], "b": [10, 20, 30]}, "note": "sums",
      "steps": [{"wait": "= ($a + $b) * 1s", "note": "inner"}]})");
  REQUIRE(all.size() == 6);
  CHECK(wait_of(all[0]) == std::chrono::seconds(11));
  CHECK(wait_of(all[5]) == std::chrono::seconds(32));
  CHECK(all[5].note == "inner (sums, row 6 of 6: a=2, b=30)");
}

// 5e-05 in the middle of a text is a 5, and then no unit.
TEST_CASE("a very small or large number is written in digits where it stands in a text") {
  const auto steps = steps_of(
      R"({"wait": "= (1 + $small * 20000) * 1s"}, {"wait": "${small}s"},
         {"wait": "= $large / $large * 3s"})",
      R"("let": {"small": 0.00005, "large": 1e17},)");
  CHECK(wait_of(steps[0]) == std::chrono::seconds(2));
  CHECK(wait_of(steps[1]) == std::chrono::microseconds(50));
  CHECK(wait_of(steps[2]) == std::chrono::seconds(3));
}

TEST_CASE("a time that is worked out is no longer than one that is written") {
  const std::string told =
      complaint_of_steps(R"({"wait": "= $large * 1s"})", R"("let": {"large": 1e15},)");
  CHECK(told.find("longer than 3650d") != std::string::npos);
}

TEST_CASE("tables and counters stand in each other, and inner names hide outer ones") {
  const auto steps = steps_of(R"({"repeat": 2, "as": "n", "steps": [
      {"each": [{"m": 3}, {"m": "$n"}], "steps": [{"wait": "= ($n * 10 + $m) * 1s"}]}]})");
  REQUIRE(steps.size() == 4);
  CHECK(wait_of(steps[1]) == std::chrono::seconds(11));
  CHECK(wait_of(steps[3]) == std::chrono::seconds(22));
  const auto repeated =
      steps_of(R"({"repeat": 3, "steps": [{"wait": "$t"}]})", R"("let": {"t": "5s"},)");
  CHECK(wait_of(std::get<Repeat>(repeated[0].what).steps[0]) == std::chrono::seconds(5));
}

TEST_CASE("a variable is a whole value, a part of a text, or of an expression") {
  const auto steps = steps_of(
      R"({"do": "type_keys", "keys": "1$pin✓"}, {"do": "type_keys", "keys": "${pin}7✓"},
         {"wait": "= $longer - 1s"}, {"wait": "1s", "note": "5$$"},
         {"wait": "1s", "note": "$== $$1"})",
      R"("let": {"pin": "482915", "t": "2s", "longer": "= 2 * $t"},)");
  CHECK(std::get<Do>(steps[0].what).action.text("keys") == "1482915✓");
  CHECK(std::get<Do>(steps[1].what).action.text("keys") == "4829157✓");
  CHECK(wait_of(steps[2]) == std::chrono::seconds(3));
  CHECK(steps[3].note == "5$");
  CHECK(steps[4].note == "== $1");
}

TEST_CASE("a PIN in a table is in no note") {
  const auto steps = steps_of(R"({"each": [{"pin": "482915", "way": "x"}],
                                  "steps": [{"wait": "1s"}]})");
  CHECK(steps[0].note == "row 1 of 1: way=x");
}

TEST_CASE("steps of another file are included with arguments, and their places are theirs") {
  const TempFolder folder;
  folder.write("parts/enter.json", R"({"title": "Types a PIN", "arguments": ["pin"],
    "steps": [{"do": "type_keys", "keys": "$pin✓"},
              {"expect": "bolt.position_mm", "below": -1}]})");
  const std::string file = folder.write(
      "x.json", scenario(R"({"include": "parts/enter.json", "with": {"pin": "482915"}})"));
  const Scenario read = load_scenario(file);
  REQUIRE(read.steps.size() == 2);
  const RunResult result = run_scenario(read);
  REQUIRE(result.failure);
  CHECK(result.failure->file == folder.file("parts/enter.json"));
  CHECK(result.failure->place.line == 3);
}

TEST_CASE(
    "a variable chooses the file that is included, and its note stands at each of its steps") {
  const TempFolder folder;
  folder.write("by_pin.json", R"({"steps": [{"wait": "1s", "note": "typed"}, {"wait": "2s"}]})");
  folder.write("by_key.json", R"({"steps": [{"wait": "3s"}]})");
  folder.write("x.json", scenario(R"({"each": [{"way": "pin"}, {"way": "key"}], "steps": [
      {"include": "by_$way.json", "note": "with a $way"}]})"));
  const std::vector<Step> steps = load_scenario(folder.file("x.json")).steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].note == "typed (with a pin) (row 1 of 2: way=pin)");
  CHECK(steps[1].note == "with a pin (row 1 of 2: way=pin)");
  CHECK(wait_of(steps[2]) == std::chrono::seconds(3));
  CHECK_THAT(complaint_of_steps(R"({"include": "by_$wy.json"})"),
             ContainsSubstring("unknown variable 'wy'"));
}

TEST_CASE("what is wrong with an included file is told with its own name and place") {
  const TempFolder folder;
  folder.write("bad.json", "{\"steps\": [\n{\"wait\": \"1\"}]}");
  folder.write("cut.json", "{\"steps\": [\n");
  folder.write("loop.json", R"({"steps": [{"include": "loop.json"}]})");
  folder.write("asks.json", R"({"arguments": ["pin"], "steps": [{"wait": "1s"}]})");
  const auto told = [&](const std::string& step) {
    const std::string file = folder.write("x.json", scenario(step));
    try {
      load_scenario(file);
      return std::string();
    } catch (const BadInput& error) {
      return std::string(error.what());
    }
  };
  CHECK_THAT(told(R"({"include": "bad.json"})"), ContainsSubstring(folder.file("bad.json:2:10")));
  CHECK_THAT(told(R"({"include": "cut.json"})"), ContainsSubstring(folder.file("cut.json:2")));
  CHECK_THAT(told(R"({"include": "none.json"})"), ContainsSubstring("none.json"));
  for (const char* hidden : {"none.json", "cut.json"}) {  // the rest of the file is read
    const std::string part =
        fmt::format(R"({{"repeat": 2, "steps": [{{"include": "{}"}}]}})", hidden);
    const std::string all = told(part + R"(, {"do": "press_kex"}, {"wait": "1"})");
    CHECK_THAT(all, ContainsSubstring(hidden) && ContainsSubstring("did you mean 'press_key'?"));
    CHECK(std::count(all.begin(), all.end(), '\n') == 2);
  }
  CHECK_THAT(told(R"({"include": "loop.json"})"), ContainsSubstring("loop.json includes itself"));
  CHECK_THAT(told(R"({"include": "asks.json"})"), ContainsSubstring("'with' needs 'pin'"));
  CHECK_THAT(told(R"({"include": "asks.json", "with": {"pin": "1", "pn": "2"}})"),
             ContainsSubstring("unknown argument 'pn'; did you mean 'pin'?"));
}

TEST_CASE("files that include each other are named in their ring, once") {
  const TempFolder folder;
  const auto complaint = [&](const std::string& name) {
    try {
      load_scenario(folder.file(name));
      return std::string();
    } catch (const BadInput& error) {
      return std::string(error.what());
    }
  };
  folder.write("a.json", scenario(R"({"include": "p/b.json"}, {"include": "p/b.json"})"));
  folder.write("p/b.json", R"({"steps": [{"include": "c.json"}]})");
  folder.write("p/c.json", R"({"steps": [{"include": "b.json"}]})");
  CHECK(complaint("a.json") ==
        fmt::format("{1}:1:24: files that include each other in a ring: {0} includes {1} includes "
                    "{0}",
                    folder.file("p/b.json"), folder.file("p/c.json")));
  folder.write("self.json", scenario(R"({"include": "self.json"})"));
  CHECK(complaint("self.json") ==
        fmt::format("{0}:2:23: {0} includes itself", folder.file("self.json")));
}

TEST_CASE("a mistake of a file that is included several times is told once") {
  const TempFolder folder;
  folder.write("part.json", R"({"steps": [{"wait": "1"}]})");
  folder.write("a.json", scenario(R"({"repeat": 5, "as": "n", "steps": [{"include": "part.json"}]},
      {"wait": "2"})"));
  try {
    load_scenario(folder.file("a.json"));
    FAIL("it was read");
  } catch (const BadInput& error) {
    CHECK_THAT(error.what(), ContainsSubstring("unit is missing"));
    const std::string all = error.what();
    CHECK(std::count(all.begin(), all.end(), '\n') == 1);
  }
}

TEST_CASE("what cannot be written out is told with its place and the remedy") {
  CHECK_THAT(complaint_of_steps(R"({"wait": "$tim"})", R"("let": {"time": "1s"},)"),
             ContainsSubstring("x.json:2:20: unknown variable 'tim'; did you mean 'time'?"));
  CHECK_THAT(complaint_of_steps(R"({"wait": "$ 1s"})"), ContainsSubstring("needs the name"));
  CHECK_THAT(complaint_of_steps(R"({"wait": "= 1s + 1"})"), ContainsSubstring("neither added"));
  CHECK_THAT(complaint_of_steps(R"({"wait": "1s"})", R"("let": {"Pin": "1"},)"),
             ContainsSubstring("'Pin' is no name of a variable"));
  CHECK_THAT(complaint_of_steps(R"({"wait": "1s"})", R"("let": {"pin": [1]},)"),
             ContainsSubstring("not a list"));
  CHECK_THAT(complaint_of_steps(R"({"each": {"a": 1}, "steps": []})"),
             ContainsSubstring("list of values"));
  CHECK_THAT(complaint_of_steps(R"({"repeat": 1000, "as": "a", "steps": [
                 {"repeat": 1000, "as": "b", "steps": [{"wait": "1s"}]}]})"),
             ContainsSubstring("more than 100000 steps"));
  CHECK_THAT(complaint_of_steps(R"({"repeat": 100000, "as": "a", "steps": [
                 {"repeat": 100000, "as": "b", "steps": []}]})"),
             ContainsSubstring("more than 100000 steps"));
}
