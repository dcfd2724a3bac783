// What the app can use of its phone, and of the world beyond.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/radio/radio_chips.h"
#include "sim/air/bluetooth_link.h"
#include "sim/air/cloud.h"
#include "sim/phones/account.h"
#include "sim/phones/wishes/wish.h"
#include "sim/time/time.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

// What the app of one lock asks of the same phone's app of another lock (UNL-12). Without a wish:
// both locks have been told of each other now.
struct Errand {
  std::uint8_t lock = 0;
  std::uint8_t from = 0;  // the lock of the app that sends it
  std::optional<Wish> wish;
};

struct AppReach {
  Time now{};
  std::uint32_t clock_s = 0;  // the phone's
  bool bluetooth = false;     // switched on
  bool hears_lock = false;    // its adverts come through the air
  bool internet = false;      // switched on, and the cloud answers
  bool lock_online = false;   // as the cloud knows
  std::string_view screen;    // text of a QR code before the camera; empty: none
  BluetoothLink& link;
  model::RadioChips& lock;
  Cloud& cloud;
  Account& account;
  std::vector<PhoneEvent>& shown;
  AirTap& tap;                   // who hears what is said over Bluetooth
  std::vector<Errand>& errands;  // for the apps of other locks
};

}  // namespace locktwin::sim
