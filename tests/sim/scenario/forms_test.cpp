// Joined conditions, temporal forms, counts, courses and what a run remembers.
#include <string>

#include "sim/scenario/runner.h"
#include "sim/scenario/saved_run.h"
#include "tests/support/catch.h"
#include "tests/support/played_text.h"

using namespace locktwin::sim;

namespace {

std::string text_of_forms(const std::string& steps, const std::string& always = "") {
  return R"({"title": "t", "why": "w", "covers": [], "setup": {"users": [{"pin": "482915"}]},
             "steps": [)" +
         steps + R"(], "always": [)" + always + "]}";
}

std::string failure_of_forms(const std::string& steps, const std::string& always = "") {
  return locktwin::tests::failure_of_text(text_of_forms(steps, always));
}

const std::string kPressInside = R"({"do": "press_inside_button"},)";

}  // namespace

TEST_CASE("conditions are joined by and, or, not and implies") {
  CHECK(failure_of_forms(kPressInside +
                         R"({"expect": {"and": [{"signal": "core.lock_state", "is": "locked"},
      {"event": "bolt.locked"}, {"not": {"event": "alarm.jam"}}]}, "within": "3s"})") == "");
  CHECK(failure_of_forms(kPressInside + R"({"expect": {"or": [{"event": "alarm.jam"},
      {"signal": "bolt.position_mm", "above": 20}]}, "within": "3s"})") == "");
  CHECK(failure_of_forms(R"({"expect": {"implies": [{"signal": "door.shut", "is": false},
      {"event": "bolt.locked"}]}})") == "");
  CHECK(
      failure_of_forms(R"({"expect": {"implies": [{"signal": "door.shut", "is": true},
      {"event": "bolt.locked"}]}})") ==
      "(door.shut is true implies bolt.locked); seen door.shut is true; bolt.locked has not come");
  CHECK_THAT(failure_of_forms(kPressInside +
                              R"({"expect": {"not": {"event": "bolt.locked"}}, "for": "3s"})"),
             ContainsSubstring("not bolt.locked for 3s; seen bolt.locked has come"));
}

TEST_CASE("a joined condition uses no occurrence up") {
  CHECK(failure_of_forms(kPressInside +
                         R"({"expect": {"and": [{"event": "bolt.locked"}]}, "within": "3s"},
      {"expect": "bolt.locked"})") == "");
}

TEST_CASE("never and eventually are said with their time") {
  CHECK(failure_of_forms(kPressInside + R"({"eventually": "bolt.locked", "within": "3s"},
      {"never": "bolt.unlocked", "for": "2s"},
      {"never": "bolt.position_mm", "below": 21, "for": "2s"})") == "");
  CHECK_THAT(failure_of_forms(kPressInside + R"({"never": "bolt.locked", "for": "3s"})"),
             ContainsSubstring("bolt.locked 0 times for 3s; seen 1 time"));
  CHECK_THAT(
      failure_of_forms(kPressInside + R"({"never": "bolt.position_mm", "above": 10, "for": "3s"})"),
      ContainsSubstring("not bolt.position_mm above 10 mm for 3s"));
}

TEST_CASE("something holds until another thing comes") {
  const std::string until = R"("until": {"event": "bolt.locked"}, "within": "3s"})";
  CHECK(failure_of_forms(kPressInside + R"({"expect": "core.lock_state", "is_not": "locked",)" +
                         until) == "");
  CHECK_THAT(
      failure_of_forms(kPressInside + R"({"expect": "bolt.position_mm", "below": 10,)" + until),
      ContainsSubstring("until bolt.locked within 3s; seen 10"));
  CHECK_THAT(failure_of_forms(R"({"expect": "door.shut", "is": true,)" + until),
             ContainsSubstring("it held, and the end did not come"));
}

TEST_CASE("events are counted at least and at most") {
  const std::string twice =
      R"({"repeat": 3, "steps": [{"do": "press_key", "key": "0"}, {"wait": "1s"}]},)";
  const std::string keys = R"({"do": "type_keys", "keys": "0000"},)";
  CHECK(failure_of_forms(keys + R"({"expect": "tone.key", "at_least": 2})") == "");
  CHECK(failure_of_forms(
            keys + R"({"expect": "tone.key", "at_least": 1, "at_most": 4, "for": "1s"})") == "");
  CHECK_THAT(failure_of_forms(keys + R"({"expect": "tone.key", "at_most": 1})"),
             ContainsSubstring("tone.key at most 1 time; seen"));
  CHECK_THAT(failure_of_forms(keys + R"({"expect": "tone.key", "at_least": 9, "within": "1s"})"),
             ContainsSubstring("at least 9 times within 1s"));
  CHECK_THAT(
      failure_of_forms(twice + R"({"wait": "1s"})", R"({"event": "tone.key", "at_most": 1})"),
      ContainsSubstring("always: tone.key at most 1 time"));
}

TEST_CASE("the course of a signal is measured over a time") {
  CHECK(failure_of_forms(kPressInside +
                         R"({"expect": "bolt.position_mm", "measure": "rise", "between": [10, 23],
      "for": "3s"})") == "");
  CHECK(failure_of_forms(kPressInside +
                         R"({"expect": "motor.current_a", "measure": "max", "above": 0.8,
      "for": "3s"})") == "");
  CHECK(failure_of_forms(R"({"expect": "battery.soc_pct", "measure": "mean", "between": [99, 100],
      "for": "1min"})") == "");
  CHECK(failure_of_forms(
            R"({"expect": "battery.soc_pct", "measure": "integral", "between": [990, 1000.1],
      "for": "10s"})") == "");
  CHECK_THAT(failure_of_forms(kPressInside +
                              R"({"expect": "motor.current_a", "measure": "max", "below": 0.5,
      "for": "3s"})"),
             ContainsSubstring("the max of motor.current_a below 0.5 A for 3s; seen "));
}

TEST_CASE("moments, values and fields are remembered and compared") {
  CHECK(failure_of_forms(
            R"({"remember": "pressed"}, {"remember": "before", "signal": "bolt.position_mm"},)" +
            kPressInside + R"({"expect": "bolt.locked", "within": "3s", "after": "pressed"},
      {"remember": "locked", "event": "bolt.locked"},
      {"expect": "= @locked - @pressed", "between": ["100ms", "2s"]},
      {"expect": "bolt.position_mm", "above": "= @before + 20"},
      {"do": "type_keys", "keys": "0482915✓"}, {"expect": "access.granted", "within": "3s"},
      {"remember": "user", "event": "access.granted", "field": "user"},
      {"expect": "= @user", "is": 1})") == "");
  CHECK_THAT(failure_of_forms(kPressInside + R"({"remember": "a", "event": "alarm.jam"})"),
             ContainsSubstring("alarm.jam to be remembered; seen it has not happened"));
  // Remembered before, in the order of the file; several orders at once may wait for each other.
  const auto unknown = ContainsSubstring("unknown remembered name 'a'");
  CHECK_THROWS_WITH(failure_of_forms(R"({"expect": "= @a", "is": "0s"}, {"remember": "a"})"),
                    unknown);
  CHECK_THROWS_WITH(failure_of_forms(R"({"expect": "bolt.locked", "after": "a", "within": "1s"})"),
                    unknown);
  CHECK_THROWS_WITH(failure_of_forms(R"({"repeat": 2, "steps": [{"wait": "1s"}],
                                         "until": {"expect": "= @a", "is": "0s"}})"),
                    unknown);
  CHECK(failure_of_forms(R"({"parallel": {
      "one": [{"wait": "2s"}, {"expect": "= @a", "above": "500ms"}],
      "two": [{"wait": "1s"}, {"remember": "a"}]}})") == "");
  CHECK_THROWS_WITH(failure_of_forms(R"({"remember": "abc"}, {"expect": "= @abd", "is": "0s"})"),
                    ContainsSubstring("unknown remembered name 'abd'; did you mean 'abc'?"));
  CHECK_THAT(failure_of_forms(R"({"remember": "a"}, {"expect": "= @a", "is": 1})"),
             ContainsSubstring("= @a is a time; it is compared with a number"));
  CHECK_THAT(
      failure_of_forms(R"({"remember": "a"}, {"wait": "2s"}, {"expect": "= @a", "above": "1s"})"),
      ContainsSubstring("= @a above 1s; seen 0s"));
}

TEST_CASE("an event that came later than so long after a moment is too late") {
  CHECK_THAT(failure_of_forms(
                 R"({"remember": "a"},)" + kPressInside +
                 R"({"wait": "3s"}, {"expect": "bolt.locked", "within": "100ms", "after": "a"})"),
             ContainsSubstring("bolt.locked within 0.1s after @a"));
}

TEST_CASE("formulas of signals hold always") {
  const std::string open = R"({"do": "open_door", "side": "inside"}, {"wait": "1s"})";
  CHECK(failure_of_forms(open, R"({"implies": [{"signal": "core.lock_state", "is": "locked"},
                             {"signal": "door.shut", "is": true}]})") == "");
  CHECK_THAT(failure_of_forms(open, R"({"or": [{"signal": "door.shut", "is": true},
                                  {"signal": "core.users", "is": 0}]})"),
             ContainsSubstring("always: (door.shut is true or core.users is 0)"));
}
