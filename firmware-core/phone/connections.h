// The chip's Bluetooth connections for phones: one of them is kept free, so that whoever comes to
// the door finds a place, however many silent ones stand about (APP-6).
//
// Once all are taken, one that has been idle for a second is given up: first one that has shown no
// proof, then the session that was used last longest ago. What is being carried out, or paired, is
// never given up.
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/phone/phone_sessions.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class Connections {
 public:
  // Every step. `pairing`: the connection of an exchange that runs, or any other number.
  void update(const StepContext& step, const PhoneSessions& sessions, std::uint8_t pairing);
  // A mask for Outputs::bluetooth_drop.
  std::uint8_t to_drop() const { return drop_; }
  std::uint64_t wake_at_ms() const { return look_at_ms_; }

 private:
  struct Choice {
    std::uint8_t peer = 0xFF;
    bool proved = true;
    std::uint64_t since_ms = kNever;
  };

  void choose(const StepContext& step, const PhoneSessions& sessions, std::uint8_t pairing);

  std::uint64_t look_at_ms_ = kNever;
  std::uint8_t up_ = 0;
  std::uint8_t drop_ = 0;
  std::array<std::uint64_t, config::kPhonePeers> since_ms_{};  // connected, or another one greeted
  std::array<std::uint8_t, config::kPhonePeers> phone_{};      // of the session that was open there
};

}  // namespace locktwin::core
