// The words of the core's reports in the language of the window: how, why, by what, who.
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>

namespace locktwin::desktop {

// A text of the translation context "Events".
QString event_text(const char* english);

// A field of events.def in words: `kind` is the field's name there ("method", "reason", …). A
// field that is a number, or holds no word of the catalogue, is the number.
QString field_words(std::string_view kind, std::uint8_t value);

}  // namespace locktwin::desktop
