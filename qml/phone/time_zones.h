// The time zones that the app offers for the house (CLK-3), as the action phone_set_zone takes
// them.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "sim/vocabulary/actions.h"

namespace locktwin::desktop {

QStringList zone_names();  // in the language of the window
// The place in zone_names() of the first that is so many minutes before UTC, and so many more in
// summer; -1: none.
int zone_place(int east_min, int summer_min);
std::vector<sim::NamedValue> zone_arguments(int place);
// "UTC+8", "UTC−3:30"
QString offset_text(int east_min);

}  // namespace locktwin::desktop
