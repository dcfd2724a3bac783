#include "model/energy/day_profile.h"

#include <chrono>
#include <cmath>

namespace locktwin::model {
namespace {

constexpr Micros kDay = std::chrono::hours(24);

Micros whole_millis(double seconds) {
  return std::chrono::milliseconds(std::llround(seconds * 1000));
}

class Day {
 public:
  Day(const DayProfile& profile, const ElectronicsParameters& electronics, PowerSupply& supply)
      : profile_(profile), electronics_(electronics), supply_(supply) {
    asleep_.powered = true;
    asleep_.wifi = profile.wifi.joined;
    asleep_.wifi_dbm = profile.wifi.signal_dbm;
  }

  void sleep_until(Micros moment) {
    supply_.set_load(load_of(electronics_, asleep_));
    supply_.rest_until(moment);
  }

  Micros use(Micros start) {
    ElectronicsState state = asleep_;
    state.awake = true;
    state.recognition = true;
    ElectronicLoad load = load_of(electronics_, state);
    load.current_a += profile_.movements_c / profile_.use_s;
    return spend(start, load, profile_.use_s);
  }

  Micros view(Micros start) {
    if (supply_.pack().state.soc < profile_.lowest_view_soc) return start;
    ElectronicsState state = asleep_;
    state.video = true;
    return spend(start, load_of(electronics_, state), profile_.view_s);
  }

 private:
  Micros spend(Micros start, const ElectronicLoad& load, double span_s) {
    supply_.set_load(load);
    const Micros end = start + whole_millis(span_s);
    supply_.rest_until(end);
    return end;
  }

  const DayProfile& profile_;
  const ElectronicsParameters& electronics_;
  PowerSupply& supply_;
  ElectronicsState asleep_;
};

}  // namespace

void live_a_day(const DayProfile& profile, const ElectronicsParameters& electronics,
                PowerSupply& supply, Micros& now) {
  Day day(profile, electronics, supply);
  const int moments = profile.uses + profile.views;
  const Micros morning = now;
  for (int i = 0; i < moments; ++i) {
    const Micros start = morning + whole_millis(86'400.0 * i / moments);
    day.sleep_until(start);
    const bool view = (i + 1) * profile.views / moments > i * profile.views / moments;
    now = view ? day.view(start) : day.use(start);
  }
  now = morning + kDay;
  day.sleep_until(now);
}

double days_until(double soc, int longest, const DayProfile& profile,
                  const ElectronicsParameters& electronics, PowerSupply supply) {
  Micros now{0};
  for (int day = 0; day < longest; ++day) {
    const double before = supply.pack().state.soc;
    live_a_day(profile, electronics, supply, now);
    const double after = supply.pack().state.soc;
    if (after <= soc) return day + (before - soc) / (before - after);
  }
  return longest;
}

}  // namespace locktwin::model
