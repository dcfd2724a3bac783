#include "sim/household/presenters.h"

#include <algorithm>
#include <chrono>

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;
using model::Sensor;

constexpr Duration kPatience = 10s;
constexpr Duration kLongestVisit = 2min;  // five poses that are hard to get right take 75 s
constexpr Duration kLeavesAfter = 500ms;  // the tone
constexpr Duration kTurnsAfter = 1500ms;  // the voice begins to say where to
constexpr double kAskedDeg = 15;          // "a little"

std::optional<model::Pose> asked_pose(core::Prompt prompt) {
  if (prompt == core::Prompt::look_straight) return model::Pose{0, 0};
  if (prompt == core::Prompt::look_up) return model::Pose{0, kAskedDeg};
  if (prompt == core::Prompt::look_down) return model::Pose{0, -kAskedDeg};
  if (prompt == core::Prompt::look_left) return model::Pose{-kAskedDeg, 0};
  if (prompt == core::Prompt::look_right) return model::Pose{kAskedDeg, 0};
  return std::nullopt;
}

bool says_that_it_is_over(core::Prompt prompt) {
  return prompt == core::Prompt::success || prompt == core::Prompt::refused ||
         prompt == core::Prompt::welcome;
}

constexpr std::array kAllSensors{Sensor::face, Sensor::palm, Sensor::finger};

}  // namespace

void Presenters::come(Time now, Sensor sensor, const Stay& stay) {
  visits_[static_cast<std::size_t>(sensor)] = {.who = stay.who,
                                               .here = true,
                                               .listens = !stay.span.has_value(),
                                               .follows = stay.follows,
                                               .leaves_at = now + stay.span.value_or(kPatience),
                                               .gives_up_at = now + kLongestVisit};
  if (sensor == Sensor::face) turns_at_ = kNever;
}

void Presenters::show_face(Time now, const model::FaceView& face, const Stay& stay,
                           model::FrontSensors& sensors) {
  come(now, Sensor::face, stay);
  sensors.show_face(now, face);
}

void Presenters::show_palm(Time now, const model::PalmView& palm, const Stay& stay,
                           model::FrontSensors& sensors) {
  come(now, Sensor::palm, stay);
  sensors.show_palm(now, palm);
}

void Presenters::show_finger(Time now, const model::FingerTouch& finger, const Stay& stay,
                             model::FrontSensors& sensors) {
  come(now, Sensor::finger, stay);
  sensors.show_finger(now, finger);
}

void Presenters::go(Time now, Sensor sensor, model::FrontSensors& sensors) {
  visits_[static_cast<std::size_t>(sensor)] = {};
  if (sensor == Sensor::face) {
    turns_at_ = kNever;
    sensors.show_face(now, {});
  }
  if (sensor == Sensor::palm) sensors.show_palm(now, {});
  if (sensor == Sensor::finger) sensors.show_finger(now, {});
}

bool Presenters::leave(Time now, std::string_view who, model::FrontSensors& sensors) {
  bool left = false;
  for (const Sensor sensor : kAllSensors) {
    const Visit& visit = visits_[static_cast<std::size_t>(sensor)];
    if (!visit.here || visit.who != who) continue;
    go(now, sensor, sensors);
    left = true;
  }
  return left;
}

void Presenters::hear(Time now, std::span<const core::Prompt> prompts) {
  for (const core::Prompt prompt : prompts) listen(now, prompt);
}

void Presenters::listen(Time now, core::Prompt prompt) {
  const Duration stays = says_that_it_is_over(prompt) ? kLeavesAfter : kPatience;
  for (Visit& visit : visits_) {
    if (!visit.here || !visit.listens) continue;
    const bool goes_already = visit.leaves_at <= now + kLeavesAfter;
    if (!goes_already) visit.leaves_at = std::min(now + stays, visit.gives_up_at);
  }
  const Visit& face = visits_[static_cast<std::size_t>(Sensor::face)];
  const std::optional<model::Pose> pose = asked_pose(prompt);
  if (!face.here || !face.follows || !pose) return;
  turns_at_ = now + kTurnsAfter;
  turns_to_ = *pose;
}

bool Presenters::act_until(Time now, model::FrontSensors& sensors) {
  const bool moves = next_due() <= now;
  if (turns_at_ <= now) {
    model::FaceView face = sensors.face();
    face.yaw_deg = turns_to_.yaw_deg;
    face.pitch_deg = turns_to_.pitch_deg;
    sensors.show_face(now, face);
    turns_at_ = kNever;
  }
  for (const Sensor sensor : kAllSensors) {
    const Visit& visit = visits_[static_cast<std::size_t>(sensor)];
    if (visit.here && visit.leaves_at <= now) go(now, sensor, sensors);
  }
  return moves;
}

Time Presenters::next_due() const {
  Time due = turns_at_;
  for (const Visit& visit : visits_) due = std::min(due, visit.leaves_at);
  return due;
}

Time Presenters::done_at() const {
  Time done{0};
  for (const Visit& visit : visits_) {
    if (visit.here) done = std::max(done, visit.leaves_at);
  }
  return done;
}

std::string_view Presenters::who(Sensor sensor) const {
  return visits_[static_cast<std::size_t>(sensor)].who;
}

bool Presenters::follows() const {
  return visits_[static_cast<std::size_t>(Sensor::face)].follows;
}

}  // namespace locktwin::sim
