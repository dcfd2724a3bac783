// The store in memory that can be written, for emulated boards that have memory in the place of
// flash.
#include "firmware-core/lockstep/memory_flash.h"
#include "firmware-core/target/port.h"

extern "C" {
extern std::uint8_t lt_store[];  // from the linker script
}

namespace locktwin::port {

bool program_flash(std::uint32_t offset, std::span<const std::uint8_t> bytes) {
  return core::program_memory(lt_store, offset, bytes);
}

bool erase_flash(std::uint32_t offset) {
  return core::erase_memory(lt_store, offset);
}

}  // namespace locktwin::port
