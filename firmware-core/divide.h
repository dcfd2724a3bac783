// Division of 64 by 32 bits. The processor has none, and the compiler's library for it would be 900
// bytes of the chip's flash.
#pragma once

#include <cstdint>

namespace locktwin::core {

// `by` is not 0.
std::uint64_t divide(std::uint64_t number, std::uint32_t by);

}  // namespace locktwin::core
