// Writes a record, frame by frame.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/flash_view.h"
#include "sim/link/core_record.h"
#include "sim/link/record_bytes.h"

namespace locktwin::sim {

class RecordWriter {
 public:
  using Sink = std::function<void(std::span<const std::uint8_t>)>;

  RecordWriter(Sink sink, const RecordHead& head);

  // Moments never go back.
  void boot(std::string_view lock, Time at, core::FlashView flash);
  // A step before the first boot of its lock is left out: a record begins with a boot.
  void step(std::string_view lock, Time at, core::FlashView flash, const core::Inputs& inputs,
            const core::Outputs& outputs);
  // Without it the file is one that was cut short.
  void finish();

 private:
  struct LockTape {
    std::string name;
    std::uint64_t step = 0;
    RecordBytes flash;
    RecordBytes inputs;
    RecordBytes outputs;
  };

  LockTape* find(std::string_view lock);
  void begin_frame(FrameKind kind, const LockTape& tape, Time at);
  void put_flash(LockTape& tape, core::FlashView flash);
  void send();

  Sink sink_;
  std::vector<LockTape> tapes_;
  RecordBytes frame_;
  std::uint32_t crc_ = 0;
  Time at_{0};
  std::uint64_t boots_ = 0;
  std::uint64_t steps_ = 0;
};

}  // namespace locktwin::sim
