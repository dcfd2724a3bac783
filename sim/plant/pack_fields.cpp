#include "sim/plant/pack_fields.h"

namespace locktwin::sim {

PackChoice parse_pack(ExperimentFields& fields) {
  const bool one_cell = fields.word("pack", {"2S", "1S"}, "2S") == "1S";
  const model::PackParameters parameters = one_cell ? model::pack_1s() : model::pack_2s();
  const double soc = fields.number("soc", {0, 1, ""}, 1);
  const double temperature_c = fields.number("temperature_c", {-40, 80, "°C"}, 25);
  return {one_cell, parameters, model::rested_pack(parameters, soc, temperature_c)};
}

}  // namespace locktwin::sim
