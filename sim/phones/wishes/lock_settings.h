// The page of settings: settings, clock and zone, the end of a lockout (SET-1 to SET-5, CLK-1,
// CLK-3, ALM-2).
#pragma once

#include <cstdint>

#include "firmware-core/house/zone.h"
#include "firmware-core/phone/command.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

struct ReadSettings {
  static constexpr auto kCommand = core::Opcode::get_settings;
  void follow(const Followup& now) const;
  LT_FIELDS()
};

struct ChangeSetting {
  std::uint8_t setting = 0;  // its row in settings.def
  std::uint32_t value = 0;
  static constexpr auto kCommand = core::Opcode::set_setting;
  Payload payload(const Account& account) const {
    return Payload(account).one(setting).four(value);
  }
  void follow(const Followup& now) const;
  LT_FIELDS(setting, value)
};

struct SetClock {
  std::uint32_t clock_s = 0;
  static constexpr auto kCommand = core::Opcode::set_clock;
  Payload payload(const Account& account) const { return Payload(account).four(clock_s); }
  void follow(const Followup& now) const;
  LT_FIELDS(clock_s)
};

struct SetZone {
  std::array<std::uint8_t, core::Zone::kBytes> zone{};
  static constexpr auto kCommand = core::Opcode::set_zone;
  Payload payload(const Account& account) const { return Payload(account).bytes(zone); }
  LT_FIELDS(zone)
};

struct LiftLockout {
  static constexpr auto kCommand = core::Opcode::lift_lockout;
  LT_FIELDS()
};

}  // namespace locktwin::sim
