#include "sim/cli/requirement_list.h"

#include <fstream>
#include <iterator>

#include "sim/catalogue/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

constexpr const char* kList = R"({"groups": [{"title": "Alarms", "requirements": {
  "ALM-1": "tamper", "ALM-2": "lockout", "ALM-3": "battery"}}]})";

Outcome outcome(const std::string& file, Verdict verdict, const std::vector<std::string>& covers) {
  Outcome result{file, "", covers, {}};
  result.result.verdict = verdict;
  return result;
}

std::string error_of(const std::string& text) {
  try {
    parse_requirements("r.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "was accepted";
}

}  // namespace

TEST_CASE("a requirement holds when all scenarios that cover it pass") {
  const auto groups = parse_requirements("r.json", kList);
  const std::string text =
      requirements_text(groups, {outcome("x/a.json", Verdict::passed, {"ALM-1", "ALM-2"}),
                                 outcome("x/b.json", Verdict::failed, {"ALM-2"})});
  CHECK_THAT(text, ContainsSubstring("ALM-1   holds   tamper"));
  CHECK_THAT(text, ContainsSubstring("ALM-2   BROKEN  lockout"));
  CHECK_THAT(text, ContainsSubstring("by a, b (failed)"));
  CHECK_THAT(text, ContainsSubstring("ALM-3   –       battery"));
  CHECK_THAT(text, ContainsSubstring("3 requirements, 2 covered, 1 of these hold"));
}

TEST_CASE("an id that the list does not know is told with the nearest one") {
  const auto groups = parse_requirements("r.json", kList);
  const auto lines = unknown_covers(groups, {outcome("x/a.json", Verdict::passed, {"ALN-2"})});
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], ContainsSubstring("x/a.json") && ContainsSubstring("did you mean ALM-2?"));
  CHECK(unknown_covers(groups, {outcome("x/a.json", Verdict::passed, {"ALM-2"})}).empty());
}

TEST_CASE("a wrong list of requirements is pointed at") {
  CHECK_THAT(error_of(R"({"groups": [{"title": "x"}]})"),
             ContainsSubstring("r.json:1:13: a group needs 'requirements'"));
  CHECK_THAT(error_of(R"({"groups": [{"title": "x", "requirements": {"A": 1}}]})"),
             ContainsSubstring("r.json:1:50: a title is needed"));
  CHECK_THAT(error_of(R"({"groups": [{"title": "x", "requirements": {"A": "1"}},
{"title": "y", "requirements": {"A": "1"}}]})"),
             ContainsSubstring("r.json:2:33: A stands twice"));
}

TEST_CASE("the tree's own list can be read and is complete in every group") {
  std::ifstream stream(LOCKTWIN_SOURCE_DIR "/scenarios/requirements.json");
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto groups = parse_requirements("requirements.json", text);
  CHECK(groups.size() == 18);
  for (const RequirementGroup& group : groups) {
    int number = 0;
    for (const Requirement& requirement : group.requirements) {
      CHECK(requirement.id == requirement.id.substr(0, 4) + std::to_string(++number));
      CHECK(requirement.id.substr(0, 4) == group.requirements.front().id.substr(0, 4));
      CHECK_FALSE(requirement.title.empty());
    }
  }
}
