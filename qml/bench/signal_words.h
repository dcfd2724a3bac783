// What a signal of the catalogue is, in the chosen language.
#pragma once

#include <QString>

#include "sim/catalogue/signals.h"

namespace locktwin::desktop {

// A text of the catalogue without words here stays as it is there; a test finds it.
QString signal_help(const sim::SignalSpec& signal);

// In a word or two, of those that are followed unless others are chosen; of the others their name.
QString signal_title(const sim::SignalSpec& signal);

}  // namespace locktwin::desktop
