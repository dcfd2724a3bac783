#include "model/body/motor_heat.h"

#include <cmath>

#include "model/deterministic_math.h"

namespace locktwin::model {
namespace {

constexpr double kReferenceC = 25;

}  // namespace

void warm(const MotorHeatParameters& parameters, MotorHeat& heat, double ambient_c, double power_w,
          double dt_s) {
  const double across_w = (heat.winding_c - heat.housing_c) / parameters.winding_to_housing_k_per_w;
  const double out_w = (heat.housing_c - ambient_c) / parameters.housing_to_air_k_per_w;
  heat.winding_c += dt_s * (power_w - across_w) / parameters.winding_j_per_k;
  heat.housing_c += dt_s * (across_w - out_w) / parameters.housing_j_per_k;
}

// With u and v the winding and the housing above the air: u' = -a (u - v), v' = b (u - v) - c v.
// The modes decay with the roots of s^2 - (a + b + c) s + a c; both are real and positive.
MotorHeat cooled(const MotorHeatParameters& parameters, const MotorHeat& heat, double ambient_c,
                 double dt_s) {
  const double u = heat.winding_c - ambient_c;
  const double v = heat.housing_c - ambient_c;
  const double a = 1 / (parameters.winding_j_per_k * parameters.winding_to_housing_k_per_w);
  const double b = 1 / (parameters.housing_j_per_k * parameters.winding_to_housing_k_per_w);
  const double c = 1 / (parameters.housing_j_per_k * parameters.housing_to_air_k_per_w);
  const double half = (a + b + c) / 2;
  const double apart = std::sqrt(half * half - a * c);
  const double quick = half + apart;
  const double slow = half - apart;
  const double u_slow = (quick * u - a * (u - v)) / (2 * apart);  // u = slow part + quick part
  const double u_quick = u - u_slow;
  const double of_slow = u_slow * det_exp(-slow * dt_s);
  const double of_quick = u_quick * det_exp(-quick * dt_s);
  return {.winding_c = ambient_c + of_slow + of_quick,
          .housing_c = ambient_c + of_slow * (1 - slow / a) + of_quick * (1 - quick / a)};
}

MotorParameters at_temperature(MotorParameters motor, const MotorHeatParameters& parameters,
                               const MotorHeat& heat) {
  motor.winding_ohm *= 1 + parameters.copper_per_k * (heat.winding_c - kReferenceC);
  motor.torque_nm_per_a *= 1 + parameters.magnet_per_k * (heat.housing_c - kReferenceC);
  return motor;
}

}  // namespace locktwin::model
