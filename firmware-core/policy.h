// Who may open when: the one table of it, to be read beside the manual (policy.cpp).
#pragma once

#include <cstdint>

#include "firmware-core/vocabulary.h"

namespace locktwin::core {

// Every way to open the door.
enum class Way : std::uint8_t {
  face,
  palm,
  finger,
  duress_finger,
  pin,
  duress_pin,
  one_time_code,
  recurring_code,
  bluetooth_key,
  guest_key,
  remote_unlock,
  accessory_remote,
  linked_lock,
  mechanical_key,
  inside_handle,
};
inline constexpr int kWays = 15;

// What is the case when somebody asks.
struct Circumstances {
  bool lockout = false;
  bool switched_off = false;  // in the settings: remote or synchronised unlocking
  bool privacy = false;
  bool administrator = false;  // the credential is an administrator's
  bool away = false;
  bool battery_low = false;
  bool clock_unknown = false;
  bool timed = false;             // the user or the code has a validity period
  bool outside_validity = false;  // by a clock that is known
  bool front_doubted = false;     // SEC-7: it was torn off
};

struct Ruling {
  bool opens = true;
  Reason reason = Reason::none;  // why not
  bool disarms = false;          // away mode ends
  bool raises_away = false;      // away mode's alarm
  bool warns = false;            // BAT-1: counts for the low-battery prompt
  bool calls_for_help = false;   // UNL-9: the duress alarm, whether the door opens or not
};

Ruling rule(Way way, const Circumstances& is);

Method method_of(Way way);

}  // namespace locktwin::core
