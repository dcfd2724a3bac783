// What a signal of the catalogue is, in the chosen language.
#pragma once

#include <QString>

#include <string_view>

#include "sim/catalogue/signals.h"

namespace locktwin::desktop {

// A text of the catalogue without words here stays as it is there; a test finds it.
QString signal_help(const sim::SignalSpec& signal);

// Of its unit, as it is shown: "°" for "deg". What is written to a file keeps the catalogue's.
QString signal_unit(const sim::SignalSpec& signal);

// A value of a choice: what the lock says in the words of the status strip, of others the
// catalogue's own.
QString signal_word(const sim::SignalSpec& signal, std::string_view word);

// In a word or two, of those that are followed unless others are chosen; of the others their name.
QString signal_title(const sim::SignalSpec& signal);

}  // namespace locktwin::desktop
