// Two courses of things that somebody who looks on must not be able to tell apart.
#include <optional>
#include <string>

#include "sim/scenario/runner.h"
#include "sim/scenario/saved_run.h"
#include "tests/support/catch.h"
#include "tests/support/played_text.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

const std::string kSetup = R"("setup": {"users": [
  {"name": "Ann", "pin": "482915", "phone": true},
  {"name": "Ben", "pin": "593716", "duress_pin": "735193"}]})";

std::string text_of_variants(const std::string& steps) {
  return R"({"title": "t", "why": "w", "covers": [], )" + kSetup + R"(, "steps": [)" + steps + "]}";
}

std::string failure_of_variants(const std::string& steps) {
  return locktwin::tests::failure_of_text(text_of_variants(steps));
}

std::string complaint_of_variants(const std::string& steps) {
  return locktwin::tests::complaint_of_text(text_of_variants(steps));
}

std::string same(const std::string& others, const std::string& steps, const std::string& more) {
  return R"({"same_as": [)" + others + R"(], "steps": [)" + steps + "], " + more + "}";
}

std::string typed(const std::string& keys) {
  return R"({"do": "press_key", "key": "0"}, {"do": "type_keys", "keys": ")" + keys +
         R"(✓"}, {"wait": "8s"})";
}

const std::string kLockAndWait = R"({"do": "press_inside_button"}, {"wait": "5s"}, )";

}  // namespace

TEST_CASE("duress and an ordinary opening look alike at the door", "[UNL-9]") {
  CHECK(failure_of_variants(kLockAndWait +
                            same(typed("593716"), typed("735193"), R"("to": "bystander")")) == "");
}

TEST_CASE(
    "two wrong PINs look alike at the door and on the air; a page that is asked for does not") {
  CHECK(failure_of_variants(kLockAndWait + same(typed("593717"), typed("735194"),
                                                R"("to": ["bystander", "sniffer"])")) == "");
  const std::string home = R"({"do": "phone_home", "phone": "Ann"}, {"wait": "8s"})";
  CHECK_THAT(failure_of_variants(same(home, R"({"wait": "8s"})", R"("to": "sniffer")")),
             ContainsSubstring("the same to the sniffer as in 'same_as', there a frame of "));
}

TEST_CASE("the first difference is told with its moment and what differs") {
  const std::string seen = failure_of_variants(
      kLockAndWait + same(typed("593716"), typed("593717"), R"("to": "bystander")"));
  CHECK_THAT(seen, ContainsSubstring("the same to the bystander as in 'same_as', there "));
  CHECK_THAT(seen, ContainsSubstring(" s; seen "));
  // Who hears the phones hears another thing.
  CHECK_THAT(failure_of_variants(kLockAndWait + same(typed("593716"), typed("735193"),
                                                     R"("to": "app", "phone": "Ann")")),
             ContainsSubstring("the same to the app of ann"));
}

TEST_CASE("a difference of less than a millisecond is told with all its digits") {
  const std::string tear = R"({"do": "tear_off_front"}, {"wait": "1s"})";
  const std::string seen =
      failure_of_variants(same(tear, R"({"wait": "400us"}, )" + tear, R"("to": "bystander")"));
  CHECK_THAT(seen, ContainsSubstring("true at 0s; seen "));
  CHECK_THAT(seen, ContainsSubstring("true at 0.0004s"));
}

TEST_CASE("moments may differ by as much as is said") {
  // One scan of keys that are asleep later, wherever in it the finger comes down.
  const std::string late = R"({"wait": "40ms"}, {"do": "press_key", "key": "5"}, {"wait": "3s"})";
  const std::string soon = R"({"do": "press_key", "key": "5"}, {"wait": "3s"})";
  CHECK_THAT(failure_of_variants(same(soon, late, R"("to": "bystander")")),
             ContainsSubstring("the same to the bystander as in 'same_as'"));
  CHECK(failure_of_variants(same(soon, late, R"("to": "bystander", "within": "60ms")")) == "");
}

TEST_CASE("what could be done leaves no trace: what is done goes on") {
  CHECK(failure_of_variants(
            same(R"({"do": "open_door", "side": "inside"}, {"expect": "door.opened"})",
                 R"({"wait": "1ms"})", R"("to": "sniffer")") +
            R"(, {"expect": "door.shut", "is": true},
                      {"expect": "door.opened", "times": 0})") == "");
}

TEST_CASE("expectations of both hold, and a failure says in which it was") {
  CHECK_THAT(failure_of_variants(same(R"({"expect": "door.shut", "is": false})",
                                      R"({"wait": "1s"})", R"("to": "bystander")")),
             ContainsSubstring("(in 'same_as')"));
  CHECK(failure_of_variants(same(R"({"wait": "1s"})", R"({"expect": "door.shut", "is": false})",
                                 R"("to": "bystander")")) == "door.shut is false; seen true");
}

TEST_CASE("a run that is stopped in the middle of it ends as the whole one", "[TWN-4]") {
  const std::string text = text_of_variants(
      kLockAndWait + same(typed("593717"), typed("735194"), R"("to": ["bystander", "sniffer"])"));
  const Scenario scenario = parse_scenario("x.json", text);
  const RunResult whole = run_scenario(scenario);
  REQUIRE(whole.verdict == Verdict::passed);
  for (const Duration to : {6s, 8s, 11s}) {
    std::optional<SavedRun> saved;
    RunOptions stop;
    stop.to = to;
    stop.stopped = [&](const World& world, const PlayerState& player) {
      saved.emplace(SavedRun{world.state(), player, text, 1});
    };
    REQUIRE(run_scenario(scenario, stop).message == "");
    RunOptions rest;
    rest.from = &*saved;
    const RunResult result = run_scenario(scenario, rest);
    CHECK(result.verdict == Verdict::passed);
    CHECK(result.hash == whole.hash);
  }
}

TEST_CASE("what is wrong with it is told with its remedy") {
  const std::string wait = R"({"wait": "1s"})";
  CHECK_THAT(complaint_of_variants(same(wait, wait, R"("to": "neighbour")")),
             ContainsSubstring("unknown onlooker 'neighbour'"));
  CHECK_THAT(complaint_of_variants(R"({"same_as": [{"wait": "1s"}], "to": "bystander"})"),
             ContainsSubstring("needs 'steps': what is done"));
  CHECK_THAT(complaint_of_variants(same(wait, wait, R"("note": "n")")),
             ContainsSubstring("needs 'to': who must not see a difference"));
  CHECK_THAT(complaint_of_variants(same(wait, wait, R"("to": "app", "phone": "Zoe")")),
             ContainsSubstring("unknown phone 'zoe'"));
  CHECK_THAT(
      complaint_of_variants(same(wait, same(wait, wait, R"("to": "app")"), R"("to": "app")")),
      ContainsSubstring("'same_as' cannot stand inside another"));
  CHECK_THAT(complaint_of_variants(R"({"parallel": {"a": [{"wait": "1s"}], "b": [)" +
                                   same(wait, wait, R"("to": "app")") + "]}}"),
             ContainsSubstring("'same_as' cannot stand inside 'parallel'"));
}
