// A short story played into a session by real actions, so that a picture of it shows a lock at
// work.
#pragma once

#include "qml/session.h"

namespace locktwin::desktop {

// First administrator, locked from inside, a wrong PIN, the right one, the door opened, warped and
// shut, and the bolt jamming in the strike. Ends in the middle of that.
void play_demonstration(Session& session);

}  // namespace locktwin::desktop
