// What the app shows, in the language of the window: commands and how they went, what rings.
#pragma once

#include <QString>
#include <string_view>

namespace locktwin::desktop {

// By the words of sim/vocabulary/phone_events.h. A word without a row is shown as it is; a test
// keeps all that can be shown in the tables.
QString command_words(std::string_view command);                        // "unlock"
QString reply_words(std::string_view status, std::string_view reason);  // "ok", "none"
QString failure_words(std::string_view why);                            // "no_way"
QString notification_words(std::string_view event);                     // "alarm.tamper"
bool has_command_words(std::string_view command);
bool has_notification_words(std::string_view event);

}  // namespace locktwin::desktop
