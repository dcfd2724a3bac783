// The two switches of the dead bolt, as they read, and for how long. Who believes them is
// BoltDrive's affair (LCK-12).
#pragma once

#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/inputs.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core {

class BoltSwitches {
 public:
  void boot(const Inputs& in) {
    *this = BoltSwitches{};
    out_ = in.bolt_out_switch;
    in_ = in.bolt_in_switch;
    door_ = in.door_closed_switch;
  }
  // True: one of the bolt has changed.
  bool follow(const Inputs& in) {
    const bool out_changed = in.bolt_out_switch != out_;
    const bool in_changed = in.bolt_in_switch != in_;
    const bool changed = out_changed || in_changed;
    if (!changed && in.door_closed_switch == door_) return false;
    if (out_changed) last_ = Part::bolt_out;
    if (in_changed) last_ = out_changed ? Part::bolt_switches : Part::bolt_in;
    if (in_ && !in.bolt_in_switch) left_in_ms_ = in.now_ms;
    out_ = in.bolt_out_switch;
    in_ = in.bolt_in_switch;
    door_ = in.door_closed_switch;
    settles_at_ms_ = in.now_ms + config::kSwitchSettledMs;
    return changed;
  }

  bool out() const { return out_; }
  bool in() const { return in_; }
  bool both() const { return out_ && in_; }
  // Neither has changed for a while, nor has the door's: worn contacts chatter.
  bool settled(std::uint64_t now_ms) const { return now_ms >= settles_at_ms_; }
  std::uint64_t settles_at_ms() const { return settles_at_ms_; }
  // The last that has changed; both at the boot.
  Part last_changed() const { return last_; }
  // No hand is so quick.
  bool jumped_out(std::uint64_t now_ms) const {
    return left_in_ms_ != 0 && now_ms < left_in_ms_ + config::kShortestStrokeMs;
  }

 private:
  std::uint64_t settles_at_ms_ = config::kSwitchSettledMs;  // the boot may come while they chatter
  std::uint64_t left_in_ms_ = 0;                            // 0: not since the boot
  Part last_ = Part::bolt_switches;
  bool out_ = false;
  bool in_ = false;
  bool door_ = false;
};

}  // namespace locktwin::core
