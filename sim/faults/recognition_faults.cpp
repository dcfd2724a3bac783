// What is wrong with camera, palm module and finger reader.
#include "model/recognition/darkness.h"
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::Sensor;
using State = model::RecognitionModule::State;
using Conditions = model::SensingConditions;

const model::RecognitionModule& module(const Sight& sight, Sensor sensor) {
  return sight.lock.plant.sensors.module(sensor);
}

bool is_shown_somebody(const Sight& sight, Sensor sensor) {
  switch (sensor) {
    case Sensor::face:
      return sight.lock.plant.sensors.face().there;
    case Sensor::palm:
      return sight.lock.plant.sensors.palm().there;
    case Sensor::finger:
      return sight.lock.plant.sensors.finger().there;
  }
  return false;
}

// Somebody is there, and a module that should notice does not.
template <Sensor sensor>
bool ignores(const Sight& sight) {
  return sight.lock.board.powered() && sight.lock.plant.sensors.dead(sensor) &&
         is_shown_somebody(sight, sensor);
}

template <Sensor sensor, bool dead>
void set_dead(Scene& scene) {
  scene.lock.plant.sensors.set_dead(scene.now, sensor, dead);
}

template <Sensor sensor>
bool fails(const Sight& sight) {
  return module(sight, sensor).state() == State::failing;
}

template <Sensor sensor, bool broken>
void set_broken(Scene& scene) {
  scene.lock.plant.sensors.set_broken(sensor, broken);
}

template <Sensor sensor>
bool reads(const Sight& sight) {
  const State state = module(sight, sensor).state();
  return module(sight, sensor).present() && (state == State::looking || state == State::enrolling);
}

template <double Conditions::*field>
void set_pct(Scene& scene, double value_pct) {
  Conditions conditions = scene.lock.plant.sensors.conditions();
  conditions.*field = value_pct / 100;
  scene.lock.plant.sensors.set_conditions(scene.now, conditions);
}

void set_infrared_dead(Scene& scene, bool dead) {
  Conditions conditions = scene.lock.plant.sensors.conditions();
  conditions.infrared_light_dead = dead;
  scene.lock.plant.sensors.set_conditions(scene.now, conditions);
}

bool reads_without_light(const Sight& sight) {
  return reads<Sensor::face>(sight) &&
         sight.lock.plant.sensors.conditions().light_lux < model::kEnoughLux;
}

template <Sensor sensor>
FaultSpec dead(std::string_view name, std::string_view help) {
  return {name,
          help,
          1.0,
          1.0,
          [](Scene& scene, double) { set_dead<sensor, true>(scene); },
          set_dead<sensor, false>,
          ignores<sensor>};
}

template <Sensor sensor>
FaultSpec broken(std::string_view name, std::string_view help) {
  return {name,
          help,
          1.0,
          1.0,
          [](Scene& scene, double) { set_broken<sensor, true>(scene); },
          set_broken<sensor, false>,
          fails<sensor>};
}

template <double Conditions::*field, Sensor sensor>
FaultSpec share(std::string_view name, std::string_view help) {
  return {name,         help,           1.0,
          100.0,        set_pct<field>, [](Scene& scene) { set_pct<field>(scene, 0); },
          reads<sensor>};
}

}  // namespace

// clang-format off
std::vector<FaultSpec> recognition_faults() {
  return {
      dead<Sensor::face>("face_module.dead", "The face module does nothing at all; 1 = it is."),
      dead<Sensor::palm>("palm_module.dead", "The palm module does nothing at all; 1 = it is."),
      dead<Sensor::finger>("finger_module.dead",
          "The fingerprint reader does nothing at all (FLT-3); 1 = it is."),
      broken<Sensor::face>("face_module.sensor_broken",
          "The face module lives, but its camera does not answer; 1 = so."),
      broken<Sensor::palm>("palm_module.sensor_broken",
          "The palm module lives, but its sensor does not answer; 1 = so."),
      broken<Sensor::finger>("finger_module.sensor_broken",
          "The fingerprint reader lives, but its sensor does not answer; 1 = so."),
      share<&Conditions::camera_dazzled, Sensor::face>("camera.dazzled_pct",
          "Share of the camera's picture that a lamp burns out; above 30 it sees nobody."),
      share<&Conditions::camera_haze, Sensor::face>("camera.haze_pct",
          "Share of the camera's glass that dirt covers; above 60 it takes a face for covered."),
      {"camera.infrared_dead",
       "The camera's own light is dead: below 10 lux it sees nobody; 1 = it is.", 1.0, 1.0,
       [](Scene& scene, double) { set_infrared_dead(scene, true); },
       [](Scene& scene) { set_infrared_dead(scene, false); }, reads_without_light},
      share<&Conditions::reader_smear, Sensor::finger>("finger_module.smear_pct",
          "Share of the finger reader's glass that dirt covers; above 70 it reads nothing."),
  };
}
// clang-format on

}  // namespace locktwin::sim
