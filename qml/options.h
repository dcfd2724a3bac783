// What the options of locktwin-desktop ask for, checked.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

#include "sim/picture/opening.h"
#include "sim/picture/plugged_target.h"

namespace locktwin::desktop {

struct Options {
  QString screenshot;                   // a file; empty: no picture is taken
  QString language;                     // "en", "zh"; empty: as it was kept
  QString mode;                         // "start", "explore" …; empty: none is asked for
  QString page;                         // "events" …; empty: none
  QSize size;                           // invalid: as it was kept
  double speed = 1.0;                   // simulated seconds per second
  QStringList locks;                    // more than one: a house with these
  std::optional<int> chapter;           // of the guided tour, from 0
  std::optional<sim::Opening> opening;  // of the scenario that is named
  std::optional<sim::Duration> to;      // where scenario and chapter stand, after their setup
  std::shared_ptr<const sim::PluggedTarget> target;  // where the firmware runs; null: here
  bool light = false;
  bool contrast = false;
  bool gallery = false;  // every control in every state, in place of the window
  bool measure = false;
  bool first_frame = false;

  bool begins_elsewhere() const { return chapter || opening || target || locks.size() > 1; }
};

// Of the arguments of the application. Answers --help and --version, and ends the program then.
// Throws BadInput: the text says which option is wrong, and what would be right.
Options read_options();

}  // namespace locktwin::desktop
