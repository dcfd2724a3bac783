#include "sim/plant/pack_fields.h"

#include "sim/plant/parameter_fields.h"

namespace locktwin::sim {

PackChoice parse_pack(ExperimentFields& fields, double soc) {
  const bool one_cell = fields.word("pack", {"2S", "1S"}, "2S") == "1S";
  model::PlantParameters plant;
  plant.pack = one_cell ? model::pack_1s() : model::pack_2s();
  plant.electronics = one_cell ? model::electronics_1s() : model::electronics_2s();
  plant.drive = one_cell ? model::drive_1s() : model::drive_2s();
  plant = parse_parameters(fields, plant);
  soc = fields.number("soc", {0, 1, ""}, soc);
  const double temperature_c = fields.number("temperature_c", {-40, 80, "°C"}, 25);
  const double cycles = fields.number("cycles", {0, 2000, "equivalent full ones"}, 0);
  const model::Pack pack = model::make_pack(plant.pack, soc, temperature_c, cycles);
  return {plant, pack, pack.parameters, pack.state};
}

}  // namespace locktwin::sim
