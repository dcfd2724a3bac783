// The program of a core that is linked to a host, on whatever it runs.
#pragma once

#include <cstdint>

#include "firmware-core/flash_view.h"
#include "firmware-core/lockstep/session.h"

namespace locktwin::port {

// Serves the host until it wants the chip to reset. `session` is as zeros have made it.
void serve_host(core::TargetSession& session, core::FlashView flash, std::uint32_t boots);

}  // namespace locktwin::port
