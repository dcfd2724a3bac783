// A port to nRF51 and nRF52: UART, timer, flash controller and reset register, which both have in
// the same places (nRF51 Series Reference Manual 3.0, chapters 6, 11, 18 and 29; nRF52840 Product
// Specification 1.7, 4.3, 5.3.7, 6.30 and 6.33). The board's header has pins, clock and pages.
#include <algorithm>
#include <array>
#include <cstddef>

#include LOCKTWIN_BOARD_HEADER
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

constexpr std::uint32_t kCrystalStart = 0x40000000;
constexpr std::uint32_t kResetReason = 0x40000400;
constexpr std::uint32_t kUart = 0x40002000;
constexpr std::uint32_t kStartReceive = kUart + 0x000;
constexpr std::uint32_t kStartSend = kUart + 0x008;
constexpr std::uint32_t kReceived = kUart + 0x108;
constexpr std::uint32_t kSent = kUart + 0x11C;
constexpr std::uint32_t kInterruptOn = kUart + 0x304;
constexpr std::uint32_t kEnable = kUart + 0x500;
constexpr std::uint32_t kPinSend = kUart + 0x50C;
constexpr std::uint32_t kPinReceive = kUart + 0x514;
constexpr std::uint32_t kReceive = kUart + 0x518;
constexpr std::uint32_t kSend = kUart + 0x51C;
constexpr std::uint32_t kBaud = kUart + 0x524;
constexpr std::uint32_t kUartInterrupt = 2;
constexpr std::uint32_t kTimer = 0x40008000;
constexpr std::uint32_t kTimerStart = kTimer + 0x000;
constexpr std::uint32_t kTimerDone = kTimer + 0x140;
constexpr std::uint32_t kTimerShortcuts = kTimer + 0x200;
constexpr std::uint32_t kTimerInterruptOn = kTimer + 0x304;
constexpr std::uint32_t kTimerBits = kTimer + 0x508;
constexpr std::uint32_t kTimerPrescaler = kTimer + 0x510;
constexpr std::uint32_t kTimerCompare = kTimer + 0x540;
constexpr std::uint32_t kTimerInterrupt = 8;
constexpr std::uint32_t kFlashReady = 0x4001E400;
constexpr std::uint32_t kFlashMode = 0x4001E504;
constexpr std::uint32_t kFlashErasePage = 0x4001E508;

enum class FlashMode : std::uint32_t { read = 0, write = 1, erase = 2 };

target::SerialRing received;
static_assert(board::kPageBytes <= 2 * core::kFlashPageBytes);
std::array<std::uint8_t, board::kPageBytes / 2> other_half;  // of a page that is erased for one
bool started;

// SysTick stands while the processor sleeps, for its clock does; TIMER0 has its own.
void start_timer() {
  reg(kTimerBits) = 3;       // 32
  reg(kTimerPrescaler) = 4;  // 16 MHz / 2^4: counts microseconds
  reg(kTimerCompare) = target::kTickMs * 1000;
  reg(kTimerShortcuts) = 1;  // begins anew when it is there
  reg(kTimerInterruptOn) = 1U << 16;
  target::enable_interrupt(kTimerInterrupt);
  reg(kTimerStart) = 1;
}

void start_once() {
  if (started) return;
  started = true;
  reg(kCrystalStart) = 1;
  reg(kPinSend) = board::kSendPin;
  reg(kPinReceive) = board::kReceivePin;
  reg(kBaud) = 0x10000000;  // 1 Mbaud
  reg(kEnable) = 4;
  reg(kInterruptOn) = 1U << 2;
  reg(kStartReceive) = 1;
  reg(kStartSend) = 1;
  target::enable_interrupt(kUartInterrupt);
  start_timer();
}

void set_flash(FlashMode mode) {
  reg(kFlashMode) = static_cast<std::uint32_t>(mode);
  while (reg(kFlashReady) == 0) {
  }
}

void write_word(std::uint8_t* at, const std::uint8_t* bytes) {
  reg(reinterpret_cast<std::uint32_t>(at)) = core::get_u32(bytes);
  while (reg(kFlashReady) == 0) {
  }
}

void erase_page(std::uint8_t* page) {
  set_flash(FlashMode::erase);
  reg(kFlashErasePage) = reinterpret_cast<std::uint32_t>(page);
  while (reg(kFlashReady) == 0) {
  }
  set_flash(FlashMode::read);
}

}  // namespace

int read_byte() {
  start_once();
  return received.take();
}

void write_bytes(std::span<const std::uint8_t> bytes) {
  start_once();
  for (const std::uint8_t byte : bytes) {
    reg(kSent) = 0;
    reg(kSend) = byte;
    while (reg(kSent) == 0) {
    }
  }
}

bool program_flash(std::uint32_t offset, std::span<const std::uint8_t> bytes) {
  set_flash(FlashMode::write);
  for (std::size_t i = 0; i < bytes.size(); i += 4) write_word(lt_store + offset + i, &bytes[i]);
  set_flash(FlashMode::read);
  return std::equal(bytes.begin(), bytes.end(), lt_store + offset);
}

// The chip's pages may be smaller than the store's, or twice as large: then the other half is
// written again.
bool erase_flash(std::uint32_t offset) {
  constexpr std::size_t kOurs = core::kFlashPageBytes;
  if constexpr (board::kPageBytes <= kOurs) {
    for (std::size_t at = 0; at < kOurs; at += board::kPageBytes) {
      erase_page(lt_store + offset + at);
    }
    return true;
  } else {
    const std::uint32_t other_at = offset ^ static_cast<std::uint32_t>(kOurs);
    std::copy_n(lt_store + other_at, other_half.size(), other_half.begin());
    erase_page(lt_store + std::min(offset, other_at));
    return program_flash(other_at, other_half);
  }
}

core::ResetReason reset_reason() {
  const std::uint32_t bits = reg(kResetReason);
  reg(kResetReason) = bits;  // written ones clear
  if ((bits & 0b0001U) != 0) return core::ResetReason::pin;
  if ((bits & 0b0010U) != 0) return core::ResetReason::watchdog;
  if ((bits & 0b1100U) != 0) return core::ResetReason::software;  // or a lock-up
  return core::ResetReason::power_on;                             // or a brown-out: no bit
}

}  // namespace locktwin::port

extern "C" {
void lt_tick();

// Cleared before it is drained: the other way round a byte that comes in between is never told.
void lt_interrupt() {
  using namespace locktwin::port;
  if (reg(kTimerDone) != 0) {
    reg(kTimerDone) = 0;
    lt_tick();
  }
  while (reg(kReceived) != 0) {
    reg(kReceived) = 0;
    received.put(static_cast<std::uint8_t>(reg(kReceive)));
  }
}
}
