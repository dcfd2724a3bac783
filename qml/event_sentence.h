// Events of the lock as sentences a person can read, in the language of the window.
#pragma once

#include <QString>

#include <string>

#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

// "PIN refused: wrong or unknown", "PIN accepted: Ann". Never empty for an event of the catalogue;
// whose name is not known is a number.
QString event_sentence(const core::Event& event, const sim::EventNames& names = {});

// It as the sources have it, of the context "Events", with %1 and %2 for its fields.
const char* event_pattern(core::EventKind kind);

// "Front door", else the name as it is.
QString lock_title(const QString& lock);

// The same, or what a lock says, behind the lock's name; of the first one, which is "", as it is.
QString with_lock(const std::string& lock, const QString& sentence);

// How an event is marked in the list: "good", "bad", "warning" or "plain".
QString event_tone(const core::Event& event);

// Name of the drawing beside it, one of ui/controls/Icon.qml: "locked", "alarm", "phone", …
QString event_icon(const core::Event& event);

}  // namespace locktwin::desktop
