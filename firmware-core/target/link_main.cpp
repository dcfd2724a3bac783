// The chip's program in a test bench: the core answers to a host. In a product main.cpp is in its
// place.
#include <cstdint>

#include "firmware-core/target/counts.h"
#include "firmware-core/target/link_loop.h"
#include "firmware-core/target/reset.h"

namespace core = locktwin::core;

extern "C" {
extern const std::uint8_t lt_store[];  // from the linker script
}

namespace {

core::TargetSession session;

// Kept over a reset, and nonsense when the power came: then the two do not fit each other.
[[gnu::section(".noinit")]] std::uint32_t boots;
[[gnu::section(".noinit")]] std::uint32_t boots_inverted;

std::uint32_t count_boot() {
  if (boots != ~boots_inverted) boots = 0;
  ++boots;
  boots_inverted = ~boots;
  return boots;
}

}  // namespace

int main() {
  locktwin::port::serve_host(session, core::FlashView(lt_store, core::kFlashBytes), count_boot());
  locktwin::target::keep_counts();
  locktwin::target::reset_chip();
}
