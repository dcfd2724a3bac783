// The store in memory that can be written, for emulated boards that have memory in the place of
// flash. It behaves as flash does: programming clears bits, erasing sets them.
#include <algorithm>
#include <cstddef>

#include "firmware-core/target/port.h"

extern "C" {
extern std::uint8_t lt_store[];  // from the linker script
}

namespace locktwin::port {

bool program_flash(std::uint32_t offset, std::span<const std::uint8_t> bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) lt_store[offset + i] &= bytes[i];
  return std::equal(bytes.begin(), bytes.end(), lt_store + offset);
}

bool erase_flash(std::uint32_t offset) {
  std::fill_n(lt_store + offset, core::kFlashPageBytes, std::uint8_t{0xFF});
  return true;
}

}  // namespace locktwin::port
