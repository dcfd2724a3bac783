// What is wrong with camera, palm module and finger reader.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::Sensor;
using State = model::RecognitionModule::State;
using Conditions = model::SensingConditions;

const model::RecognitionModule& module(const Twin& twin, Sensor sensor) {
  return twin.sensors.module(sensor);
}

bool is_shown_somebody(const Twin& twin, Sensor sensor) {
  switch (sensor) {
    case Sensor::face:
      return twin.sensors.face().there;
    case Sensor::palm:
      return twin.sensors.palm().there;
    case Sensor::finger:
      return twin.sensors.finger().there;
  }
  return false;
}

// Somebody is there, and a module that should notice does not.
template <Sensor sensor>
bool ignores(const Twin& twin) {
  return twin.board.powered() && twin.sensors.dead(sensor) && is_shown_somebody(twin, sensor);
}

template <Sensor sensor, bool dead>
void set_dead(Twin& twin) {
  twin.sensors.set_dead(twin.now, sensor, dead);
}

template <Sensor sensor>
bool fails(const Twin& twin) {
  return module(twin, sensor).state() == State::failing;
}

template <Sensor sensor, bool broken>
void set_broken(Twin& twin) {
  twin.sensors.set_broken(sensor, broken);
}

template <Sensor sensor>
bool reads(const Twin& twin) {
  const State state = module(twin, sensor).state();
  return module(twin, sensor).present() && (state == State::looking || state == State::enrolling);
}

template <double Conditions::*field>
void set_pct(Twin& twin, double value_pct) {
  Conditions conditions = twin.sensors.conditions();
  conditions.*field = value_pct / 100;
  twin.sensors.set_conditions(twin.now, conditions);
}

void set_infrared_dead(Twin& twin, bool dead) {
  Conditions conditions = twin.sensors.conditions();
  conditions.infrared_light_dead = dead;
  twin.sensors.set_conditions(twin.now, conditions);
}

bool reads_without_light(const Twin& twin) {
  constexpr double kEnoughLux = 10;
  return reads<Sensor::face>(twin) && twin.sensors.conditions().light_lux < kEnoughLux;
}

template <Sensor sensor>
FaultSpec dead(std::string_view name, std::string_view help) {
  return {name,
          help,
          1.0,
          1.0,
          [](Twin& twin, double) { set_dead<sensor, true>(twin); },
          set_dead<sensor, false>,
          ignores<sensor>};
}

template <Sensor sensor>
FaultSpec broken(std::string_view name, std::string_view help) {
  return {name,
          help,
          1.0,
          1.0,
          [](Twin& twin, double) { set_broken<sensor, true>(twin); },
          set_broken<sensor, false>,
          fails<sensor>};
}

template <double Conditions::*field, Sensor sensor>
FaultSpec share(std::string_view name, std::string_view help) {
  return {name,         help,           1.0,
          100.0,        set_pct<field>, [](Twin& twin) { set_pct<field>(twin, 0); },
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
       [](Twin& twin, double) { set_infrared_dead(twin, true); },
       [](Twin& twin) { set_infrared_dead(twin, false); }, reads_without_light},
      share<&Conditions::reader_smear, Sensor::finger>("finger_module.smear_pct",
          "Share of the finger reader's glass that dirt covers; above 70 it reads nothing."),
  };
}
// clang-format on

}  // namespace locktwin::sim
