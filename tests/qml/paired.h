// Somebody types; the administrator's phone is paired at the rear panel.
#pragma once

#include <string>

#include "qml/session.h"

namespace locktwin::desktop {

inline void type(Session& session, const char* keys, double then_s) {
  session.simulation()->act("type_keys", {{"keys", std::string(keys)}});
  session.simulation()->advance(then_s);
}

inline void pair_phone(Session& session) {
  session.rear_panel()->takeOffCover();
  session.rear_panel()->holdSet();
  session.simulation()->advance(3.5);
  session.rear_panel()->releaseSet();
  session.phone()->pair();
  session.simulation()->advance(8.0);
}

// The first administrator at the keypad, who pairs a phone then; the rear cover is on again.
inline void move_in_with_phone(Session& session) {
  type(session, "0", 1.0);
  for (const char* keys : {"✓↶✓", "740852✓", "740852✓"}) type(session, keys, 4.0);
  pair_phone(session);
  session.rear_panel()->fitCover();
}

}  // namespace locktwin::desktop
