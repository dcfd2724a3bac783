// Events of the lock as sentences a person can read, in the language of the window.
#pragma once

#include <QString>

#include "sim/catalogue/events.h"

namespace locktwin::desktop {

// "Access refused: wrong PIN." Never empty for an event of the catalogue.
QString event_sentence(const core::Event& event);

// How an event is marked in the list: "good", "bad", "warning" or "plain".
QString event_tone(const core::Event& event);

// Name of the drawing beside it: "locked", "unlocked", "door", "alarm", "battery", "user", "chip".
QString event_icon(const core::Event& event);

}  // namespace locktwin::desktop
