#include "sim/plant/pack_fields.h"

namespace locktwin::sim {

PackChoice parse_pack(ExperimentFields& fields, double soc) {
  const bool one_cell = fields.word("pack", {"2S", "1S"}, "2S") == "1S";
  const model::PackParameters fresh = one_cell ? model::pack_1s() : model::pack_2s();
  soc = fields.number("soc", {0, 1, ""}, soc);
  const double temperature_c = fields.number("temperature_c", {-40, 80, "°C"}, 25);
  const double cycles = fields.number("cycles", {0, 2000, "equivalent full ones"}, 0);
  const model::Pack pack = model::make_pack(fresh, soc, temperature_c, cycles);
  return {one_cell, pack, pack.parameters, pack.state};
}

}  // namespace locktwin::sim
