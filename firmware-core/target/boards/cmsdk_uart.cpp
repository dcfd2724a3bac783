// The UART of Arm's MPS2 boards (CMSDK, DDI 0479, 4.3): one byte each way, no FIFO.
#include "firmware-core/target/boards/serial_ring.h"
#include "firmware-core/target/boards/systick.h"
#include "firmware-core/target/port.h"

namespace locktwin::port {
namespace {

using target::reg;

constexpr std::uint32_t kData = 0x40004000;
constexpr std::uint32_t kState = 0x40004004;    // bit 0: sending, bit 1: received
constexpr std::uint32_t kControl = 0x40004008;  // send, receive, interrupt at receiving: 0, 1, 3
constexpr std::uint32_t kClear = 0x4000400C;    // of the interrupts; bit 1: of receiving
constexpr std::uint32_t kDivider = 0x40004010;
constexpr std::uint32_t kInterrupt = 0;
constexpr std::uint32_t kCyclesAMs = 25'000;

target::SerialRing received;
bool started;

void start_once() {
  if (started) return;
  started = true;
  reg(kDivider) = 16;  // as fast as it goes: the emulator does not mind
  reg(kControl) = 0b1011;
  target::enable_interrupt(kInterrupt);
  target::start_ticks(kCyclesAMs);
}

}  // namespace

int read_byte() {
  start_once();
  return received.take();
}

void write_bytes(std::span<const std::uint8_t> bytes) {
  start_once();
  for (const std::uint8_t byte : bytes) {
    while ((reg(kState) & 1U) != 0) {
    }
    reg(kData) = byte;
  }
}

core::ResetReason reset_reason() {
  return core::ResetReason::unknown;  // the emulated board has no such register
}

}  // namespace locktwin::port

// Cleared before it is drained: the other way round a byte that comes in between is never told.
extern "C" void lt_interrupt() {
  using namespace locktwin::port;
  reg(kClear) = 0b10;
  while ((reg(kState) & 0b10U) != 0) received.put(static_cast<std::uint8_t>(reg(kData)));
}
