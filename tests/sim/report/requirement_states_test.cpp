// What scenarios say of the requirements.
#include "sim/report/requirement_states.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

constexpr const char* kList = R"({"groups": [{"title": "Alarms", "requirements": {
  "ALM-1": "tamper", "ALM-2": {"en": "lockout, \"3 minutes\"", "zh": "鎖定"},
  "ALM-3": "battery"}}]})";

ReportedRun run(const std::string& file, const std::string& verdict,
                const std::vector<std::string>& covers) {
  ReportedRun one;
  one.file = file;
  one.verdict = verdict;
  one.covers = covers;
  return one;
}

std::vector<RequirementState> states(const std::string& of_b = "failed") {
  return requirement_states(
      parse_requirements("r.json", kList),
      {run("x/a.json", "passed", {"ALM-1", "ALM-2"}), run("x/b.json", of_b, {"ALM-2"})});
}

}  // namespace

TEST_CASE("a requirement holds when all scenarios that cover it pass") {
  const std::string text = requirements_text(states());
  CHECK_THAT(text, ContainsSubstring("Alarms\n  ALM-1   holds   tamper\n"));
  CHECK_THAT(text, ContainsSubstring("ALM-2   BROKEN  lockout"));
  CHECK_THAT(text, ContainsSubstring("by a, b (failed)"));
  CHECK_THAT(text, ContainsSubstring("ALM-3   –       battery"));
  CHECK_THAT(text, ContainsSubstring("3 requirements, 2 covered, 1 of these hold"));
}

TEST_CASE("as CSV the requirements have both languages, and quotes where they are needed") {
  const std::string text = requirements_csv(states());
  CHECK_THAT(text, ContainsSubstring("ALM-1,Alarms,tamper,,holds,a,\r\n"));
  CHECK_THAT(text, ContainsSubstring(
                       "ALM-2,Alarms,\"lockout, \"\"3 minutes\"\"\",鎖定,BROKEN,a; b (failed),"));
  CHECK_THAT(text, ContainsSubstring("ALM-3,Alarms,battery,,,,\r\n"));
}

TEST_CASE("a history says since which build a requirement is told the same") {
  auto first = states();
  const std::string one = follow_history("h.json", "", "build 1", first);
  auto second = states();
  const std::string two = follow_history("h.json", one, "build 2", second);
  CHECK(second[0].since == "build 1");
  CHECK(second[1].since == "build 1");
  auto third = states("passed");
  follow_history("h.json", two, "build 3", third);
  CHECK(third[0].since == "build 1");
  CHECK(third[1].since == "build 3");
  CHECK_THROWS_WITH(follow_history("h.json", "[1", "build 4", third),
                    ContainsSubstring("h.json: is no history"));
}
