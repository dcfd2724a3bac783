// What an event is when nothing but its kind is known: the title of a breakpoint, of an alarm.
#pragma once

#include <QString>

#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

QString event_title(core::EventKind kind);

}  // namespace locktwin::desktop
