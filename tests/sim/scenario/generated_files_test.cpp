// The files that are generated from the catalogues and kept in the tree for readers and editors.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sim/campaign/plan/plan_schema.h"
#include "sim/catalogue/signals.h"
#include "sim/pins/pin_map_schema.h"
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

TEST_CASE("scenarios/plan.schema.json is what `locktwin schema plan` prints") {
  const bool same = tree_file("scenarios/plan.schema.json") == plan_schema();
  INFO("remedy: build/dev/bin/locktwin schema plan > scenarios/plan.schema.json");
  CHECK(same);
}

TEST_CASE("scenarios/pins.schema.json is what `locktwin schema pins` prints") {
  const bool same = tree_file("scenarios/pins.schema.json") == pin_map_schema();
  INFO("remedy: build/dev/bin/locktwin schema pins > scenarios/pins.schema.json");
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
  const nlohmann::json& definitions = schema.at("definitions");
  CHECK(definitions.at("do").at("properties").at("do").at("anyOf").at(0).at("enum") ==
        action_names());
  CHECK(definitions.at("do").at("allOf").size() == action_catalogue().size());
  bool found = false;
  for (const nlohmann::json& branch : definitions.at("do").at("allOf")) {
    if (branch.at("if").at("properties").at("do").at("const") != "press_key") continue;
    const nlohmann::json& then = branch.at("then");
    found = true;
    CHECK(then.at("required") == nlohmann::json{"do", "key"});
    CHECK(then.at("properties").at("hold").at("$ref") == "#/definitions/time");
    CHECK(then.at("additionalProperties") == false);
  }
  CHECK(found);
  const nlohmann::json& words = definitions.at("signal").at("anyOf").at(0).at("enum");
  for (std::string_view signal : signal_names()) {
    CAPTURE(signal);
    CHECK(std::find(words.begin(), words.end(), signal) != words.end());
  }
}
