// What the household calls the users and the phones of a lock, which knows numbers alone.
#pragma once

#include <QString>

#include <string>

#include "sim/picture/picture.h"

namespace locktwin::desktop {

// "Ann" for "ann".
QString shown_name(const std::string& plain);

// Of an event of that lock, "" is the first: as it was told, or else, of a user who had no name
// then, as they are called in the picture.
sim::EventNames names_in(const core::Event& event, const sim::EventNames& told,
                         const std::string& lock, const sim::Picture& picture);

// How many have a name: sentences are other ones when that changes.
std::size_t count_named(const sim::Picture& picture);

}  // namespace locktwin::desktop
