// The administrator's phone, paired at the rear panel.
#pragma once

#include "qml/session.h"

namespace locktwin::desktop {

inline void pair_phone(Session& session) {
  session.rear_panel()->takeOffCover();
  session.rear_panel()->holdSet();
  session.simulation()->advance(3.5);
  session.rear_panel()->releaseSet();
  session.phone()->pair();
  session.simulation()->advance(8.0);
}

}  // namespace locktwin::desktop
