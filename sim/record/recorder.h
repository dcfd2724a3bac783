// Observes a world and writes what its locks' cores are given and what they answer.
#pragma once

#include "sim/link/record_writer.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

class Recorder : public Observer {
 public:
  Recorder(RecordWriter::Sink sink, const RecordHead& head) : writer_(std::move(sink), head) {}

  void on_core_reset(const World& world, const Lock& lock) override;
  void on_core_step(const World& world, const Lock& lock, const core::Inputs& inputs,
                    const core::Outputs& outputs) override;
  void finish() { writer_.finish(); }

 private:
  RecordWriter writer_;
};

}  // namespace locktwin::sim
