// The screen of the rear panel: what it shows is for the eye of a phone's camera alone. It is no
// signal and reaches no trace, log or event, because it holds the code that pairs (GEN-2).
#pragma once

#include <string>

#include "sim/world/twin.h"

namespace locktwin::sim {

// The text of the QR code, "LOCKTWIN:1;M=…;S=…;C=…"; empty while the screen is dark.
std::string rear_screen_text(const Twin& twin);

}  // namespace locktwin::sim
