#include "model/energy/charger.h"

#include <algorithm>

namespace locktwin::model {
namespace {

// What would flow if the charger had no end.
double wanted_a(const ChargerParameters& charger, const Pack& pack) {
  const PackSource source = pack_source(pack.parameters, pack.state);
  const double limit_v = charger.cell_v * pack.parameters.series;
  return std::clamp((limit_v - source.emf_v) / source.resistance_ohm, 0.0, charger.current_a);
}

}  // namespace

ChargerParameters charger_for(const PackParameters& pack) {
  ChargerParameters charger;
  charger.current_a = pack.series > 1 ? 1.0 : 2.0;
  return charger;
}

bool charge_ended(const ChargerParameters& charger, const Pack& pack) {
  return pack.charged || pack.protection.is == Protection::full ||
         pack.protection.is == Protection::overloaded ||
         wanted_a(charger, pack) <= charger.end_share * charger.current_a;
}

double charge_current_a(const ChargerParameters& charger, const Pack& pack) {
  return charge_ended(charger, pack) ? 0 : wanted_a(charger, pack);
}

void charge(const ChargerParameters& charger, Pack& pack, double dt_s) {
  while (dt_s > 0) {
    pack.charged = charge_ended(charger, pack);
    const double current_a = charge_current_a(charger, pack);
    const double step_s = current_a > 0 ? std::min(dt_s, charger.longest_step_s) : dt_s;
    advance(pack, step_s, -current_a);
    dt_s -= step_s;
  }
}

}  // namespace locktwin::model
