#include "sim/trace/junit_report.h"

#include <fmt/format.h>

#include <filesystem>
#include <pugixml.hpp>

#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

struct Totals {
  int failures = 0;
  int errors = 0;
  int skipped = 0;
  double seconds = 0;
};

Totals totals_of(const std::vector<JunitCase>& cases) {
  Totals totals;
  for (const JunitCase& one : cases) {
    totals.failures += one.failed ? 1 : 0;
    totals.errors += !one.failed && !one.verdict.empty() ? 1 : 0;
    totals.skipped += one.skipped ? 1 : 0;
    totals.seconds += one.simulated_s;
  }
  return totals;
}

void add_totals(pugi::xml_node node, const std::vector<JunitCase>& cases) {
  const Totals totals = totals_of(cases);
  node.append_attribute("name") = "locktwin";
  node.append_attribute("tests") = static_cast<unsigned long>(cases.size());
  node.append_attribute("failures") = totals.failures;
  node.append_attribute("errors") = totals.errors;
  node.append_attribute("time") = fmt::format("{:.3f}", totals.seconds).c_str();
}

}  // namespace

void write_junit(std::ostream& out, const std::vector<JunitCase>& cases) {
  pugi::xml_document document;
  pugi::xml_node suites = document.append_child("testsuites");
  add_totals(suites, cases);
  pugi::xml_node suite = suites.append_child("testsuite");
  add_totals(suite, cases);
  suite.append_attribute("skipped") = totals_of(cases).skipped;
  for (const JunitCase& one : cases) {
    const std::filesystem::path path(one.file);
    pugi::xml_node test = suite.append_child("testcase");
    test.append_attribute("classname") =
        printable_line(path.parent_path().generic_string()).c_str();
    std::string name = printable_line(path.stem().generic_string());
    if (!one.note.empty()) name += " " + printable_line(one.note);
    test.append_attribute("name") = name.c_str();
    test.append_attribute("time") = fmt::format("{:.3f}", one.simulated_s).c_str();
    if (one.skipped) test.append_child("skipped");
    if (one.verdict.empty()) continue;
    pugi::xml_node result = test.append_child(one.failed ? "failure" : "error");
    result.append_attribute("message") = one.verdict.c_str();
    result.text() = printable(one.message).c_str();
  }
  document.save(out, "  ");
}

}  // namespace locktwin::sim
