#include "sim/trace/junit_report.h"

#include <sstream>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

const std::vector<JunitCase> kCases{
    {"scenarios/a/passes.json", "", false, "", 1.5},
    {"scenarios/a/fails.json", "failed", true, "expected a < b & \"c\"", 2},
    {"scenarios/b/idle.json", "invalid", false, "never took effect", 0},
    {"scenarios/b/late.json", "", false, "", 0, true}};

std::string report_of(const std::vector<JunitCase>& cases) {
  std::ostringstream out;
  write_junit(out, cases);
  return out.str();
}

}  // namespace

TEST_CASE("a JUnit report counts failures and errors apart and escapes what it quotes") {
  const std::string xml = report_of(kCases);
  const std::string totals = R"(tests="4" failures="1" errors="1" time="3.500")";
  CHECK_THAT(xml, ContainsSubstring("<testsuites name=\"locktwin\" " + totals));
  CHECK_THAT(xml, ContainsSubstring("<testsuite name=\"locktwin\" " + totals + " skipped=\"1\""));
  CHECK_THAT(xml, ContainsSubstring(R"(classname="scenarios/a" name="passes")"));
  CHECK_THAT(xml, ContainsSubstring(R"(time="1.500" />)"));
  CHECK_THAT(xml, ContainsSubstring(R"(<failure message="failed">expected a &lt; b &amp; "c")"));
  CHECK_THAT(xml, ContainsSubstring(R"(<error message="invalid">never took effect</error>)"));
  CHECK_THAT(xml, ContainsSubstring("<skipped />"));
}

TEST_CASE("control characters and broken UTF-8 leave a JUnit report XML") {
  const std::string bad = "esc \x1b[31m one \x01 \xff \xef\xbf\xbe";
  const std::string xml = report_of({{bad + "/" + bad + ".json", "failed", true, bad + '\0', 1}});
  for (const char c : xml) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  CHECK_THAT(xml, ContainsSubstring("esc \\x1b[31m one \\x01 \\xff \\ufffe"));
}
