// Whether who asks has the right to (USR-3, SEC-3): their times, and what they would give away.
// Which role may give a command stands in phone/commands.def, and whether the moment allows an
// unlocking in policy.cpp.
#pragma once

#include "firmware-core/lock_parts.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

// By which way who asks opens the door (UNL-6 to UNL-8, UNL-12).
Way way_of(const Asker& by);

// Are the times of who asks over (or not come yet), or of whoever let them in? none: no.
Reason lapse_of(const StepContext& step, const LockParts& is, const Asker& by);

// none: they have it; else why not.
Reason right_to(const StepContext& step, const LockParts& is, const Command& command);

}  // namespace locktwin::core
