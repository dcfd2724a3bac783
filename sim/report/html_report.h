// One page for a browser, without anything from elsewhere: what failed first, which requirement
// holds, and each run as a picture. Whatever a scenario says is text in it, never markup.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "sim/report/reported_run.h"
#include "sim/report/requirement_states.h"

namespace locktwin::sim {

struct HtmlReport {
  std::string title;                           // "locktwin: scenarios"
  std::string program;                         // version and build
  std::vector<ReportedRun> runs;               // shown in this order, but what failed first
  std::vector<RequirementState> requirements;  // empty: there is no list of them
};

void write_html(std::ostream& out, const HtmlReport& report);

}  // namespace locktwin::sim
