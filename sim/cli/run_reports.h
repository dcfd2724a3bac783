// The files that are written of a run when it is over, and what a forge is told.
#pragma once

#include <string>
#include <vector>

#include "sim/cli/batch.h"
#include "sim/cli/outputs.h"
#include "sim/report/reported_run.h"
#include "sim/scenario/requirements.h"

namespace locktwin::sim {

struct ReportFiles {  // empty: not asked for
  std::string junit;
  std::string html;
};

std::vector<NamedFile> outputs_of(const ReportFiles& files);

std::vector<ReportedRun> reported(const std::vector<Outcome>& outcomes);

// Where the environment says so, also annotations and a summary of the step (GITHUB_ACTIONS), or
// gl-code-quality-report.json (GITLAB_CI). `program` is its name with version and build.
// Throws BadInput.
void write_reports(const ReportFiles& files, const std::string& program,
                   const std::vector<Outcome>& outcomes);

}  // namespace locktwin::sim
