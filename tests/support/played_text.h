// What comes of a scenario that stands in a test as text.
#pragma once

#include <string>

#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::tests {

// Empty: it passed. Else what was expected and seen, and the note of the step.
inline std::string failure_of_text(const std::string& text) {
  const sim::RunResult result = sim::run_scenario(sim::parse_scenario("x.json", text));
  if (result.verdict == sim::Verdict::passed) return "";
  if (!result.failure) return result.message;
  const std::string note = result.failure->note.empty() ? "" : " (" + result.failure->note + ")";
  return result.failure->expected + "; seen " + result.failure->seen + note;
}

// Empty: it can be read.
inline std::string complaint_of_text(const std::string& text) {
  try {
    sim::parse_scenario("x.json", text);
    return "";
  } catch (const sim::BadInput& error) {
    return error.what();
  }
}

}  // namespace locktwin::tests
