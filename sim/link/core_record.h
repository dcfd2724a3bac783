// A record of what cores were given and what they answered: the words of its file, README.md has
// the bytes. Written by RecordWriter, read by RecordReader, made by sim/record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "sim/time/time.h"

namespace locktwin::sim {

inline constexpr std::string_view kRecordMagic = "LOCKTWIN RECORD\n";
inline constexpr std::uint16_t kRecordVersion = 1;

// What stands in the file for whoever looks into it.
inline constexpr std::string_view kRecordWarning =
    "This file holds what was typed: PINs and codes. Keep it as you keep a key.\n";
inline constexpr std::string_view kRedactedNotice =
    "Redacted: other digits were typed than in the original. It may be passed on.\n";

struct RecordHead {
  bool redacted = false;
  std::string program;  // version and commit of what wrote it
  std::string source;   // the scenario's file
};

enum class FrameKind : std::uint8_t { boot = 1, step = 2, end = 3 };

struct RecordFrame {
  FrameKind kind = FrameKind::boot;
  std::string lock;        // its name
  std::uint32_t boot = 0;  // of that lock, 1: the first
  std::uint64_t step = 0;  // of that boot, 1: the first; 0: the boot itself
  Time at{0};
  core::Inputs inputs;    // of a step
  core::Outputs outputs;  // of a step
};

}  // namespace locktwin::sim
