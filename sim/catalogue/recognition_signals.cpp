// The three modules of the front panel: never what they see, only how well (GEN-2).
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

using model::Sensor;

template <Sensor sensor>
const model::RecognitionModule& module(const Lock& lock) {
  return lock.plant.sensors.module(sensor);
}

template <Sensor sensor>
double state(const Lock& lock) {
  return static_cast<double>(module<sensor>(lock).state());
}

template <Sensor sensor>
double present(const Lock& lock) {
  return as_number(module<sensor>(lock).present());
}

template <Sensor sensor>
double quality(const Lock& lock) {
  return module<sensor>(lock).quality();
}

template <Sensor sensor>
double templates(const Lock& lock) {
  return static_cast<double>(module<sensor>(lock).templates());
}

const std::vector<std::string_view> kStates{"off",     "watching", "looking", "enrolling",
                                            "storing", "removing", "failing"};
constexpr std::string_view kStateHelp = "What the module does.";
constexpr std::string_view kPresentHelp = "Its presence sensor notices somebody.";
constexpr std::string_view kQualityHelp =
    "Of its last reading: 1 good, 0 unreadable or none. It says nothing about who it was.";
constexpr std::string_view kTemplatesHelp = "Enrolled in it; they stay without power.";

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"face_module.state", "", choice, kStateHelp, state<Sensor::face>, kStates},
  {"face_module.present", "", flag, kPresentHelp, present<Sensor::face>, {}},
  {"face_module.quality", "", number, kQualityHelp, quality<Sensor::face>, {}},
  {"face_module.templates", "", number, kTemplatesHelp, templates<Sensor::face>, {}},
  {"palm_module.state", "", choice, kStateHelp, state<Sensor::palm>, kStates},
  {"palm_module.present", "", flag, kPresentHelp, present<Sensor::palm>, {}},
  {"palm_module.quality", "", number, kQualityHelp, quality<Sensor::palm>, {}},
  {"palm_module.templates", "", number, kTemplatesHelp, templates<Sensor::palm>, {}},
  {"finger_module.state", "", choice, kStateHelp, state<Sensor::finger>, kStates},
  {"finger_module.present", "", flag, kPresentHelp, present<Sensor::finger>, {}},
  {"finger_module.quality", "", number, kQualityHelp, quality<Sensor::finger>, {}},
  {"finger_module.templates", "", number, kTemplatesHelp, templates<Sensor::finger>, {}},
  {"place.light_lux", "lx", number, "How light it is before the door.",
   [](const Lock& l) { return l.plant.sensors.conditions().light_lux; }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> recognition_signals() {
  return kRows;
}

}  // namespace locktwin::sim
