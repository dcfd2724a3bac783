// What forges take from a run besides JUnit.
#pragma once

#include <string>
#include <vector>

#include "sim/report/reported_run.h"

namespace locktwin::sim {

// GitHub: a line for each scenario that did not pass, "::error file=…,line=…::…".
std::string github_annotations(const std::vector<ReportedRun>& runs);
// GitHub: Markdown for the summary of a step.
std::string github_summary(const std::vector<ReportedRun>& runs);
// GitLab: a code quality report, in the form of Code Climate.
std::string gitlab_code_quality(const std::vector<ReportedRun>& runs);

}  // namespace locktwin::sim
