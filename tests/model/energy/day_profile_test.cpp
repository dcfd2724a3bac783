#include "model/energy/day_profile.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

double days(const DayProfile& profile, double cycles = 0, double soc = 0.2) {
  PowerSupply supply(pack_2s());
  supply.insert(make_pack(pack_2s(), 1, 25, cycles), PackPlace::inserted);
  return days_until(soc, 2000, profile, electronics_2s(), supply);
}

}  // namespace

TEST_CASE("the default day empties the pack to 20 % in 91.6 days", "[BAT-1]") {
  CHECK_THAT(days({}), WithinRel(91.6, 0.01));
}

TEST_CASE("the closed form of the profile: 43.66 mAh a day") {
  const double sleeping_ah = 24 * 0.60e-3 + 24 * 0.02 * 5 / (8760.0 / 12);
  const double uses_ah = 15 * 8 * 0.3525 / 3600;
  const double views_ah = 8 * 20 * 0.320 / 3600;
  CHECK_THAT(sleeping_ah + uses_ah + views_ah, WithinAbs(0.04366, 0.00001));
  CHECK_THAT(days({}), WithinRel(4.0 / (sleeping_ah + uses_ah + views_ah), 0.01));
}

TEST_CASE("weak Wi-Fi shortens the days, and none lengthens them", "[BAT-4][FLT-6]") {
  DayProfile weak;
  weak.wifi.signal_dbm = -85;
  DayProfile none;
  none.wifi.joined = false;
  // 3 x 0.56 mA more and 0.56 mA less, over 24 h of the 43.66 mAh.
  CHECK_THAT(days(weak), WithinRel(4000 / (43.66 + 3 * 13.44), 0.015));
  CHECK_THAT(days(none), WithinRel(4000 / (43.66 - 13.44), 0.015));
}

TEST_CASE("an old pack lasts as much shorter as it holds less") {
  CHECK_THAT(days({}, 800), WithinRel(0.8 * days({}), 0.02));
}

TEST_CASE("below 20 % there is no video, so the rest lasts longer", "[BAT-2]") {
  DayProfile without_views;
  without_views.views = 0;
  const double rest = days({}, 0, 0.1) - days({});
  const double rest_without = days(without_views, 0, 0.1) - days(without_views);
  CHECK_THAT(rest, WithinRel(rest_without, 0.03));
}
