// People of the tests, and a household to begin with: the administrator with her phone.
#pragma once

#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {

inline const QString kAnn = QStringLiteral("Ann");
inline const QString kBen = QStringLiteral("Ben");
inline const QString kMax = QStringLiteral("Max");

// First administrator at the keypad, then the phone at the open rear panel.
inline void set_up(Session& session) {
  move_in_with_phone(session);
  REQUIRE(session.phone()->paired());
}

inline void wait(Session& session, double span_s = 3.0) {
  session.simulation()->advance(span_s);
}

inline void add_ben(Session& session) {
  session.phone()->addUser(kBen, QStringLiteral("user"));
  wait(session);
  INFO(session.phone()->answer().toStdString());
  REQUIRE(session.phone()->answer_good());
}

}  // namespace locktwin::desktop
