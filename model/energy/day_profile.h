// A household's day as a load of the battery, in closed form: the lock sleeps, wakes for a use,
// shows its camera now and then. For how long a pack lasts; the world plays single uses in full.
#pragma once

#include "model/energy/electronics.h"
#include "model/energy/power_supply.h"
#include "model/units.h"

namespace locktwin::model {

// How the house's Wi-Fi serves the lock, the same all day.
struct DayWifi {
  bool joined = true;
  double signal_dbm = -60;
};

// The default profile of the reference data: 15 uses of 8 s at 352.5 mA, two movements of the bolt
// included, 8 views of 20 s at 320 mA; asleep 0.60 mA.
struct DayProfile {
  int uses = 15;
  double use_s = 8;
  double movements_c = 0.40811;  // 0.0510298 and 0.0623334 mAh: the reference runs lock and unlock
  int views = 8;                 // of the camera; none below lowest_view_soc (BAT-2)
  double view_s = 20;
  double lowest_view_soc = 0.20;
  DayWifi wifi;
};

// One day more, uses and views spread evenly over it. `now` goes on by 24 h.
void live_a_day(const DayProfile& profile, const ElectronicsParameters& electronics,
                PowerSupply& supply, Micros& now);

// Days until the charge has fallen to `soc`, a fraction of the last one included; at most
// `longest`.
double days_until(double soc, int longest, const DayProfile& profile,
                  const ElectronicsParameters& electronics, PowerSupply supply);

}  // namespace locktwin::model
