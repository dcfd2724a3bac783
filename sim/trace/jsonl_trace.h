// Writes one JSON object a line: every occurrence, and every change of the chosen signals.
//   {"t_us":9120000,"n":17,"kind":"event","name":"access.granted","method":"pin","user":1}
//   {"t_us":9120000,"kind":"signal","name":"core.lock_state","value":"unlocked","unit":""}
// `t_us` is the world's time in microseconds, `n` the number of the occurrence. The last line has
// kind "end" with steps and state hash.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// Signals by name, for traces. Words beside names: "states" (flags and choices; what changes
// seldom) and "all". Throws BadInput for an unknown name.
std::vector<const SignalSpec*> choose_signals(const std::vector<std::string>& words);

class JsonlTrace : public Observer {
 public:
  // Writes the chosen signals' values of this moment first. `out` must outlive the trace.
  JsonlTrace(std::ostream& out, const World& world, const std::vector<const SignalSpec*>& signals);

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  void finish(const World& world);

 private:
  struct Column {
    const SignalSpec* signal;
    double last;
  };
  void write_signal(const World& world, const Column& column);

  std::ostream& out_;
  std::vector<Column> columns_;
};

}  // namespace locktwin::sim
