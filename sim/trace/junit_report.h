// The verdicts of many scenarios as a JUnit file, for CI. Times are simulated seconds, so that the
// same runs give the same bytes. Valid against the schema that Jenkins' xunit plugin publishes
// (junit-10.xsd): times have at most three decimals, a case has no attribute for its file.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace locktwin::sim {

struct JunitCase {
  std::string file;     // "scenarios/alarms/wrong_tries/five_wrong_pins_lock_the_system.json"
  std::string verdict;  // of a case that did not pass: "failed", "invalid", …; else empty
  bool failed = false;  // a failure of the lock; else, with a verdict, an error of the run
  std::string message;  // the whole report of it
  double simulated_s = 0;
  bool skipped = false;  // it was not begun
  std::string note{};    // behind its name, where several have the same: "[delay=10ms] seed 7"
};

void write_junit(std::ostream& out, const std::vector<JunitCase>& cases);

}  // namespace locktwin::sim
