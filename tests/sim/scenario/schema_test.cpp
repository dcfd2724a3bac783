// The program and scenarios/schema.json say the same of a file, and a validator is done with it in
// a time that grows with its length.
#include "sim/scenario/schema.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

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

TEST_CASE("what is good or wrong is so for the program and for the schema") {
  const Json cases = Json::parse(read_text(LOCKTWIN_SOURCE_DIR "/tests/schema/cases.json"));
  for (const auto& [key, good] : {std::pair("good steps", true), std::pair("bad steps", false)}) {
    REQUIRE(cases.at(key).size() > 30);
    for (const Json& step : cases.at(key)) check_both(with_steps("[" + step.dump() + "]"), good);
  }
  for (const auto& [key, good] : {std::pair("good files", true), std::pair("bad files", false)}) {
    REQUIRE(cases.at(key).size() > 10);
    for (const Json& file : cases.at(key)) check_both(file.dump(), good);
  }
}

TEST_CASE("names have at most forty letters") {
  const auto showing = [](const std::string& person) {
    return with_steps(R"([{"do": "present_face", "person": ")" + person + "\"}]");
  };
  check_both(showing(std::string(40, 'a')), true);
  check_both(showing(std::string(41, 'a')), false);
}

TEST_CASE("what no JSON value can hold is wrong for the program and for the schema") {
  for (const std::string& text :
       {with("\"seed\": 9007199254740993"), with("\"seed\": 18446744073709551616"),
        with(R"("setup": {"users": [)" + ann(R"("left", "left")") + "]}"),
        with(R"("setup": {"locks": [{"name": ")" + std::string(41, 'a') + R"("}]})")}) {
    check_both(text, false);
  }
}

TEST_CASE("a list of palms that holds each once is good") {
  check_both(with(R"("setup": {"users": [)" + ann(R"("left", "right")") + "]}"), true);
}

TEST_CASE("a keyword that the small validator does not know is told, not passed over") {
  SmallSchema other(Json::parse(R"({"type": "object", "maxProperties": 1})"));
  CHECK_THROWS_AS(other.accepts(Json::object()), std::logic_error);
}

TEST_CASE("what a formula of 'always' may not have, only the program knows") {
  CHECK_FALSE(program_takes(with(R"("always": [{"signal": "core.users", "is": "= @a"}])")));
  CHECK_FALSE(
      program_takes(with(R"("always": [{"not": {"signal": "core.users", "is": "= @a"}}])")));
  CHECK_FALSE(program_takes(with(R"("always": [{"not": {"event": "bolt.locked"}}])")));
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
