// The program and scenarios/schema.json say the same of a file, and a validator is done with it in
// a time that grows with its length.
#include "sim/scenario/schema.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "sim/cli/scenario_files.h"
#include "sim/scenario/scenario.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/small_schema.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;
using locktwin::tests::SmallSchema;
using Json = nlohmann::json;

namespace {

SmallSchema& schema() {
  static SmallSchema schema(Json::parse(scenario_schema()));
  return schema;
}

bool program_takes(const std::string& text) {
  try {
    parse_scenario("x.json", text);
    return true;
  } catch (const BadInput&) {
    return false;
  }
}

std::string with_steps(const std::string& steps) {
  return R"({"title": "t", "why": "w", "covers": ["TWN-1"], "steps": )" + steps + "}";
}

std::string with(const std::string& extra) {
  return R"({"title": "t", "why": "w", "covers": ["TWN-1"], "steps": [{"wait": "1s"}], )" + extra +
         "}";
}

std::string ann(const std::string& palms) {
  return R"({"name": "Ann", "pin": "482915", "phone": true, "palms": [)" + palms + "]}";
}

void check_both(const std::string& text, bool good) {
  CAPTURE(text);
  CHECK(program_takes(text) == good);
  CHECK(schema().accepts(Json::parse(text)) == good);
}

}  // namespace

TEST_CASE("what is wrong with a step is wrong for the program and for the schema") {
  for (const char* step : {R"({})",
                           R"({"note": "n"})",
                           R"({"so": "press_key", "key": "5"})",
                           R"({"do": "pres_key", "key": "5"})",
                           R"({"do": "press_key"})",
                           R"({"do": "press_key", "key": "5", "hold": 0.5})",
                           R"({"do": "press_key", "kay": "5"})",
                           R"({"do": "press_key", "key": "5", "expect": "core.users"})",
                           R"({"do": "press_key", "key": "5", "meanwhile": 1})",
                           R"({"expect": "core.usrs", "is": 0})",
                           R"({"expect": "core.users"})",
                           R"({"expect": "core.users", "is": 1, "above": 0})",
                           R"({"expect": "core.users", "is": "one"})",
                           R"({"expect": "board.powered", "above": 0})",
                           R"({"expect": "core.users", "is": 0, "within": "1s", "for": "1s"})",
                           R"({"expect": "core.users", "is": 0, "times": 1})",
                           R"({"expect": "core.users", "between": [1]})",
                           R"({"expect": "lock.booted", "times": 1, "within": "1s"})",
                           R"({"expect": "lock.booted", "for": "1s"})",
                           R"({"expect": "lock.booted", "is": true})",
                           R"({"expect": "access.granted", "with": {"metod": "pin"}})",
                           R"({"expect": "access.granted", "with": {"method": "nose"}})",
                           R"({"wait": "1"})",
                           R"({"wait": 1})",
                           R"({"wait": "core.users", "is": 0})",
                           R"({"wait": "1s", "within": "2s"})",
                           R"({"repeat": 0, "steps": []})",
                           R"({"repeat": 2})",
                           R"({"repeat": 2, "steps": [{}]})",
                           R"({"repeat": 2, "steps": [], "until": {"wait": "1s"}})",
                           R"({"repeat": 1.5, "steps": []})",
                           R"({"fault": "door.warp_mm"})",
                           R"({"fault": "door.wrap_mm", "value": 5})",
                           R"({"fault": "door.warp_mm", "value": 99})"}) {
    check_both(with_steps("[" + std::string(step) + "]"), false);
  }
  const auto showing = [](const std::string& person) {
    return with_steps(R"([{"do": "present_face", "person": ")" + person + "\"}]");
  };
  check_both(showing(std::string(40, 'a')), true);
  check_both(showing(std::string(41, 'a')), false);
}

TEST_CASE("what is wrong with a form is wrong for the program and for the schema") {
  for (
      const char* step :
      {R"({"repeat": 2, "as": "N", "steps": []})",
       R"({"repeat": 2, "as": "n", "steps": [], "until": {"expect": "bolt.locked"}})",
       R"({"each": [], "steps": []})",
       R"({"each": [1], "steps": []})",
       R"({"each": [{"Key": 1}], "steps": []})",
       R"({"each": {"key": []}, "steps": []})",
       R"({"each": [{"key": "1"}]})",
       R"({"each": [{"key": []}], "steps": []})",
       R"({"never": "bolt.locked"})",
       R"({"never": "bolt.locked", "within": "1s"})",
       R"({"never": "core.users", "for": "1s"})",
       R"({"eventually": "bolt.locked"})",
       R"({"eventually": "bolt.locked", "within": "1s", "at": "1s"})",
       R"({"remember": "Pressed"})",
       R"({"remember": "a", "signal": "core.users", "event": "bolt.locked"})",
       R"({"remember": "a", "field": "user"})",
       R"({"expect": {"xor": []}})",
       R"({"expect": {"and": []}})",
       R"({"expect": {"implies": [{"event": "bolt.locked"}]}})",
       R"({"expect": {"not": [{"event": "bolt.locked"}, {"event": "bolt.locked"}]}})",
       R"({"expect": {"and": [{"signal": "core.users"}]}})",
       R"({"expect": "= @a"})",
       R"({"expect": "core.users", "is": 0, "after": "a"})",
       R"({"eventually": "= @a", "above": 1, "within": "1s"})",
       R"({"wait": "motor.current_a", "measure": "max", "above": 1, "within": "1s"})",
       R"({"never": "motor.current_a", "measure": "max", "above": 1, "for": "1s"})",
       R"({"eventually": "motor.current_a", "measure": "max", "above": 1, "within": "1s"})",
       R"({"expect": {"and": [{"signal": "core.users", "measure": "max", "is": 1}]}})",
       R"({"never": {"and": [{"event": "bolt.locked"}]}})",
       R"({"eventually": {"and": [{"event": "bolt.locked"}]}})",
       R"({"wait": {"and": [{"event": "bolt.locked"}]}})",
       R"({"wait": {"or": {"event": "tone.key"}}, "until": {"event": "tone.key"}, "within": "1s"})",
       R"({"expect": "= @a", "above": 1, "within": "1s"})",
       R"({"expect": "core.users", "measure": "max", "is": 1})",
       R"({"expect": "core.users", "measure": "most", "is": 1, "for": "1s"})",
       R"({"expect": "core.users", "is": 1, "until": {"event": "bolt.locked"}})",
       R"({"expect": "bolt.locked", "times": 1, "at_least": 1, "for": "1s"})",
       R"({"expect": "bolt.locked", "at_least": 0})"}) {
    check_both(with_steps("[" + std::string(step) + "]"), false);
  }
}

TEST_CASE("what is wrong with a file is wrong for the program and for the schema") {
  for (const std::string& text :
       {with_steps("[]"),
        with_steps("{}"),
        with("\"seed\": 9007199254740993"),
        with("\"seed\": 18446744073709551616"),
        with("\"seed\": -1"),
        with("\"seed\": 1.5"),
        with("\"title_\": 1"),
        with("\"always\": [{}]"),
        with("\"always\": [{\"event\": \"lock.booted\"}]"),
        with(R"("always": [{"signal": "core.users"}])"),
        with("\"setup\": {\"batery\": null}"),
        with("\"hazard\": \"TWN-2\""),
        with(R"("setup": {"users": [)" + ann(R"("left", "left")") + "]}"),
        with(R"("setup": {"locks": [{"name": ")" + std::string(41, 'a') + R"("}]})"),
        std::string("[]"),
        std::string("{}"),
        std::string(R"({"title": "", "why": "w", "covers": [], "steps": [{"wait": "1s"}]})"),
        std::string(R"({"title": "t", "why": "", "covers": [], "steps": [{"wait": "1s"}]})"),
        std::string(
            R"({"title": "t", "why": "w", "covers": ["alm-2"], "steps": [{"wait": "1s"}]})"),
        std::string(R"({"title": 1, "why": "w", "covers": [], "steps": [{"wait": "1s"}]})")}) {
    check_both(text, false);
  }
}

TEST_CASE("a list of palms that holds each once is good") {
  check_both(with(R"("setup": {"users": [)" + ann(R"("left", "right")") + "]}"), true);
}

TEST_CASE("a keyword that the small validator does not know is told, not passed over") {
  SmallSchema other(Json::parse(R"({"type": "object", "minProperties": 1})"));
  CHECK_THROWS_AS(other.accepts(Json::object()), std::logic_error);
}

TEST_CASE("every form of the language is good for the program and for the schema") {
  for (const char* step :
       {R"({"repeat": 2, "as": "n", "steps": [{"wait": "= $n * 1s"}]})",
        R"({"each": [{"key": "1", "hold": "1s"}], "steps": [{"do": "press_key", "key": "$key"}]})",
        R"({"each": {"key": ["1", "2"]}, "steps": [{"do": "press_key", "key": "$key"}]})",
        R"({"each": [{"what": "press_inside_button"}], "steps": [{"do": "$what"}]})",
        R"({"each": [{"what": "core.users"}], "steps": [{"expect": "$what", "is": 0}]})",
        R"({"each": [{"fault": "door.warp_mm"}], "steps": [{"fault": "$fault", "value": 1}]})",
        R"({"never": "bolt.locked", "for": "1s"})",
        R"({"never": "core.users", "above": 3, "for": "1s"})",
        R"({"never": {"and": [{"signal": "core.users", "is": 9}]}, "for": "1s"})",
        R"({"eventually": "core.users", "is": 0, "within": "1s"})",
        R"({"wait": {"and": [{"event": "bolt.locked"}]}, "within": "1s"})",
        R"({"remember": "a"})",
        R"({"remember": "a", "signal": "core.users"})",
        R"({"remember": "a", "event": "access.granted", "with": {"method": "pin"}})",
        R"({"remember": "a", "event": "access.granted", "field": "user"})",
        R"({"expect": {"not": {"event": "bolt.locked"}}, "for": "1s"})",
        R"({"expect": {"or": [{"event": "tone.key"}, {"not": {"event": "bolt.locked"}}]}})",
        R"({"expect": {"implies": [{"signal": "core.users", "is": 0}, {"event": "bolt.locked"}]}})",
        R"({"expect": "= @a - @b", "between": [0, "= @c"]})",
        R"({"expect": "core.users", "above": "= @a + 1"})",
        R"({"expect": "motor.current_a", "measure": "integral", "below": 1, "for": "1s"})",
        R"({"expect": "core.users", "is": 0, "until": {"event": "bolt.locked"}, "within": "9s"})",
        R"({"expect": "bolt.locked", "at_least": 1, "at_most": 2, "for": "1s"})",
        R"({"expect": "bolt.locked", "at_least": 2, "within": "1s"})",
        R"({"expect": "bolt.locked", "within": "1s", "after": "a"})"}) {
    check_both(with_steps("[" + std::string(step) + "]"), true);
  }
  check_both(with(R"("let": {"pin": "482915"}, "setup": {"users": [{"pin": "$pin"}]})"), true);
  check_both(with(R"("let": {"pin": []})"), false);
  check_both(with(R"("always": [{"not": {"signal": "core.users", "is": 9}}])"), true);
  // What a formula of `always` may not have, only the program knows.
  CHECK_FALSE(program_takes(with(R"("always": [{"signal": "core.users", "is": "= @a"}])")));
  CHECK_FALSE(
      program_takes(with(R"("always": [{"not": {"signal": "core.users", "is": "= @a"}}])")));
  CHECK_FALSE(program_takes(with(R"("always": [{"not": {"event": "bolt.locked"}}])")));
  check_both(with(R"("always": [{"event": "bolt.locked", "at_most": 2}])"), true);
}

TEST_CASE("the order of a step's keys means nothing") {
  for (const char* step :
       {R"({"key": "5", "do": "press_key"})", R"({"is": 0, "expect": "core.users"})",
        R"({"note": "n", "wait": "1s"})", R"({"steps": [{"wait": "1s"}], "repeat": 2})",
        R"({"value": 5, "fault": "door.warp_mm"})", R"({"at": "0s", "expect": "lock.booted"})",
        R"({"fault": "door.warp_mm", "do": "clear_fault"})"}) {
    check_both(with_steps("[" + std::string(step) + "]"), true);
  }
  check_both(with("\"seed\": 9007199254740992"), true);
  check_both(with("\"seed\": 1.0"), true);
}

TEST_CASE("every scenario is good for the schema, at a cost that grows with its length") {
  std::size_t files = 0;
  for (const std::string& file : find_scenarios({LOCKTWIN_SOURCE_DIR "/scenarios"}).files) {
    CAPTURE(file);
    CHECK(schema().accepts(Json::parse(read_text(file))));
    ++files;
  }
  CHECK(files > 300);
  const auto looks_at = [](int steps) {
    const long before = schema().looks();
    std::string list;
    for (int i = 0; i < steps; ++i) list += R"({"do": "press_key", "key": "5"},)";
    CHECK(schema().accepts(Json::parse(with_steps("[" + list + R"({"wait": "1s"}])"))));
    return schema().looks() - before;
  };
  const long one = looks_at(1);
  const long hundred = looks_at(100);
  CHECK(hundred < 101 * one);
  CHECK((hundred - one) / 99 < 2000);  // keywords a step
}
