// A port to the STM32L476 on a NUCLEO-L476RG: USART2 at PA2 and PA3, where the programmer's serial
// line is, at 115,200 baud out of the 4 MHz after reset (RM0351: 3.3, 6.4, 8.4, 40.8).
#include <algorithm>
#include <cstddef>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/target/boards/serial_ring.h"
#include "firmware-core/target/boards/systick.h"
#include "firmware-core/target/port.h"

extern "C" {
extern std::uint8_t lt_store[];  // from the linker script
}

namespace locktwin::port {
namespace {

using target::reg;

constexpr std::uint32_t kClockGpio = 0x4002104C;   // bit 0: port A
constexpr std::uint32_t kClockUsart = 0x40021058;  // bit 17: USART2
constexpr std::uint32_t kResetFlags = 0x40021094;
constexpr std::uint32_t kPinMode = 0x48000000;
constexpr std::uint32_t kPinFunction = 0x48000020;
constexpr std::uint32_t kUsart = 0x40004400;
constexpr std::uint32_t kControl = kUsart + 0x00;
constexpr std::uint32_t kBaud = kUsart + 0x0C;
constexpr std::uint32_t kState = kUsart + 0x1C;
constexpr std::uint32_t kClear = kUsart + 0x20;
constexpr std::uint32_t kReceive = kUsart + 0x24;
constexpr std::uint32_t kSend = kUsart + 0x28;
constexpr std::uint32_t kSendingDone = 1U << 6;
constexpr std::uint32_t kInterrupt = 38;
constexpr std::uint32_t kFlashAccess = 0x40022000;
constexpr std::uint32_t kDataCache = 1U << 10;
constexpr std::uint32_t kDataCacheReset = 1U << 12;
constexpr std::uint32_t kFlashKey = 0x40022008;
constexpr std::uint32_t kFlashState = 0x40022010;
constexpr std::uint32_t kFlashControl = 0x40022014;
constexpr std::uint32_t kFlashBusy = 1U << 16;
constexpr std::uint32_t kFlashErrors = 0xC3FA;
constexpr std::uint32_t kFlashProgram = 1U << 0;
constexpr std::uint32_t kFlashErasePage = 1U << 1;
constexpr std::uint32_t kFlashStart = 1U << 16;
constexpr std::uint32_t kFlashLock = 1U << 31;
constexpr std::uint32_t kFlashAt = 0x08000000;
constexpr std::uint32_t kHertz = 4'000'000;
constexpr std::uint32_t kBaudRate = 115'200;

target::SerialRing received;
bool started;

void start_once() {
  if (started) return;
  started = true;
  reg(kClockGpio) |= 1U;
  reg(kClockUsart) |= 1U << 17;
  reg(kPinMode) = (reg(kPinMode) & ~0xF0U) | 0xA0U;              // alternate function
  reg(kPinFunction) = (reg(kPinFunction) & ~0xFF00U) | 0x7700U;  // AF7
  reg(kBaud) = (kHertz + kBaudRate / 2) / kBaudRate;
  reg(kControl) = 1U << 0 | 1U << 2 | 1U << 3 | 1U << 5;  // on, receive, send, interrupt
  target::enable_interrupt(kInterrupt);
  target::start_ticks(kHertz / 1000);
}

void wait_for_flash() {
  while ((reg(kFlashState) & kFlashBusy) != 0) {
  }
}

// The data cache is off while the flash is written (ES0250: reads in between may spoil it), and is
// emptied after it: it would still hold the bytes of before (RM0351, 3.3).
void open_flash() {
  wait_for_flash();
  reg(kFlashAccess) &= ~kDataCache;
  reg(kFlashState) = kFlashErrors;  // written ones clear
  if ((reg(kFlashControl) & kFlashLock) == 0) return;
  reg(kFlashKey) = 0x45670123;
  reg(kFlashKey) = 0xCDEF89AB;
}

bool close_flash() {
  wait_for_flash();
  const bool good = (reg(kFlashState) & kFlashErrors) == 0;
  reg(kFlashControl) = kFlashLock;
  reg(kFlashAccess) |= kDataCacheReset;
  reg(kFlashAccess) &= ~kDataCacheReset;
  reg(kFlashAccess) |= kDataCache;
  return good;
}

}  // namespace

int read_byte() {
  start_once();
  return received.take();
}

void write_bytes(std::span<const std::uint8_t> bytes) {
  start_once();
  for (const std::uint8_t byte : bytes) {
    while ((reg(kState) & 1U << 7) == 0) {
    }
    reg(kSend) = byte;
  }
  // The last one has left too: a reset that follows would cut it.
  while ((reg(kState) & kSendingDone) == 0) {
  }
}

// Its flash word is the store's: eight bytes, with a code beside them, so it is written once.
bool program_flash(std::uint32_t offset, std::span<const std::uint8_t> bytes) {
  static_assert(core::kFlashWordBytes == 8);
  open_flash();
  reg(kFlashControl) = kFlashProgram;
  for (std::size_t i = 0; i < bytes.size(); i += core::kFlashWordBytes) {
    const auto at = reinterpret_cast<std::uint32_t>(lt_store + offset + i);
    reg(at) = core::get_u32(&bytes[i]);
    asm volatile("isb" ::: "memory");
    reg(at + 4) = core::get_u32(&bytes[i + 4]);
    wait_for_flash();
  }
  return close_flash() && std::equal(bytes.begin(), bytes.end(), lt_store + offset);
}

bool erase_flash(std::uint32_t offset) {
  const auto at = reinterpret_cast<std::uint32_t>(lt_store + offset);
  const std::uint32_t page = (at - kFlashAt) / core::kFlashPageBytes;
  open_flash();
  reg(kFlashControl) = kFlashErasePage | page << 3;
  reg(kFlashControl) = kFlashErasePage | page << 3 | kFlashStart;
  return close_flash();
}

core::ResetReason reset_reason() {
  const std::uint32_t flags = reg(kResetFlags);
  reg(kResetFlags) = flags | 1U << 23;  // clears them
  if ((flags & (1U << 29 | 1U << 30)) != 0) return core::ResetReason::watchdog;
  if ((flags & 1U << 28) != 0) return core::ResetReason::software;
  if ((flags & 1U << 27) != 0) return core::ResetReason::brown_out;  // or the power came
  return core::ResetReason::pin;
}

}  // namespace locktwin::port

extern "C" void lt_interrupt() {
  using namespace locktwin::port;
  reg(kClear) = 1U << 3;  // overrun
  while ((reg(kState) & 1U << 5) != 0) received.put(static_cast<std::uint8_t>(reg(kReceive)));
}
