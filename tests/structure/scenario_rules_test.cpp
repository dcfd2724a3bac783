#include "tests/structure/scenario_rules.h"

#include <string>

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

constexpr const char* kGood = "{\n  \"title\": \"A PIN opens\",\n  \"why\": \"The way in.\"\n}\n";

std::size_t found_in(const std::string& path, const std::string& text) {
  return check_scenario(make_source(path, text)).size();
}

std::vector<SourceFile> folder_with(int scenarios) {
  std::vector<SourceFile> files;
  for (int i = 0; i < scenarios; ++i) {
    files.push_back(make_source("scenarios/keys/k" + std::to_string(i) + ".json", kGood));
  }
  for (const char* other : {"scenarios/keys/README.md", "scenarios/keys/a.plan.json",
                            "scenarios/keys/parts/a.json", "scenarios/keys/old/a.json"}) {
    files.push_back(make_source(other, kGood));
  }
  return files;
}

}  // namespace

TEST_CASE("A folder of more than 25 scenarios is told, whatever else lies in it") {
  CHECK(check_scenario_folders(folder_with(25)).empty());
  const Findings findings = check_scenario_folders(folder_with(26));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].path == "scenarios/keys");
}

TEST_CASE("A scenario has a sentence as its title, and one that says why") {
  CHECK(found_in("scenarios/keys/a.json", kGood) == 0);
  CHECK(found_in("scenarios/keys/a.json",
                 R"("title": "'Left \"open\"' is told", "why": "For \"whom\".")") == 0);
  CHECK(found_in("scenarios/keys/a.json", R"("title": "PIN opens", "why": "The way in.")") == 1);
  CHECK(found_in("scenarios/keys/a.json", R"("title": "A PIN opens.", "why": "The way in.")") == 1);
  CHECK(found_in("scenarios/keys/a.json", R"("title": "A PIN opens", "why": "")") == 1);
  CHECK(found_in("scenarios/keys/a.json", R"("title": "A PIN opens", "why": "The way in")") == 1);
  CHECK(found_in("scenarios/keys/a.json", "{}") == 2);
}

TEST_CASE("A scenario that was moved leads editors to the schema") {
  const std::string sentences = R"("title": "A PIN opens", "why": "The way in.", )";
  CHECK(found_in("scenarios/keys/a.json", sentences + R"("$schema": "../schema.json")") == 0);
  CHECK(found_in("scenarios/keys/b/a.json", sentences + R"("$schema": "../../schema.json")") == 0);
  CHECK(found_in("scenarios/keys/b/a.json", sentences + R"("$schema": "../schema.json")") == 1);
}

TEST_CASE("What is no scenario needs no sentence") {
  for (const char* path :
       {"scenarios/setups.json", "scenarios/requirements.json", "scenarios/schema.json",
        "scenarios/plan.schema.json", "scenarios/campaigns/a.plan.json",
        "scenarios/parts/types_a_code.json", "tests/data/scenarios/empty.json"}) {
    CAPTURE(path);
    CHECK(found_in(path, "{}") == 0);
  }
}
