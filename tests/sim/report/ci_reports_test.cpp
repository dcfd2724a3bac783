// What forges are told.
#include "sim/report/ci_reports.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

ReportedRun failed() {
  ReportedRun run;
  run.file = run.at_file = "scenarios/a,b.json";
  run.title = "A key | 50 % <b>";
  run.verdict = "failed";
  run.summary = "expected x\nseen ::error::";
  run.place = {7, 5, 0};
  return run;
}

ReportedRun passed() {
  ReportedRun run;
  run.verdict = "passed";
  return run;
}

}  // namespace

TEST_CASE("an annotation has its place, and its text commands nothing") {
  CHECK(github_annotations({passed(), failed()}) ==
        "::error file=scenarios/a%2Cb.json,line=7,col=5,title=failed%3A A key | 50 %25 <b>"
        "::expected x%0Aseen ::error::\n");
}

TEST_CASE("the summary of a step counts, and names what did not pass") {
  const std::string text = github_summary({passed(), failed()});
  CHECK_THAT(text, ContainsSubstring("**1** failed, **1** passed"));
  CHECK_THAT(text, ContainsSubstring("| failed | A key \\| 50 % &lt;b> <br>") ||
                       ContainsSubstring("| failed | A key \\| 50 % &lt;b><br>"));
}

TEST_CASE("a code quality report has what its form wants, and the same finding the same print") {
  const auto json = nlohmann::json::parse(gitlab_code_quality({passed(), failed()}));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["location"]["path"] == "scenarios/a,b.json");
  CHECK(json[0]["location"]["lines"]["begin"] == 7);
  CHECK(json[0]["severity"] == "major");
  ReportedRun moved = failed();
  moved.place.line = 9;
  const auto later = nlohmann::json::parse(gitlab_code_quality({moved}));
  CHECK(later[0]["fingerprint"] == json[0]["fingerprint"]);
  CHECK(nlohmann::json::parse(gitlab_code_quality({})).empty());
}
