// A broken contract resets the chip. Weak: a board that has better to do (keep a note for the
// journal, stop its motor bridge first) brings its own.
#include <cstdint>

#include "firmware-core/assert.h"

namespace locktwin::core {

[[gnu::weak]] void assertion_failed() {
  // ARMv7-M, B3.2.6: AIRCR, with its key and SYSRESETREQ.
  auto* const control = reinterpret_cast<volatile std::uint32_t*>(0xE000ED0CU);
  *control = 0x05FA0004U;
  for (;;) {
  }
}

}  // namespace locktwin::core
