// Writes one JSON object a line: every occurrence, and every change of the chosen signals.
//   {"t_us":9120000,"n":17,"kind":"event","name":"access.granted","method":"pin","user":1}
//   {"t_us":9120000,"kind":"signal","name":"core.lock_state","value":"unlocked","unit":""}
// The first line has kind "begin" with program, scenario and seed; `t_us` is the world's time in
// microseconds, `n` the number of the occurrence. Where the world has several locks, "lock" says
// whose it is. The last line has kind "end" with steps and state hash.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "sim/trace/trace_head.h"
#include "sim/trace/trace_text.h"
#include "sim/trace/traced_signals.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

class JsonlTrace : public Observer {
 public:
  // Writes its head and the chosen signals' values of this moment first. `out` must outlive the
  // trace. Throws BadInput for a signal of a lock that the world has not.
  JsonlTrace(std::ostream& out, const World& world, const std::vector<ChosenSignal>& signals,
             const TraceHead& head = {}, Duration every = kTraceEvery);

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  Duration looks_every() const override { return signals_.looks_every(); }
  void finish(const World& world);

 private:
  struct Frame {  // of a signal's line, around its value
    std::string before;
    std::string behind;
  };
  void add_line(std::string_view moment, std::size_t column);

  std::ostream& out_;
  TracedSignals signals_;
  std::vector<Frame> frames_;  // of each column
  TraceText text_;
};

}  // namespace locktwin::sim
