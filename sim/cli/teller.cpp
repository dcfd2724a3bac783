#include "sim/cli/teller.h"

#include "sim/cli/report_text.h"

namespace locktwin::sim {

std::string Teller::text(const Outcome& outcome) {
  const RunResult& result = outcome.result;
  if (outcome.file != file_) told_.clear();
  file_ = outcome.file;
  const bool known =
      result.verdict != Verdict::passed && !told_.insert({result.verdict, result.message}).second;
  if (!known) return outcome_text(outcome, width_);
  return result.verdict == Verdict::bad_input ? "" : headline_text(outcome, width_);
}

}  // namespace locktwin::sim
