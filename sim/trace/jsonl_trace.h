// Writes one JSON object a line: every occurrence, and every change of the chosen signals.
//   {"t_us":9120000,"n":17,"kind":"event","name":"access.granted","method":"pin","user":1}
//   {"t_us":9120000,"kind":"signal","name":"core.lock_state","value":"unlocked","unit":""}
// `t_us` is the world's time in microseconds, `n` the number of the occurrence. Where the world has
// several locks, "lock" says whose it is. The last line has kind "end" with steps and state hash.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// A signal of one lock by name, "" the first, or of every lock.
struct ChosenSignal {
  const SignalSpec* signal;
  std::string lock;
  bool everywhere;
};

// Signals by name, for traces, in the order of the catalogue: "bolt.position_mm" of the first lock,
// "garden/bolt.position_mm" of that called garden. Words beside names, for every lock: "states"
// (flags and choices; what changes seldom) and "all". Throws BadInput for an unknown name.
std::vector<ChosenSignal> choose_signals(const std::vector<std::string>& words);

class JsonlTrace : public Observer {
 public:
  // Writes the chosen signals' values of this moment first. `out` must outlive the trace.
  // Throws BadInput for a signal of a lock that the world has not.
  JsonlTrace(std::ostream& out, const World& world, const std::vector<ChosenSignal>& signals);

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  void finish(const World& world);

 private:
  struct Column {
    const SignalSpec* signal;
    std::size_t lock;
    double last;
  };
  void add_columns(const World& world, std::size_t lock, const std::vector<ChosenSignal>& signals);
  void write_signal(const World& world, const Column& column);

  std::ostream& out_;
  std::vector<Column> columns_;
};

}  // namespace locktwin::sim
