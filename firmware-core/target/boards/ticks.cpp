// Milliseconds out of whatever ticks every kTickMs and calls lt_tick: SysTick, or a timer of the
// chip.
#include "firmware-core/target/boards/systick.h"
#include "firmware-core/target/port.h"

namespace locktwin::port {
namespace {

volatile std::uint32_t ticks;

}  // namespace

std::uint32_t now_ms() {
  return ticks * target::kTickMs;
}

}  // namespace locktwin::port

extern "C" void lt_tick() {
  locktwin::port::ticks = locktwin::port::ticks + 1;
}
