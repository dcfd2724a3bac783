// The chip's interrupts: a port has one driver, which asks its registers what has happened.
#include <cstddef>

extern "C" void lt_interrupt();

namespace {

constexpr std::size_t kInterrupts = 48;  // as many as the largest of the boards uses

struct InterruptTable {
  void (*handlers[kInterrupts])();
};

constexpr InterruptTable make_interrupts() {
  InterruptTable table{};
  for (auto& handler : table.handlers) handler = lt_interrupt;
  return table;
}

[[gnu::section(".interrupts"), gnu::used]] constinit const InterruptTable kInterruptVectors =
    make_interrupts();

}  // namespace
