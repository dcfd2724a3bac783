#include "firmware-core/crypto/wipe_stack.h"

#include <array>
#include <cstdint>

namespace locktwin::core {

[[gnu::noinline]] void wipe_stack() {
  std::array<std::uint32_t, kWipedBytes / 4> area;
  volatile std::uint32_t* at = area.data();
  for (std::size_t i = 0; i < area.size(); ++i) at[i] = 0;
}

}  // namespace locktwin::core
