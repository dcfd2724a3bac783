// The words for a target on the command line, and what they open:
//
//   process            the core in a process of its own, beside this program
//   qemu:BOARD         an image of the preset `chip` in an emulator: mps2-an386 for its speed;
//                      microbit and mps2-an386-uart have a serial line and take a debugger
//   tty:DEVICE[,BAUD]  a board at a serial line: tty:/dev/ttyACM0,921600
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/link/core_link.h"
#include "sim/link/remote_core.h"

namespace locktwin::sim {

struct Target {
  std::string text;                  // as it was given
  std::vector<std::string> command;  // to start it; empty: a line that is there
  std::string device;
  unsigned baud = 0;
  std::string image;  // of an emulated board
};

struct TargetOptions {
  std::string images{};  // folder of the chip's images; empty: the build's own
  OtherBuild other_build = OtherBuild::refused;
  // An emulated chip stands still until a debugger comes to this socket; then nothing is too late.
  std::string debugger{};
  std::shared_ptr<LinkTally> tally = std::make_shared<LinkTally>();  // of all cores opened with it
};

// The targets that are always known: "process", "qemu:mps2-an386", …
std::vector<std::string> target_words();

// Throws BadInput: an unknown target, an image or an emulator that is not there – with what was
// looked for, where, and the command that makes it.
Target find_target(std::string_view text, const TargetOptions& options = {});

// The way to it. Throws BadInput.
std::unique_ptr<ByteChannel> open_channel(const Target& target);

// A core on it. Each has a process of its own; a line can be opened once. Throws BadInput and
// CoreLinkError.
std::unique_ptr<CoreLink> open_core(const Target& target, const TargetOptions& options = {});

// Where the emulator of process `pid` waits for a debugger, and what to type there.
std::string debugger_socket(int pid);
std::string debugger_command(const Target& target, const std::string& socket);

// For whoever makes the cores of a world.
MakeCore core_maker(const Target& target, const TargetOptions& options = {});

}  // namespace locktwin::sim
