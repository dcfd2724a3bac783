#include "sim/link/target.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <utility>

#include "sim/link/child_process.h"
#include "sim/link/descriptor_channel.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kProcess = "process";
constexpr std::string_view kEmulator = "qemu:";
constexpr std::string_view kLine = "tty:";
constexpr unsigned kUsualBaud = 115'200;
constexpr std::string_view kEmulatorProgram = "qemu-system-arm";

// A child says at once that it is ready, and one that has ended is noticed at once; on a machine
// with much to do it may take its time. An emulator that counts instructions thinks for seconds.
constexpr LinkPatience kChild{.ready = ByteChannel::Patience(5000),
                              .answer = ByteChannel::Patience(2000)};
constexpr LinkPatience kEmulated{.ready = ByteChannel::Patience(10'000),
                                 .answer = ByteChannel::Patience(8000)};
constexpr LinkPatience kBoard{};
// While somebody looks at a breakpoint the world stands still.
constexpr LinkPatience kForEver{.ready = ByteChannel::Patience(-1),
                                .answer = ByteChannel::Patience(-1)};

// How an emulator has a board's bytes go through our socket.
struct EmulatedBoard {
  std::string_view name;
  std::string_view machine;
  std::vector<std::string_view> options;
};

const std::vector<std::string_view>& serial_line() {
  static const std::vector<std::string_view> kOptions{"-chardev", "stdio,id=line,signal=off",
                                                      "-serial", "chardev:line"};
  return kOptions;
}

const std::vector<EmulatedBoard>& emulated_boards() {
  static const std::vector<EmulatedBoard> kBoards{
      {"mps2-an386",
       "mps2-an386",
       {"-serial", "none", "-semihosting-config", "enable=on,target=native"}},
      {"mps2-an386-uart", "mps2-an386", serial_line()},
      {"microbit", "microbit", serial_line()},
  };
  return kBoards;
}

fs::path folder_of_program() {
  std::error_code unknown;
  return fs::read_symlink("/proc/self/exe", unknown).parent_path();
}

std::string find_program(std::string_view name) {
  const char* const path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path file = fs::path(folder) / name;
    if (::access(file.c_str(), X_OK) == 0) return file.string();
  }
  throw BadInput(
      fmt::format("{}: not found in the folders of PATH; install it: sudo apt install "
                  "qemu-system-arm",
                  name));
}

std::string find_image(std::string_view board, const TargetOptions& options) {
  const fs::path folder =
      options.images.empty() ? folder_of_program() / "../../chip/bin" : fs::path(options.images);
  const fs::path image = (folder / fmt::format("locktwin-{}.elf", board)).lexically_normal();
  if (fs::is_regular_file(image)) return image.string();
  throw BadInput(
      fmt::format("{}: no such image of the firmware; build it: cmake --preset chip && "
                  "cmake --build --preset chip (or say where: --images FOLDER)",
                  image.string()));
}

void find_emulated(std::string_view name, const TargetOptions& options, Target& target) {
  const auto& boards = emulated_boards();
  const auto found = std::find_if(boards.begin(), boards.end(), [name](const EmulatedBoard& board) {
    return board.name == name;
  });
  if (found == boards.end()) {
    std::vector<std::string_view> names;
    for (const EmulatedBoard& board : boards) names.push_back(board.name);
    throw BadInput(unknown_word("emulated board", name, names));
  }
  const std::string image = find_image(name, options);
  target.command = {find_program(kEmulatorProgram),
                    "-M",
                    std::string(found->machine),
                    "-display",
                    "none",
                    "-monitor",
                    "none",
                    "-kernel",
                    image};
  target.command.insert(target.command.end(), found->options.begin(), found->options.end());
  target.image = image;
  if (options.debugger.empty()) return;
  if (found->options != serial_line()) {
    throw BadInput(
        fmt::format("{} waits within the emulator and takes no debugger; take {}microbit "
                    "or {}mps2-an386-uart",
                    target.text, kEmulator, kEmulator));
  }
  const std::string socket = fmt::format("unix:{},server=on,wait=off", options.debugger);
  target.command.insert(target.command.end(), {"-S", "-gdb", socket});
}

void find_line(std::string_view words, Target& target) {
  const std::size_t comma = words.find(',');
  target.device = words.substr(0, comma);
  target.baud = kUsualBaud;
  if (target.device.empty()) {
    throw BadInput(fmt::format("{}: names no device; like tty:/dev/ttyACM0,921600", target.text));
  }
  if (comma == std::string_view::npos) return;
  const std::string_view baud = words.substr(comma + 1);
  const auto [end, error] = std::from_chars(baud.data(), baud.data() + baud.size(), target.baud);
  if (error == std::errc{} && end == baud.data() + baud.size()) return;
  throw BadInput(
      fmt::format("{}: {} is no speed in baud; like tty:/dev/ttyACM0,921600", target.text, baud));
}

const LinkPatience& patience_with(const Target& target, const TargetOptions& options) {
  if (!options.debugger.empty()) return kForEver;
  if (target.command.empty()) return kBoard;
  return target.image.empty() ? kChild : kEmulated;
}

}  // namespace

std::vector<std::string> target_words() {
  std::vector<std::string> all{std::string(kProcess)};
  for (const EmulatedBoard& board : emulated_boards()) {
    all.push_back(fmt::format("{}{}", kEmulator, board.name));
  }
  return all;
}

Target find_target(std::string_view text, const TargetOptions& options) {
  Target target;
  target.text = text;
  if (text == kProcess) {
    target.command = {(folder_of_program() / "locktwin-target").string()};
  } else if (text.starts_with(kEmulator)) {
    find_emulated(text.substr(kEmulator.size()), options, target);
  } else if (text.starts_with(kLine)) {
    find_line(text.substr(kLine.size()), target);
  } else {
    std::vector<std::string> all = target_words();
    all.push_back(fmt::format("{}/dev/ttyACM0", kLine));
    throw BadInput(unknown_word("target", text, {all.begin(), all.end()}));
  }
  if (!options.debugger.empty() && target.image.empty()) {
    throw BadInput(
        fmt::format("{}: --gdb is for emulated boards, like {}microbit", text, kEmulator));
  }
  return target;
}

std::unique_ptr<ByteChannel> open_channel(const Target& target) {
  if (target.command.empty()) {
    return std::make_unique<DescriptorChannel>(open_serial_line(target.device, target.baud),
                                               target.text);
  }
  return std::make_unique<DescriptorChannel>(std::make_unique<ChildProcess>(target.command),
                                             target.text);
}

std::unique_ptr<CoreLink> open_core(const Target& target, const TargetOptions& options) {
  return std::make_unique<RemoteCore>(open_channel(target), patience_with(target, options),
                                      options.other_build, options.tally);
}

std::string debugger_socket(int pid) {
  return fmt::format("/tmp/locktwin-gdb-{}", pid);
}

std::string debugger_command(const Target& target, const std::string& socket) {
  return fmt::format("gdb-multiarch -x tools/gdb/locktwin.py {} -ex 'target remote {}'",
                     target.image, socket);
}

MakeCore core_maker(const Target& target, const TargetOptions& options) {
  return [target, options](std::string_view) { return open_core(target, options); };
}

}  // namespace locktwin::sim
