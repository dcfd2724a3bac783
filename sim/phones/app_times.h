// How long an app waits, for what.
#pragma once

#include <chrono>

#include "firmware-core/config.h"
#include "sim/time/time.h"

namespace locktwin::sim::app_times {

using namespace std::chrono_literals;

inline constexpr Duration kAnswerWithin = 5s;      // of a HELLO, and of a pairing frame
inline constexpr Duration kReplyWithin = 15s;      // of a command: the flash may be slow
inline constexpr Duration kOutcomeWithin = 40s;    // of a movement: three tries of a stiff bolt
inline constexpr Duration kBusyPause = 500ms;      // the lock is busy: again after this
inline constexpr Duration kBluetoothIdle = 20s;    // then the link is given up, for the batteries
inline constexpr Duration kKeepAlive = 150s;       // the lock ends a session after 3 min (APP-4)
inline constexpr Duration kPageGoodFor = 15min;    // as often an app may look in the background
inline constexpr Duration kBackgroundPause = 30s;  // between tries for the background's session
inline constexpr Duration kLooksFor = 2s;        // over Bluetooth, while the cloud leads there, too
inline constexpr Duration kWayBackWithin = 30s;  // of a wish that it went under
inline constexpr Duration kPressGoodFor = std::chrono::milliseconds(core::config::kPressMs);
inline constexpr int kTries = 3;  // of HELLO, of stale commands, of lost ones
inline constexpr int kBusyTries = 20;

}  // namespace locktwin::sim::app_times
