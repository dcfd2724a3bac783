// Catalogue of the plant's parameters: what a setup or an experiment may change of the data sheets,
// so that another motor, pack or door can be put in. A new one is one row of parameters.cpp;
// sources of the defaults are in the READMEs of model/'s folders.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plant.h"

namespace locktwin::sim {

struct ParameterSpec {
  std::string_view name;  // part, quantity, unit: "motor.winding_ohm"
  std::string_view unit;
  double minimum;  // beyond these the equations mean nothing, or their steps do not carry them
  double maximum;
  std::string_view help;
  double (*get)(const model::PlantParameters& plant);
  void (*set)(model::PlantParameters& plant, double value);
};

std::span<const ParameterSpec> parameter_catalogue();
const ParameterSpec* find_parameter(std::string_view name);  // null when there is none
std::vector<std::string_view> parameter_names();

struct ParameterValue {
  std::string name;
  double value = 0;
};

// One value. Throws BadInput with name, value and range; the field is the name.
void set_parameter(model::PlantParameters& plant, const ParameterValue& parameter);
// What no single range can say: values that do not go together. Throws BadInput.
void check_together(const model::PlantParameters& plant);

}  // namespace locktwin::sim
