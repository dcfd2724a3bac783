// Writes a table for spreadsheets and plotting programs (RFC 4180): a row for each moment at which
// one of the chosen signals has changed or something has happened, with all their values then.
//   t_us,bolt.position_mm,core.lock_state,happened
//   9120000,0.5,unlocked,"access.granted method=pin user=1; prompt.unlocked"
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "sim/trace/trace_text.h"
#include "sim/trace/traced_signals.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

class CsvTrace : public Observer {
 public:
  // Writes the head and the row of this moment first. `out` must outlive the trace.
  // Throws BadInput for a signal of a lock that the world has not.
  CsvTrace(std::ostream& out, const World& world, const std::vector<ChosenSignal>& signals,
           Duration every = kTraceEvery);

  void on_occurrence(const World&, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  Duration looks_every() const override { return signals_.looks_every(); }
  void finish(const World& world);  // the row of the last moment

 private:
  void put_into_words(std::size_t column);
  void add_row(const World& world);

  std::ostream& out_;
  TracedSignals signals_;
  std::vector<std::string> words_;  // the value of each column
  std::string happened_;            // since the last row
  TraceText text_;
};

}  // namespace locktwin::sim
