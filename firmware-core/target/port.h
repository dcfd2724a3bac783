// What a board gives to the program that links its core to a host: five functions and nothing else.
// README.md is the page for whoever writes them for another board.
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/flash_view.h"
#include "firmware-core/lockstep/messages.h"
#include "firmware-core/outputs.h"

namespace locktwin::port {

// The next byte from the host; -1 when none has come for a while, 10 ms at most where the chip has
// a time base. Sleeps in between.
int read_byte();
// All of them, in this order.
void write_bytes(std::span<const std::uint8_t> bytes);
// Milliseconds of the chip's own clock, for the watch over a silent link alone; it may wrap. A chip
// without one answers 0, and has no such watch.
std::uint32_t now_ms();
// The flash of the store, by the offset in it. `program_flash` writes whole words of
// kFlashWordBytes into erased ones, `erase_flash` clears the page of kFlashPageBytes that begins
// there. Both wait for the end and return whether it went well.
bool program_flash(std::uint32_t offset, std::span<const std::uint8_t> bytes);
bool erase_flash(std::uint32_t offset);
// Why the chip came out of its reset.
core::ResetReason reset_reason();

// A board with a motor bridge of its own drives it here; others need not have it.
void drive_motor(core::MotorDrive drive);

}  // namespace locktwin::port
