// How warm the motor is, and what that does to it.
//
//   Cw dTw/dt = i^2 R - (Tw - Th)/Rwh          winding
//   Ch dTh/dt = (Tw - Th)/Rwh - (Th - Ta)/Rha  magnet and housing, in the lock body at Ta
//   R  = R25 (1 + 0.0039 (Tw - 25))            copper
//   Kt = Kt25 (1 - 0.002 (Th - 25))            ferrite magnet
//
// Sources: the two-node model of motor makers' application notes; remanence of ferrite -0.19 to
// -0.20 %/K, resistance of copper 0.39 %/K (handbooks). Heat capacities are 6 g of copper and 45 g
// of steel and ferrite; the thermal resistances are those of brushed motors of 24 mm (10 .. 20 and
// 15 .. 35 K/W). Motor data are those at 25 °C.
#pragma once

#include "model/body/drive_train.h"
#include "model/state/fields.h"

namespace locktwin::model {

struct MotorHeatParameters {
  double winding_j_per_k = 2.3;
  double housing_j_per_k = 21;
  double winding_to_housing_k_per_w = 15;
  double housing_to_air_k_per_w = 25;
  double copper_per_k = 0.0039;
  double magnet_per_k = -0.002;

  LT_FIELDS(winding_j_per_k, housing_j_per_k, winding_to_housing_k_per_w, housing_to_air_k_per_w,
            copper_per_k, magnet_per_k)
};

struct MotorHeat {
  double winding_c = 25;
  double housing_c = 25;

  bool operator==(const MotorHeat&) const = default;

  LT_FIELDS(winding_c, housing_c)
};

// One millisecond of movement, or so: far below the shortest time constant of 30 s.
void warm(const MotorHeatParameters& parameters, MotorHeat& heat, double ambient_c, double power_w,
          double dt_s);
// Without current, in closed form: the two modes of the linear system.
MotorHeat cooled(const MotorHeatParameters& parameters, const MotorHeat& heat, double ambient_c,
                 double dt_s);

MotorParameters at_temperature(MotorParameters motor, const MotorHeatParameters& parameters,
                               const MotorHeat& heat);

}  // namespace locktwin::model
