// Whoever stands before camera, palm module and finger reader: they come, listen, turn their heads
// as the voice asks, and leave, when their time is over or when the lock has answered them.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "firmware-core/vocabulary.h"
#include "model/recognition/front_sensors.h"
#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// How somebody behaves there. Without `span` they stay until a tone says that all is done or
// refused, as long as the lock speaks with them: for kPatience after its last word, and no longer
// than kLongestVisit.
struct Stay {
  std::string who{};  // by plain name
  std::optional<Duration> span = std::nullopt;
  bool follows = false;  // turns the head as the voice says (ENR-1)
};

class Presenters {
 public:
  // Who stood there gives way.
  void show_face(Time now, const model::FaceView& face, const Stay& stay,
                 model::FrontSensors& sensors);
  void show_palm(Time now, const model::PalmView& palm, const Stay& stay,
                 model::FrontSensors& sensors);
  void show_finger(Time now, const model::FingerTouch& finger, const Stay& stay,
                   model::FrontSensors& sensors);

  // Whether they were here, and have gone.
  bool leave(Time now, std::string_view who, model::FrontSensors& sensors);
  void hear(Time now, std::span<const core::Prompt> prompts);
  bool act_until(Time now, model::FrontSensors& sensors);  // whether anybody moved
  Time next_due() const;
  Time done_at() const;  // of the last who leaves; 0 when nobody is there
  std::string_view who(model::Sensor sensor) const;  // is before it; empty: nobody, or a thing
  bool follows() const;                              // whoever shows a face

  LT_FIELDS(visits_, turns_at_, turns_to_)

 private:
  struct Visit {
    std::string who;
    bool here = false;
    bool listens = false;  // leaves when told
    bool follows = false;
    Time leaves_at = kNever;
    Time gives_up_at = kNever;  // whatever the lock says
    LT_FIELDS(who, here, listens, follows, leaves_at, gives_up_at)
  };

  void go(Time now, model::Sensor sensor, model::FrontSensors& sensors);
  void come(Time now, model::Sensor sensor, const Stay& stay);
  void listen(Time now, core::Prompt prompt);

  std::array<Visit, model::kSensors> visits_{};
  Time turns_at_ = kNever;
  model::Pose turns_to_;
};

}  // namespace locktwin::sim
