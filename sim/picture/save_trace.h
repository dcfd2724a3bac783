// A span of what a timeline remembers, as a trace: what the oscilloscope shows, for other programs.
#pragma once

#include <string>
#include <vector>

#include "sim/time/time.h"
#include "sim/timeline/timeline.h"

namespace locktwin::sim {

struct TraceWish {
  std::string file;                  // its name ends in .vcd or .csv
  std::vector<std::string> signals;  // "bolt.position_mm", "garden/bolt.position_mm"
  Time from{0};                      // earlier, later than is kept: from there, up to there
  Time to{0};
};

// Every step of that span, and what happened in it. Throws BadInput: the file cannot be written, or
// is neither; there is no such signal; nothing of the span is kept.
void save_trace(const TraceWish& wish, const Timeline& timeline);

}  // namespace locktwin::sim
