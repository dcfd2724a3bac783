#include "sim/plant/parameter_fields.h"

#include "sim/catalogue/parameters.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

model::PlantParameters parse_parameters(ExperimentFields& fields, model::PlantParameters plant) {
  const Located* given = fields.take("parameters");
  if (given == nullptr) return plant;
  const ExperimentFields known(*given, parameter_names());
  for (const LocatedMember& member : given->members) {
    if (member.value.kind != Located::Kind::number) refuse(member.key, member.value, "a number");
    try {
      set_parameter(plant, {member.key, member.value.number});
    } catch (const BadInput& error) {
      throw BadJson(member.place, error.what());
    }
  }
  try {
    check_together(plant);
  } catch (const BadInput& error) {
    throw BadJson(given->place, error.what());
  }
  return plant;
}

}  // namespace locktwin::sim
