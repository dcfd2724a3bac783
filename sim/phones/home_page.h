// The home page of the app (APP-1): what the lock has last said of itself, with its age.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "firmware-core/house/zone.h"
#include "firmware-core/phone/pages.h"
#include "firmware-core/vocabulary.h"
#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

struct AppParts;
struct AppReach;

// By a status, or by what it reported behind it.
struct AppHome {
  bool fresh = false;
  Time said_at{0};
  std::uint32_t event = 0;  // the newest one when the status was told
  core::LockState lock = core::LockState::unknown;
  std::uint8_t door = 2;  // 0 shut, 1 open, 2 unknown
  std::uint8_t battery_pct = 0;
  int wifi_dbm = 0;  // as the lock receives it; 0: it has joined no network
  bool lockout = false;
  bool privacy = false;
  bool away = false;
  bool clock_known = false;
  bool battery_low = false;
  std::array<std::uint8_t, core::Zone::kBytes> zone{};  // of the house

  // The date and time of an event by the clocks of the house (CLK-3).
  std::uint32_t local_s(std::uint32_t clock_s) const;
  LT_FIELDS(fresh, said_at, event, lock, door, battery_pct, wifi_dbm, lockout, privacy, away,
            clock_known, battery_low, zone)
  bool operator==(const AppHome&) const = default;
};

class HomePage {
 public:
  const AppHome& said() const { return said_; }
  void take(Time now, const core::pages::Status& status);
  // What the lock reports behind the page changes the page. False: the report does not say all, the
  // page has to be asked for again.
  bool follow(Time now, std::uint32_t number, const core::Event& event);
  void see_bolt(Time now, core::LockState state);
  void see_clock(Time now);
  // When it has changed, or was asked for.
  void show(const AppParts& app, AppReach& reach, bool asked);
  LT_FIELDS(said_, shown_)

 private:
  void follow_event(const core::Event& event);

  AppHome said_;
  std::vector<std::string> shown_;  // as it was shown last
};

}  // namespace locktwin::sim
