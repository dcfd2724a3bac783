// What the window remembers from one time to the next: language, colours, less motion, size and
// scale, how it is looked at, and the scenarios that were opened last. In the user's own settings;
// of two windows the one that is closed last is remembered.
#pragma once

#include <QQuickWindow>

#include "qml/session.h"

namespace locktwin::desktop {

// What was remembered, or what is usual. A size that fits on no screen is left out.
void recall(Session& session, QQuickWindow& window);
void remember(Session& session, const QQuickWindow& window);

// In percent; needed before there is a window.
int recall_scale();
void remember_scale(int percent);

}  // namespace locktwin::desktop
