// One flash, two owners, one command at a time: the store before the journal, because a verdict may
// wait for the store; behind the journal what the store erases for nobody's sake. Neither gives a
// command while the flash is busy.
#pragma once

#include "firmware-core/step_context.h"
#include "firmware-core/store/journal.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

// At the beginning of a step: both hear of the end of their command.
void poll_flash(const StepContext& step, Store& store, Journal& journal);
// At its end: at most one gives the next. `has_time`: nothing moves that an erasure could hold up,
// where the chip reads nothing meanwhile.
void issue_flash(const StepContext& step, Store& store, Journal& journal, bool has_time);

}  // namespace locktwin::core
