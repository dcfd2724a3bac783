#include "sim/trace/junit_report.h"

#include <map>
#include <pugixml.hpp>
#include <set>
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

// What junit-10.xsd of Jenkins' xunit plugin allows, as far as this report could go: attributes,
// and which elements stand in which.
const std::map<std::string, std::set<std::string>> kAttributes{
    {"testsuites", {"name", "time", "tests", "failures", "errors"}},
    {"testsuite",
     {"name", "tests", "failures", "errors", "time", "skipped", "timestamp", "hostname", "id",
      "package", "group", "assertions", "file", "log", "url", "version"}},
    {"testcase", {"name", "time", "classname", "group"}},
    {"skipped", {"type", "message"}},
    {"failure", {"type", "message"}},
    {"error", {"type", "message"}}};
const std::map<std::string, std::set<std::string>> kRequired{
    {"testsuite", {"name", "tests", "failures", "errors"}}, {"testcase", {"name"}}};
const std::map<std::string, std::set<std::string>> kInside{
    {"testsuites", {"testsuite"}},
    {"testsuite", {"testsuite", "properties", "testcase", "system-out", "system-err"}},
    {"testcase", {"skipped", "error", "failure", "system-out", "system-err"}}};

// SUREFIRE_TIME: at most three decimals.
bool is_time(const std::string& text) {
  const std::size_t dot = text.find('.');
  return text.find_first_not_of("0123456789.") == std::string::npos &&
         (dot == std::string::npos || text.size() - dot - 1 <= 3);
}

void check_against_schema(const pugi::xml_node& node) {
  const std::string name = node.name();
  CAPTURE(name);
  REQUIRE(kAttributes.contains(name));
  std::set<std::string> there;
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    CAPTURE(attribute.name());
    CHECK(kAttributes.at(name).contains(attribute.name()));
    if (attribute.name() == std::string("time")) CHECK(is_time(attribute.value()));
    CHECK(there.insert(attribute.name()).second);
  }
  if (kRequired.contains(name)) {
    for (const std::string& wanted : kRequired.at(name)) CHECK(there.contains(wanted));
  }
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    REQUIRE(kInside.contains(name));
    CHECK(kInside.at(name).contains(child.name()));
    check_against_schema(child);
  }
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

TEST_CASE("a JUnit report keeps to the elements and attributes of Jenkins' schema") {
  pugi::xml_document document;
  REQUIRE(document.load_string(report_of(kCases).c_str()));
  CHECK(document.document_element().name() == std::string("testsuites"));
  check_against_schema(document.document_element());
}

TEST_CASE("control characters and broken UTF-8 leave a JUnit report XML") {
  const std::string bad = "esc \x1b[31m one \x01 \xff \xef\xbf\xbe";
  const std::string xml = report_of({{bad + "/" + bad + ".json", "failed", true, bad + '\0', 1}});
  for (const char c : xml) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  CHECK_THAT(xml, ContainsSubstring("esc \\x1b[31m one \\x01 \\xff \\ufffe"));
}
