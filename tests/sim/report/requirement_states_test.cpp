// What scenarios say of the requirements.
#include "sim/report/requirement_states.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

constexpr const char* kList = R"({"groups": [{"title": "Alarms", "requirements": {
  "ALM-1": "tamper", "ALM-2": {"en": "lockout, \"3 minutes\"", "zh": "鎖定"},
  "ALM-3": "battery"}}]})";

ReportedRun run_of_file(const std::string& file, const std::string& verdict,
                        const std::vector<std::string>& covers) {
  ReportedRun one;
  one.file = file;
  one.verdict = verdict;
  one.covers = covers;
  return one;
}

std::vector<RequirementState> states(const std::string& of_b = "failed") {
  return requirement_states(parse_requirements("r.json", kList),
                            {run_of_file("x/a.json", "passed", {"ALM-1", "ALM-2"}),
                             run_of_file("x/b.json", of_b, {"ALM-2"})});
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
  std::string kept;
  const auto follow = [&](const std::string& build, std::vector<RequirementState> told) {
    RequirementHistory history = parse_history("h.json", kept);
    follow_history(history, build, told);
    kept = history_text(history);
    return told;
  };
  follow("build 1", states());
  const auto second = follow("build 2", states());
  CHECK(second[0].since == "build 1");
  CHECK(second[1].since == "build 1");
  const auto third = follow("build 3", states("passed"));
  CHECK(third[0].since == "build 1");
  CHECK(third[1].since == "build 3");
}

TEST_CASE("what is no history of requirements is refused, before it is written over") {
  for (const char* text : {"[1", "{", "[]", R"({"title": "A scenario", "steps": []})",
                           R"({"ALM-1": {"state": "holds"}})", R"({"ALM-1": {"state": 1,
                              "since": "x"}})"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH(parse_history("h.json", text), ContainsSubstring("h.json: is no history"));
  }
}
