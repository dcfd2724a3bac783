// What must hold, or the firmware itself is wrong: a caller that breaks a contract, a state that
// cannot be. Never for what comes from outside: inputs, frames and flash are checked and answered.
//
// The hook belongs to the platform: the host prints and aborts (host/), a chip resets (target/),
// and the boot finds what is durable.
#pragma once

namespace locktwin::core {

#if __STDC_HOSTED__
[[noreturn]] void assertion_failed(const char* what, const char* file, int line);
#define LT_ASSERT(holds) \
  ((holds) ? static_cast<void>(0) : locktwin::core::assertion_failed(#holds, __FILE__, __LINE__))
#else  // the texts would fill the flash
[[noreturn]] void assertion_failed();
#define LT_ASSERT(holds) ((holds) ? static_cast<void>(0) : locktwin::core::assertion_failed())
#endif

}  // namespace locktwin::core
