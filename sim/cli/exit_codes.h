// What the program tells its caller.
#pragma once

namespace locktwin::sim {

inline constexpr int kExitPassed = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitBadInput = 2;
inline constexpr int kExitInternalError = 3;
inline constexpr int kExitInvalid = 4;        // a fault never took effect
inline constexpr int kExitInterrupted = 128;  // and the number of the signal: 130, 143, 129

}  // namespace locktwin::sim
