// Secrets that calculations left on the stack.
#pragma once

#include <cstddef>

namespace locktwin::core {

// As deep as the deepest calculation with keys below the caller; a test looks for what remains.
inline constexpr std::size_t kWipedBytes = 1280;

// Overwrites the stack below the caller: the frames of all that it has called and that have
// returned, whatever the compiler put there. A class that holds secrets calls it last.
void wipe_stack();

}  // namespace locktwin::core
