// A household whose lock is recorded from the beginning.
#pragma once

#include <functional>
#include <string>

#include "sim/link/record_reader.h"
#include "sim/record/recorder.h"
#include "tests/support/home.h"

namespace locktwin::tests {

class RecordedHome : public Home {
 public:
  RecordedHome()
      : recorder(
            [this](std::span<const std::uint8_t> part) {
              bytes.insert(bytes.end(), part.begin(), part.end());
            },
            sim::RecordHead{false, "this build", "a test"}) {
    world.add_observer(recorder);
  }
  // Ends the record; only once.
  sim::RecordReader record() {
    recorder.finish();
    return sim::RecordReader(bytes);
  }

  sim::RecordBytes bytes;
  sim::Recorder recorder;
};

// Written again, with every frame's outputs as `change` leaves them.
inline sim::RecordReader rewritten(sim::RecordReader record,
                                   const std::function<void(sim::RecordFrame&)>& change) {
  sim::RecordBytes bytes;
  sim::RecordWriter writer(
      [&](std::span<const std::uint8_t> part) {
        bytes.insert(bytes.end(), part.begin(), part.end());
      },
      record.head());
  while (record.next()) {
    sim::RecordFrame frame = record.frame();
    change(frame);
    if (frame.kind == sim::FrameKind::boot) {
      writer.boot(frame.lock, frame.at, record.flash());
    } else {
      writer.step(frame.lock, frame.at, record.flash(), frame.inputs, frame.outputs);
    }
  }
  writer.finish();
  return sim::RecordReader(bytes);
}

}  // namespace locktwin::tests
