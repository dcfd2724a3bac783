// The screen of the rear panel: in pairing mode it shows a QR code with this text, which can be
// read while the rear cover is off (INS-6). The code in it is a secret: never trace it.
#pragma once

#include <string>

namespace locktwin::sim {

struct Twin;

// "LOCKTWIN:1;M=<model>;S=<serial number>;C=<verification code>"; empty: the screen is dark.
std::string pairing_text(const Twin& twin);
// The same as somebody sees it who stands inside: empty behind the cover, too.
std::string visible_pairing_text(const Twin& twin);

}  // namespace locktwin::sim
