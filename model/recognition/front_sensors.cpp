#include "model/recognition/front_sensors.h"

#include <algorithm>

#include "model/state/hash.h"

namespace locktwin::model {
namespace {

// How far the presence sensors reach.
constexpr double kFacePresenceM = 1.2;
constexpr double kPalmPresenceM = 0.35;

View view_of(const FaceView& face, const SensingConditions& conditions) {
  if (!face.there || face.distance_m > kFacePresenceM) return {};
  return {true, read_face(face, conditions), face.trait, {face.yaw_deg, face.pitch_deg}};
}

View view_of(const PalmView& palm, const SensingConditions& conditions) {
  if (!palm.there || palm.distance_m > kPalmPresenceM) return {};
  return {true, read_palm(palm, conditions), palm.trait, {}};
}

View view_of(const FingerTouch& finger, const SensingConditions& conditions) {
  if (!finger.there) return {};
  return {true, read_finger(finger, conditions), finger.trait, {}};
}

}  // namespace

FrontSensors::FrontSensors(const FrontSensorParameters& parameters,
                           const std::array<std::uint64_t, kSensors>& seeds)
    : modules_{RecognitionModule(parameters.face, seeds[0]),
               RecognitionModule(parameters.palm, seeds[1]),
               RecognitionModule(parameters.finger, seeds[2])} {}

void FrontSensors::show_face(Micros now, const FaceView& face) {
  face_ = face;
  module(Sensor::face).see(now, view_of(face_, conditions_));
}

void FrontSensors::show_palm(Micros now, const PalmView& palm) {
  palm_ = palm;
  module(Sensor::palm).see(now, view_of(palm_, conditions_));
}

void FrontSensors::show_finger(Micros now, const FingerTouch& finger) {
  finger_ = finger;
  module(Sensor::finger).see(now, view_of(finger_, conditions_));
}

void FrontSensors::set_conditions(Micros now, const SensingConditions& conditions) {
  conditions_ = conditions;
  look_again(now);
}

void FrontSensors::look_again(Micros now) {
  show_face(now, face_);
  show_palm(now, palm_);
  show_finger(now, finger_);
}

void FrontSensors::supply(Micros now, bool powered) {
  powered_ = powered;
  for (std::size_t i = 0; i < modules_.size(); ++i) modules_[i].supply(now, powered && !dead_[i]);
}

void FrontSensors::order(Micros now, Sensor sensor, ModuleOrder order, int slot) {
  module(sensor).order(now, order, slot);
}

void FrontSensors::set_dead(Micros now, Sensor sensor, bool dead) {
  dead_[index(sensor)] = dead;
  supply(now, powered_);
}

void FrontSensors::set_broken(Sensor sensor, bool broken) {
  module(sensor).set_sensor_broken(broken);
}

void FrontSensors::advance_to(Micros now) {
  for (RecognitionModule& module : modules_) module.advance_to(now);
}

Micros FrontSensors::next_due() const {
  Micros due = kNever;
  for (const RecognitionModule& module : modules_) due = std::min(due, module.next_due());
  return due;
}

bool FrontSensors::reads() const {
  return std::any_of(modules_.begin(), modules_.end(),
                     [](const RecognitionModule& module) { return module.reads(); });
}

// What stands there is in the modules' views; what is not in reach shows when it comes nearer.
void FrontSensors::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
