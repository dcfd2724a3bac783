// The loop of the chip: sample, step, act. The drivers of a board fill `board_inputs` and carry out
// `board_outputs`; here they are two structures in memory that a probe or a link reads and writes.
#include <cstddef>
#include <cstdint>

#include "firmware-core/lock_core.h"

namespace core = locktwin::core;

extern "C" {
extern const std::uint8_t lt_store[];  // from the linker script
// Bumped by the driver after each sampling: a step is due.
volatile std::uint32_t board_samples;
core::Inputs board_inputs;
core::Outputs board_outputs;
}

namespace {

core::LockCore lock;

// What an interrupt or a probe has written must be read again, and what we wrote must be there.
void publish() {
  asm volatile("" ::: "memory");
}

}  // namespace

int main() {
  const core::FlashView flash(lt_store, core::kFlashBytes);
  std::uint32_t stepped = board_samples - 1;
  for (;;) {
    publish();
    if (stepped == board_samples) continue;
    stepped = board_samples;
    lock.step(board_inputs, flash, board_outputs);
    publish();
  }
}
