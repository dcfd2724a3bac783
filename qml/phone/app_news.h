// What an app has shown its owner: a field of it by name, and on which page it stands.
#pragma once

#include <QString>

#include <string>
#include <string_view>

#include "sim/picture/picture.h"

namespace locktwin::desktop {

// Empty: it has no such field, or says nothing there.
std::string value_of(const sim::PhoneEvent& event, std::string_view field);

// As PhoneInHand::page() has it.
QString page_of(const sim::Occurrence& shown);

}  // namespace locktwin::desktop
