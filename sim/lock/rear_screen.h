// What can be read on the screen behind the rear cover.
#pragma once

#include <string>

namespace locktwin::sim {

struct Lock;

// The text of the QR code that the screen shows (INS-6); empty: it shows none.
std::string pairing_text(const Lock& lock);
// The same, if the cover is off; empty: nobody can read it.
std::string visible_pairing_text(const Lock& lock);

}  // namespace locktwin::sim
