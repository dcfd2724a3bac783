// The manual's trouble table (FLT-1 to FLT-8), row by row: the trouble shows with its cause and not
// without, its cure ends it, and no other row's cure does. The rows are data: trouble_table.json.
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/scenario/runner.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;

namespace {

constexpr const char* kTags = "[FLT-1][FLT-2][FLT-3][FLT-4][FLT-5][FLT-6][FLT-7][FLT-8]";

using Json = nlohmann::ordered_json;  // the first key says which kind a step is

const Json& table() {
  static const Json kTable =
      Json::parse(std::ifstream(LOCKTWIN_SOURCE_DIR "/tests/data/trouble_table.json"));
  return kTable;
}

Verdict play(std::initializer_list<Json> parts) {
  Json steps = Json::array();
  for (const Json& part : parts) {
    for (const Json& step : part) steps.push_back(step);
  }
  const Json scenario{{"title", "a row"},
                      {"why", "the trouble table"},
                      {"covers", {"FLT-1"}},
                      {"setup", table().at("setup")},
                      {"steps", std::move(steps)}};
  const RunResult result = run_scenario(parse_scenario("trouble_table.json", scenario.dump()));
  UNSCOPED_INFO(scenario.at("steps").dump());
  UNSCOPED_INFO(name_of(result.verdict) << " " << result.message);
  if (result.failure) {
    UNSCOPED_INFO("expected " << result.failure->expected << ", seen " << result.failure->seen);
  }
  return result.verdict;
}

Json sound_of(const Json& row) {
  return row.value("sound", Json::array());
}

// A cure that a part refuses ("there is no key to pull out") changes nothing, and cures nothing.
bool still_ill(Verdict verdict) {
  return verdict == Verdict::passed || verdict == Verdict::bad_input;
}

bool cures_too(const Json& other, const Json& row) {
  const auto names = row.value("also_cured_by", std::vector<std::string>{});
  return other == row ||
         std::find(names.begin(), names.end(), other.at("name").get<std::string>()) != names.end();
}

}  // namespace

TEST_CASE("every row of the trouble table is there", kTags) {
  for (const char* id : {"FLT-1", "FLT-2", "FLT-3", "FLT-4", "FLT-5", "FLT-6", "FLT-7", "FLT-8"}) {
    CAPTURE(id);
    const Json& rows = table().at("rows");
    CHECK(std::any_of(rows.begin(), rows.end(), [&](const Json& r) { return r.at("id") == id; }));
  }
}

TEST_CASE("a row's trouble shows with its cause alone", kTags) {
  for (const Json& row : table().at("rows")) {
    CAPTURE(row.at("name"));
    CHECK(play({sound_of(row), row.at("well")}) == Verdict::passed);
    CHECK(play({sound_of(row), row.at("ill")}) == Verdict::failed);
    CHECK(play({row.at("cause"), row.at("ill")}) == Verdict::passed);
    CHECK(play({row.at("cause"), row.at("well")}) == Verdict::failed);
  }
}

TEST_CASE("a row's cure ends its trouble", kTags) {
  for (const Json& row : table().at("rows")) {
    CAPTURE(row.at("name"));
    CHECK(play({row.at("cause"), row.at("ill"), row.at("cure")}) == Verdict::passed);
    CHECK(play({row.at("cause"), row.at("cure"), row.at("well")}) != Verdict::failed);
    CHECK(play({row.at("cause"), row.at("cure"), row.at("ill")}) == Verdict::failed);
  }
}

TEST_CASE("no other row's cure ends a row's trouble", kTags) {
  for (const Json& row : table().at("rows")) {
    for (const Json& other : table().at("rows")) {
      if (cures_too(other, row)) continue;
      CAPTURE(row.at("name"));
      CAPTURE(other.at("name"));
      CHECK(still_ill(play({row.at("cause"), other.at("cure"), row.at("ill")})));
    }
  }
}
