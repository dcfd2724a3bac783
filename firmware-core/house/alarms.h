// Tamper, door left open, door forced, and opening from inside while away: ALM-1, ALM-5, KEY-4.
// One alarm per occurrence (ALM-8). Lockout, duress, jam and battery are told where they arise.
#pragma once

#include <cstdint>

#include "firmware-core/step_context.h"

namespace locktwin::core {

class Alarms {
 public:
  void boot(const StepContext& step, bool has_door_sensor);
  // `has_door_sensor`: a body 6068. `secured`: BoltDrive says that the door is locked in truth.
  void update(const StepContext& step, bool has_door_sensor, bool secured);
  // The bolt was withdrawn by hand while away mode was armed.
  void opened_while_away(const StepContext& step);
  void locked() { away_told_ = false; }

  bool siren(std::uint64_t now_ms) const { return now_ms < siren_until_ms_; }
  bool sounding() const { return siren_until_ms_ != 0; }
  std::uint64_t wake_at_ms() const;

 private:
  void watch_front(const StepContext& step);
  void watch_door(const StepContext& step, bool secured);
  void tell_door(const StepContext& step);

  std::uint64_t siren_until_ms_ = 0;  // 0 = silent
  std::uint64_t left_open_at_ms_ = kNever;
  std::uint64_t rested_at_ms_ = kNever;   // then a shut door has come to rest
  std::uint64_t settles_at_ms_ = kNever;  // then its sensor has
  bool torn_off_ = false;
  bool door_closed_ = false;
  bool door_reads_ = false;  // closed, as it reads now
  bool forced_ = false;      // it was locked when it began to open
  bool forced_told_ = false;
  bool away_told_ = false;
};

}  // namespace locktwin::core
