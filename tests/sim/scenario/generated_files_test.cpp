// The files that are generated from the catalogues and kept in the tree for readers and editors.
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sim/catalogue/signals.h"
#include "sim/scenario/reference.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/schema.h"
#include "sim/vocabulary/actions.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;

namespace {

std::string tree_file(const std::string& path) {
  std::ifstream stream(LOCKTWIN_SOURCE_DIR "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("scenarios/schema.json is what `locktwin schema` prints") {
  const bool same = tree_file("scenarios/schema.json") == scenario_schema();
  INFO("remedy: build/dev/bin/locktwin schema > scenarios/schema.json");
  CHECK(same);
}

TEST_CASE("scenarios/REFERENCE.md is what `locktwin reference` prints") {
  const bool same = tree_file("scenarios/REFERENCE.md") == vocabulary_reference();
  INFO("remedy: build/dev/bin/locktwin reference > scenarios/REFERENCE.md");
  CHECK(same);
}

TEST_CASE("the example in scenarios/README.md runs and passes") {
  const std::string readme = tree_file("scenarios/README.md");
  const std::size_t begin = readme.find("```json\n") + 8;
  const std::string example = readme.substr(begin, readme.find("\n```", begin) - begin);
  CHECK(run_scenario(parse_scenario("README.md", example)).verdict == Verdict::passed);
}

TEST_CASE("the schema knows every action with its required arguments, and every signal") {
  const nlohmann::json schema = nlohmann::json::parse(scenario_schema());
  std::size_t actions = 0;
  for (const nlohmann::json& branch : schema["definitions"]["step"]["anyOf"]) {
    if (!branch.contains("properties")) continue;  // an expectation, see below
    const nlohmann::json& properties = branch.at("properties");
    actions += properties.contains("do") ? 1 : 0;
    if (properties.contains("do") && properties.at("do").at("const") == "press_key") {
      CHECK(branch.at("required") == nlohmann::json{"do", "key"});
      CHECK(properties.at("hold").at("$ref") == "#/definitions/time");
      CHECK(branch.at("additionalProperties") == false);
    }
  }
  CHECK(actions == action_catalogue().size());
  std::size_t expected_signals = 0;
  for (const nlohmann::json& branch : schema["definitions"]["expectation"]["anyOf"]) {
    if (!branch.contains("properties")) continue;
    expected_signals += branch.at("properties").contains("is") ? 1 : 0;
  }
  const std::size_t of_other_locks = 1;  // "garden/…": a pattern for all of them
  CHECK(expected_signals == signal_catalogue().size() + of_other_locks);
}
