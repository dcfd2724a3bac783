// The three modules in the front panel, what stands before them, and what is wrong with them.
//
// They hang on the panel's cable: torn off, they are dark, and keep their templates. The draw of a
// module that only watches is part of the always-on rail (model/energy); one that looks or enrols
// takes the recognition's share.
#pragma once

#include <array>
#include <cstdint>

#include "model/recognition/reading.h"
#include "model/recognition/recognition_module.h"
#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

enum class Sensor : std::uint8_t { face, palm, finger };
inline constexpr int kSensors = 3;

struct FrontSensorParameters {
  ModuleParameters face = face_module();
  ModuleParameters palm = palm_module();
  ModuleParameters finger = finger_module();

  LT_FIELDS(face, palm, finger)
};

class FrontSensors {
 public:
  FrontSensors(const FrontSensorParameters& parameters,
               const std::array<std::uint64_t, kSensors>& seeds);

  // What stands before the sensors: one face, one hand, one finger at most; the last one shows.
  void show_face(Micros now, const FaceView& face);
  void show_palm(Micros now, const PalmView& palm);
  void show_finger(Micros now, const FingerTouch& finger);
  void set_conditions(Micros now, const SensingConditions& conditions);

  // What the board does: voltage on the panel's cable, orders.
  void supply(Micros now, bool powered);
  void order(Micros now, Sensor sensor, ModuleOrder order, int slot);

  void set_dead(Micros now, Sensor sensor, bool dead);
  void set_broken(Sensor sensor, bool broken);  // the sensor behind a living module

  void advance_to(Micros now);
  Micros next_due() const;

  RecognitionModule& module(Sensor sensor) { return modules_[index(sensor)]; }
  const RecognitionModule& module(Sensor sensor) const { return modules_[index(sensor)]; }
  const FaceView& face() const { return face_; }
  const PalmView& palm() const { return palm_; }
  const FingerTouch& finger() const { return finger_; }
  const SensingConditions& conditions() const { return conditions_; }
  bool dead(Sensor sensor) const { return dead_[index(sensor)]; }
  bool reads() const;  // any module looks, with its light
  void hash_into(StateHash& hash) const;
  LT_FIELDS(modules_, dead_, powered_, face_, palm_, finger_, conditions_)

 private:
  static std::size_t index(Sensor sensor) { return static_cast<std::size_t>(sensor); }
  void look_again(Micros now);

  std::array<RecognitionModule, kSensors> modules_;
  std::array<bool, kSensors> dead_{};
  bool powered_ = false;
  FaceView face_;
  PalmView palm_;
  FingerTouch finger_;
  SensingConditions conditions_;
};

}  // namespace locktwin::model
