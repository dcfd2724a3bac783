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

// "10°", but "10 mm"; without a unit the text alone.
QString with_unit(const QString& text, const QString& unit);

// Of what core.lock_state is, by the catalogue's word for it: "not locked" for "not_locked". Strip,
// truth line, lanes and breakpoints have them from here; the phone's app has words of its own.
QString lock_state_words(const QString& name);

// A value of a choice: of core.lock_state lock_state_words(), of others the catalogue's own words
// without what joins them in code.
QString signal_word(const sim::SignalSpec& signal, std::string_view word);

// In a word or two, of those that are followed unless others are chosen; of the others their name.
QString signal_title(const sim::SignalSpec& signal);

}  // namespace locktwin::desktop
