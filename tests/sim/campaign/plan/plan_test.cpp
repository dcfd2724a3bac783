// Reading plans: what a cell is given follows from plan and number; mistakes are told with place
// and remedy.
#include "sim/campaign/plan/plan.h"

#include <string>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

namespace {

struct WrongPlan {
  const char* instead;  // keys that stand in place of those of the good plan
  const char* told;
};

void check_that_is_told(const WrongPlan& wrong) {
  CAPTURE(wrong.instead);
  const CampaignBench bench;
  CHECK_THROWS_WITH(bench.plan(wrong.instead), ContainsSubstring(wrong.told));
}

}  // namespace

TEST_CASE("A plan's cells have values within their distributions, and a chance of their own") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  CHECK(plan.cells() == 40);
  for (std::uint64_t cell = 0; cell < plan.cells(); ++cell) {
    const Chosen chosen = chosen_of(plan, cell);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[0].second.number >= 0);
    CHECK(chosen[0].second.number <= 9);
  }
  CHECK(chance_of(plan, 3) == chance_of(plan, 3));
  CHECK(chance_of(plan, 3) != chance_of(plan, 4));
}

TEST_CASE("What changes a cell changes the plan's identity; its folder does not") {
  const CampaignBench bench;
  const CampaignBench same;
  CHECK(bench.plan().identity == same.plan().identity);
  CHECK(bench.plan(R"("seed": 2)").identity != same.plan().identity);
  same.folder.write("lock.json", std::string(CampaignBench::kScenario) + " ");
  CHECK(bench.plan().identity != same.plan().identity);
}

TEST_CASE("A mistake in a plan is told with its place and what is allowed") {
  check_that_is_told(GENERATE(
      WrongPlan{R"("vary": {"warp_m": {"uniform": [0, 9]}})", "plan.json:1:"},
      WrongPlan{R"("vary": {"warp_m": {"uniform": [0, 9]}})", "did you mean 'warp_mm'?"},
      WrongPlan{R"("vary": {"warp_mm": {"uniform": [9, 0]}})", "the second end must lie above"},
      WrongPlan{R"("vary": {"warp_mm": {"uniform": [0, "9s"]}})", "times and numbers are mixed"},
      WrongPlan{R"("vary": {"warp_mm": {"uniform": [0, 20]}})", "can come, and is refused"},
      WrongPlan{R"("vary": {"warp_mm": {"normal": {"mean": 3, "sd": -1}}})", "above 0"},
      WrongPlan{R"("vary": {"warp_mm": {"normal": {"mean": 3}}})", "'sd'"},
      WrongPlan{R"("vary": {"warp_mm": {"normal": {"mean": 3, "sd": 1, "from": 90}}})",
                "nothing of it"},
      WrongPlan{R"("vary": {"warp_mm": {"choice": [1, 2], "weights": [1]}})", "for each choice"},
      WrongPlan{R"("vary": {"warp_mm": {"gauss": [1, 2]}})", "a distribution is one of"},
      WrongPlan{R"("design": {"randon": 40})", "did you mean 'random'?"},
      WrongPlan{R"("design": {"random": 0})", "'random' is 0"},
      WrongPlan{R"("design": {"grid": {"levels": 1000, "times": 1000000}})", "cells"},
      WrongPlan{R"("question": {"rate": {"of": "jamm"}})", "did you mean 'jam'?"},
      WrongPlan{R"("question": {"distribution": {}})", "needs 'of'"},
      WrongPlan{R"("question": {"limit": {"of": "warp_mm", "from": 0, "to": 9, "within": 1}})",
                "does not vary"},
      WrongPlan{R"("sometimes": {"jam": {"event": "alarm.jamm"}})", "did you mean 'alarm.jam'?"},
      WrongPlan{R"("measures": {"at": "bolt.positon_mm"})", "did you mean 'bolt.position_mm'?"},
      WrongPlan{R"("scenario": "none.json")", "none.json"},
      WrongPlan{R"("always": [{"signal": "bolt.whole"}])", "bolt.whole"},
      WrongPlan{R"("meanwhile": {"action": "interrupt_power", "at": "when"})", "unknown parameter"},
      WrongPlan{R"("correlated": [{"one": "warp_mm", "other": "warp_mm", "by": 0.5}])", "two"},
      WrongPlan{R"("correlated": [{"one": "warp_mm", "other": "celsius", "by": 0.5}],
               "question": {"sensitivity": {}})",
                "independent"},
      WrongPlan{R"("question": {"limit": {"of": "celsius", "from": 0, "to": 9, "within": 1,
                                     "over": "warp_mm"}},
               "vary": {"warp_mm": {"uniform": [0, 9]}})",
                "several cells of each value"},
      WrongPlan{R"("measures": {"hash": "bolt.position_mm"})", "a column that every table"},
      WrongPlan{R"("vary": {"cell": {"choice": [1]}})", "a column that every table"},
      WrongPlan{R"("vary": {"warp_mm": {"choice": [0, "auto"]}})", "are mixed"},
      WrongPlan{R"("vary": {"warp_mm": {"choice": ["482915"]}})", "it may be a PIN"},
      WrongPlan{R"("design": {"sobol": 4, "random": 4})",
                "there is one design only, 'sobol' or 'random': one of random, latin_hypercube"},
      WrongPlan{R"("question": {"rate": {}, "region": {}})", "there is one question only"},
      WrongPlan{R"("vary": {"warp_mm": {"uniform": [0, 1e308]}})", "1e+308 is too large"},
      WrongPlan{R"("no_such_key": 1)", "unknown key"}));
}

TEST_CASE("A mistake in what is sought, demanded eventually or narrow enough is told") {
  check_that_is_told(GENERATE(
      WrongPlan{
          R"("question": {"rate": {"narrow_enough": 0.1}}, "design": {"grid": {"levels": 3}})",
          "plan.json:1:"},
      WrongPlan{
          R"("question": {"rate": {"narrow_enough": 0.1}}, "design": {"grid": {"levels": 3}})",
          "the first cells stand for all"},
      WrongPlan{R"("question": {"rate": {"narrow_enough": 0}})", "'narrow_enough' is 0"},
      WrongPlan{R"("question": {"rate": {"narrow_enough": 2}})", "'narrow_enough' is 2"},
      WrongPlan{R"("question": {"rate": {"narrow_enough": 0.6}})", "'narrow_enough' is 0.6"},
      WrongPlan{R"("question": {"rate": {"narrow_enough": "2 %"}})", "narrow_enough"},
      WrongPlan{R"("question": {"sensitivity": {"narrow_enough": 0.1}})", "without an interval"},
      WrongPlan{R"("eventually": [])", "'eventually' needs an object"},
      WrongPlan{R"("eventually": {"it": {"wait": "1s"}})", "nothing is demanded in it"},
      WrongPlan{R"("eventually": {"it": []})", "nothing is demanded in it"},
      WrongPlan{R"("eventually": {"It": {"expect": "bolt.whole", "is": true}})", "small letters"},
      WrongPlan{R"("eventually": {"it": {"expect": "bolt.whol", "is": true}})", "'bolt.whole'"},
      WrongPlan{R"("eventually": {"it": 5})", "plan.json:1:"},
      WrongPlan{R"("design": {"search": 40})", "search"},
      WrongPlan{R"("design": {"search": {"rounds": 4}})", "needs 'cells'"},
      WrongPlan{R"("design": {"search": {"cells": 20001}})", "'cells' is 20001"},
      WrongPlan{R"("design": {"search": {"cells": 40, "rounds": 0}})", "'rounds' is 0"},
      WrongPlan{R"("design": {"search": {"cells": 40}}, "question": {"rate": {}})",
                "tells a 'region'"},
      WrongPlan{R"("design": {"search": {"cells": 40}}, "vary": {})", "nothing varies"},
      WrongPlan{R"("design": {"search": {"cells": 40}},
              "correlated": [{"one": "warp_mm", "other": "celsius", "by": 0.5}])",
                "not drawn"},
      WrongPlan{R"("question": {"region": {"of": "locked_after"}})", "unknown property"},
      WrongPlan{R"("question": {"region": {"narrow_enough": 1}})", "without an interval"}));
}

TEST_CASE("A measure of what the scenario never remembers is told with its place") {
  check_that_is_told(
      GENERATE(WrongPlan{R"("measures": {"m": "= @lockd - @pressed"})", "did you mean 'locked'?"},
               WrongPlan{R"("measures": {"m": "= @nope"})", "unknown remembered name 'nope'"},
               WrongPlan{R"("measures": {"m": "= @nope"})", "plan.json:1:"}));
}

TEST_CASE("A limit is not sought in a variable that is a word, a time or a flag") {
  const CampaignBench bench;
  const char* way = GENERATE(R"("bolt.whole"}, "steps": [{"expect": "$way", "is": true})",
                             R"("1s"}, "steps": [{"wait": "$way"})",
                             R"(true}, "steps": [{"expect": "bolt.whole", "is": "$way"})");
  CAPTURE(way);
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [], "let": {"way": )" +
                                      std::string(way) + R"(, {"wait": "1s"}]})");
  CHECK_THROWS_WITH(
      bench.plan(R"("vary": {}, "measures": {}, "sometimes": {}, "design": {"random": 2},
        "question": {"limit": {"of": "way", "from": 0, "to": 9, "within": 1}})"),
      ContainsSubstring("a limit is sought in a variable that is a number; 'way' is"));
}

TEST_CASE("A number that is typed as a PIN does not vary, whatever its distribution is") {
  const CampaignBench bench;
  const char* use =
      GENERATE(R"("let": {"n": 482915}, "steps": [{"do": "type_keys", "keys": "↶${n}✓"}])",
               R"("let": {"n": 482915}, "steps": [{"repeat": 2, "steps": [
         {"do": "type_keys", "keys": "$n✓"}]}])",
               R"("let": {"n": 482915}, "setup": {"users": [
      {"name": "Ann", "role": "administrator",
         "pin": "${n}"}]}, "steps": [{"wait": "1s"}])",
               R"("let": {"n": 482915}, "steps": [{"each": [{"typed": "$n"}], "steps": [
         {"include": "types.json", "with": {"what": "$typed"}}]}])");
  bench.folder.write("types.json", R"({"title": "t", "arguments": ["what"], "steps": [
    {"do": "type_keys", "keys": "↶${what}✓"}]})");
  CAPTURE(use);
  bench.folder.write("lock.json",
                     R"({"title": "t", "why": "w", "covers": [], )" + std::string(use) + "}");
  const char* numbers = GENERATE(R"({"choice": [482915, 593716]})", R"({"uniform": [1, 9]})");
  CHECK_THROWS_WITH(
      bench.plan(R"("measures": {}, "sometimes": {}, "vary": {"n": )" + std::string(numbers) + "}"),
      ContainsSubstring("plan.json:1:") && ContainsSubstring("'n' is a PIN or a code"));
}

TEST_CASE("A number that is typed nowhere varies beside a PIN") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [],
    "let": {"n": 1, "nn": "2", "code": "$n"}, "setup": {"users": [
      {"name": "Ann", "role": "administrator", "pin": "482915"}]},
    "steps": [{"do": "type_keys", "keys": "${nn}↶"},
      {"fault": "door.warp_mm", "value": "$n"},
      {"wait": "= $code * 1s"}]})");
  CHECK(bench.plan(R"("measures": {}, "sometimes": {}, "vary": {"n": {"uniform": [0, 2]}})")
            .cells() == 40);
}

TEST_CASE("How often something is done varies beside PINs, unless that is typed, too") {
  const CampaignBench bench;
  const std::string last = GENERATE("", R"(, {"do": "type_keys", "keys": "${n}✓"})");
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [], "let": {"n": 2},
    "steps": [{"repeat": "$n", "as": "i", "steps": [{"wait": "1s"}]},
      {"do": "type_keys", "keys": "482915✓"}, {"do": "type_keys", "keys": "593716✓"})" +
                                      last + "]}");
  const auto plan = [&] {
    return bench.plan(R"("measures": {}, "sometimes": {}, "vary": {"n": {"choice": [5, 7, 9]}})");
  };
  if (last.empty()) {
    CHECK_NOTHROW(plan());
  } else {
    CHECK_THROWS_WITH(plan(), ContainsSubstring("'n' is a PIN or a code"));
  }
}

TEST_CASE("A second correlation of the same two is told with its place") {
  const CampaignBench bench;
  CHECK_THROWS_WITH(
      bench.plan(R"("vary": {"warp_mm": {"uniform": [0, 9]}, "celsius": {"uniform": [0, 9]}},
        "correlated": [{"one": "warp_mm", "other": "celsius", "by": 0.9},
                       {"one": "celsius", "other": "warp_mm", "by": -0.9}])"),
      ContainsSubstring("plan.json:1:") &&
          ContainsSubstring("'celsius' and 'warp_mm' have a correlation already"));
}

TEST_CASE("A scenario that cannot be read is told as the plan's mistake") {
  const CampaignBench bench;
  bench.folder.write("lock.json", "{");
  CHECK_THROWS_AS(bench.plan(), BadInput);
}
