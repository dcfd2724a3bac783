// What goes over the cable between the three modules and the board, and how each end knows the
// other (SEC-7): both share a key since they were put together. At every boot the board draws a
// session and tells the modules; a message carries its number in that session and a tag over both,
// HMAC-SHA-256 under the key. The board takes a number once and never goes back. So what somebody
// makes up, alters, or plays again, after a boot as well, is told to the core as unproved.
//
// Somebody who has had the front off may have left a tap on the cable: it records what comes by and
// says what they like.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/crypto/sha256.h"
#include "model/recognition/front_sensors.h"
#include "model/state/fields.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

class ModuleLine {
 public:
  // Reply, module, slot, detail, number (4), tag (8).
  static constexpr std::size_t kTagAt = 8;
  using Frame = std::array<std::uint8_t, 16>;

  ModuleLine() = default;
  explicit ModuleLine(std::uint64_t seed);

  // The board boots.
  void begin();
  bool has_message(const model::FrontSensors& sensors) const;
  // The next message as the board's end takes it; empty: none waits.
  core::ModuleMessage next(model::FrontSensors& sensors);

  // The tap.
  void tap(bool on) { tapped_ = on; }
  bool tapped() const { return tapped_; }
  void say(const Frame& frame) { said_.push_back(frame); }
  // The message of this step was the tap's.
  bool spoke() const { return spoke_; }
  const std::vector<Frame>& recorded() const { return recorded_; }

  LT_FIELDS(chance_, key_, session_, sent_, taken_, said_, recorded_, tapped_, spoke_)

 private:
  Frame seal(const core::ModuleMessage& message);  // a module's end
  core::ModuleMessage open(const Frame& frame);    // the board's
  core::Digest tag_of(const Frame& frame) const;

  RandomStream chance_;
  core::Digest key_{};
  core::Digest session_{};
  std::uint32_t sent_ = 0;
  std::uint32_t taken_ = 0;  // the number of the last message that was proved
  std::deque<Frame> said_;   // by somebody else, not yet heard
  std::vector<Frame> recorded_;
  bool tapped_ = false;
  bool spoke_ = false;
};

}  // namespace locktwin::sim
