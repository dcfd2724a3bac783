// Writes signals, events, prompts and actions as a Value Change Dump (IEEE 1364), for GTKWave
// and its like. Numbers are reals, flags wires, words strings; only changes are written. Where the
// world has several locks, the signals of each stand in a scope of its name.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "sim/time/time.h"
#include "sim/trace/trace_head.h"
#include "sim/trace/trace_text.h"
#include "sim/trace/traced_signals.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

class VcdTrace : public Observer {
 public:
  // Writes the header and the values of this moment. `out` must outlive the trace.
  // Throws BadInput for a signal of a lock that the world has not.
  VcdTrace(std::ostream& out, const World& world, const TraceHead& head = {},
           Duration every = kTraceEvery,
           const std::vector<ChosenSignal>& signals = choose_signals({"all"}));

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  Duration looks_every() const override { return signals_.looks_every(); }
  void finish(const World& world);  // the last moment, so that viewers show the whole run

 private:
  // Events, prompts or actions of one moment, joined; several may come at once.
  struct Strip {
    std::string_view name;
    OccurrenceKind kind;
    std::string code;
    std::string pending;
  };

  using Column = TracedSignals::Column;

  void write_header(const World& world, const TraceHead& head);
  // The columns for which `belongs` says so, in scopes by the first word of their names.
  template <typename Belongs>
  void write_scopes(Belongs belongs);
  void add_value(std::size_t column);
  void add_time(Time now);

  std::ostream& out_;
  TracedSignals signals_;
  std::vector<std::string> codes_;  // of each column
  std::vector<std::string> line_ends_;
  std::vector<Strip> strips_;
  TraceText text_;
  Time written_{-1};
};

}  // namespace locktwin::sim
