#include "sim/picture/save_trace.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/text/output_file.h"
#include "sim/trace/chosen_signals.h"
#include "sim/trace/csv_trace.h"
#include "sim/trace/vcd_trace.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

template <typename Trace>
void tell(Timeline::Retelling& told, Time to, Trace& trace) {
  told.world().add_observer(trace);
  told.run_until(to);
  told.world().remove_observer(trace);
  trace.finish(told.world());
}

}  // namespace

void save_trace(const TraceWish& wish, const Timeline& timeline) {
  const bool vcd = wish.file.ends_with(".vcd");
  if (!vcd && !wish.file.ends_with(".csv")) {
    throw BadInput(fmt::format("{}: a trace is a file .vcd or .csv", wish.file));
  }
  const std::vector<ChosenSignal> signals = choose_signals(wish.signals);
  const Time from = std::max(wish.from, timeline.begin());
  const Time to = std::min(wish.to, timeline.end());
  if (to < from) throw BadInput("nothing of that time is kept");
  Timeline::Retelling told = timeline.retell(from);
  OutputFile output(wish.file);
  if (vcd) {
    VcdTrace trace(output.stream(), told.world(), {}, Observer::kEachMillisecond, signals);
    tell(told, to, trace);
  } else {
    CsvTrace trace(output.stream(), told.world(), signals, Observer::kEachMillisecond);
    tell(told, to, trace);
  }
  output.finish();
}

}  // namespace locktwin::sim
