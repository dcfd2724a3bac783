#include "sim/trace/junit_report.h"

#include <sstream>

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("a JUnit report counts failures and errors apart and escapes what it quotes") {
  std::ostringstream out;
  write_junit(out, {{"scenarios/a/passes.json", "", false, "", 1.5},
                    {"scenarios/a/fails.json", "failed", true, "expected a < b & \"c\"", 2},
                    {"scenarios/b/idle.json", "invalid", false, "never took effect", 0}});
  const std::string xml = out.str();
  const std::string totals = R"(tests="3" failures="1" errors="1" time="3.500000")";
  CHECK_THAT(xml, ContainsSubstring("<testsuites name=\"locktwin\" " + totals));
  CHECK_THAT(xml, ContainsSubstring("<testsuite name=\"locktwin\" " + totals));
  CHECK_THAT(xml, ContainsSubstring(R"(classname="scenarios/a" name="passes")"));
  CHECK_THAT(xml, ContainsSubstring(R"(time="1.500000" />)"));
  CHECK_THAT(xml, ContainsSubstring(R"(<failure message="failed">expected a &lt; b &amp; "c")"));
  CHECK_THAT(xml, ContainsSubstring(R"(<error message="invalid">never took effect</error>)"));
}
