// The parts that sit on the board beside the controller and its flash, and live on its rails:
// real-time clock, touch controller, loudspeaker and siren.
#pragma once

#include <cstdint>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/chips/real_time_clock.h"
#include "model/panel/panel.h"
#include "model/panel/sounder.h"
#include "model/panel/touch_keys.h"
#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class BoardParts {
 public:
  explicit BoardParts(std::uint64_t seed);

  // What the rails give: `always_on_v` is the bus, `powered` what the supervisor lets run.
  void supply(Time now, double always_on_v, bool powered);
  void read(Time now, const model::Panel& panel, core::Inputs& inputs);
  void follow(Time now, const core::Outputs& outputs);  // a core step is done
  Time next_event() const;

  double speaker_db(Time now) const { return speaker.level_db(now); }
  double siren_db() const;
  bool siren_draws() const { return siren_driven && !siren.dead; }

  model::RealTimeClock clock;
  model::TouchKeys keys;
  model::Speaker speaker;
  model::SoundFault siren;
  bool siren_driven = false;
  LT_FIELDS(clock, keys, speaker, siren, siren_driven)
};

}  // namespace locktwin::sim
