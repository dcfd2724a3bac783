// Reset: the vector table, and memory as the language wants it before main.
#include <cstddef>
#include <cstdint>

int main();

namespace {

constexpr std::uint32_t kPaint = 0xC0DEC0DE;
constexpr int kOwnFrame = 16;  // words below it that reset() itself may use

}  // namespace

extern "C" {
extern std::uint32_t lt_data_begin[], lt_data_end[], lt_bss_begin[], lt_bss_end[];
extern std::uint32_t lt_stack_limit[], lt_stack_top[];
extern const std::uint32_t lt_data_load[];
using Constructor = void (*)();
extern const Constructor lt_init_begin[], lt_init_end[];

[[noreturn]] void reset() {
  // Painted, so that a debugger sees how deep the stack has been: tools/gdb.
  auto* const here = static_cast<std::uint32_t*>(__builtin_frame_address(0)) - kOwnFrame;
  for (std::uint32_t* at = lt_stack_limit; at < here; ++at) *at = kPaint;
  const std::uint32_t* from = lt_data_load;
  for (std::uint32_t* to = lt_data_begin; to != lt_data_end; ++to) *to = *from++;
  for (std::uint32_t* to = lt_bss_begin; to != lt_bss_end; ++to) *to = 0;
  for (const Constructor* next = lt_init_begin; next != lt_init_end; ++next) (*next)();
  main();
  for (;;) {
  }
}

// A fault in the core is a defect: stand still with the motor's pins as they are after reset; the
// watchdog of the board boots again. Weak: an emulated board ends its emulator.
[[gnu::weak]] void lt_fault() {
  for (;;) {
  }
}

// A board whose driver counts time has its own.
[[gnu::weak]] void lt_tick() {
  lt_fault();
}
}

namespace {

union Vector {
  const std::uint32_t* stack;
  void (*handler)();
};

constexpr std::size_t kExceptions = 16;

struct VectorTable {
  Vector entries[kExceptions];
};

// ARMv7-M, B1.5.2: initial stack pointer, reset, the system exceptions with SysTick as the last of
// them. The chip's interrupts follow in interrupts.cpp.
constexpr VectorTable make_vectors() {
  VectorTable table{};
  for (Vector& entry : table.entries) entry.handler = lt_fault;
  table.entries[0].stack = lt_stack_top;
  table.entries[1].handler = reset;
  table.entries[kExceptions - 1].handler = lt_tick;
  return table;
}

[[gnu::section(".vectors"), gnu::used]] constinit const VectorTable kVectors = make_vectors();

}  // namespace
