// The words of the core's reports in the language of the window: how, why, by what, who.
#pragma once

#include <QString>
#include <string_view>

namespace locktwin::desktop {

// A text of the translation context "Events".
QString event_text(const char* english);

// A field of an event in words: `kind` is the field's name ("method", "reason", …), `word` what the
// catalogue of events says there. A number, or a word that has no translation, stays as it is.
QString field_words(std::string_view kind, std::string_view word);

}  // namespace locktwin::desktop
