// The fast lane of an emulator: bytes go through semihosting calls to its standard input and
// output. A read waits within the emulator, which then answers nobody else: for test runs, not for
// a debugger.
#include <array>

#include "firmware-core/target/boards/semihosting.h"
#include "firmware-core/target/counts.h"
#include "firmware-core/target/port.h"

namespace locktwin::port {
namespace {

using semihosting::address_of;
using semihosting::call;
using semihosting::Call;

constexpr std::uint32_t kRead = 0;   // fopen's "r"
constexpr std::uint32_t kWrite = 4;  // "w"
constexpr std::uint32_t kApplicationExit = 0x20026;
constexpr std::uint32_t kFault = 99;

std::uint32_t open_console(std::uint32_t mode) {
  static constexpr std::array<char, 4> kName{":tt"};
  return call(Call::open, {address_of(kName.data()), mode, 3});
}

[[noreturn]] void leave(std::uint32_t code) {
  for (;;) call(Call::exit_extended, {kApplicationExit, code, 0});
}

struct Console {
  std::uint32_t in;
  std::uint32_t out;
  std::uint32_t next;
  std::uint32_t end;
  bool open;
  std::array<std::uint8_t, 256> bytes;
};
Console console;

void open_once() {
  if (console.open) return;
  console.in = open_console(kRead);
  console.out = open_console(kWrite);
  console.open = true;
}

}  // namespace

int read_byte() {
  if (console.next == console.end) {
    open_once();
    const auto room = static_cast<std::uint32_t>(console.bytes.size());
    const std::uint32_t left =
        call(Call::read, {console.in, address_of(console.bytes.data()), room});
    if (left >= room) {  // the host has gone
      target::keep_counts();
      leave(0);
    }
    console.next = 0;
    console.end = room - left;
  }
  return console.bytes[console.next++];
}

void write_bytes(std::span<const std::uint8_t> bytes) {
  open_once();
  call(Call::write,
       {console.out, address_of(bytes.data()), static_cast<std::uint32_t>(bytes.size())});
}

std::uint32_t now_ms() {
  return 0;
}

core::ResetReason reset_reason() {
  return core::ResetReason::unknown;  // the emulated board has no such register
}

}  // namespace locktwin::port

// The emulator ends with that code, so that the host knows at once.
extern "C" void lt_fault() {
  locktwin::port::leave(locktwin::port::kFault);
}
