#include "model/energy/electronics.h"

#include <initializer_list>

namespace locktwin::model {

ElectronicsParameters electronics_2s() {
  return {};
}

ElectronicsParameters electronics_1s() {
  ElectronicsParameters parameters;
  const double share = 0.5;  // of the voltage, so twice the current for the same power
  parameters.nominal_v *= share;
  for (double* current_a :
       {&parameters.wifi_a, &parameters.wifi_join_a, &parameters.awake_a, &parameters.recognition_a,
        &parameters.video_a, &parameters.siren_a, &parameters.bluetooth_a}) {
    *current_a /= share;
  }
  parameters.brown_out_v = 2.9;  // step-up and step-down converter for 3.3 V
  parameters.start_v = 3.1;
  parameters.lowest_v = 1.8;
  return parameters;
}

ElectronicLoad load_of(const ElectronicsParameters& parameters, const ElectronicsState& state) {
  if (!state.powered) return {};
  double current_a = 0;
  if (state.wifi) {
    const bool weak = state.wifi_dbm < parameters.weak_wifi_dbm;
    current_a += parameters.wifi_a * (weak ? parameters.weak_wifi_factor : 1);
  }
  if (state.wifi_joining) current_a += parameters.wifi_join_a;
  if (state.awake) current_a += parameters.awake_a;
  if (state.recognition) current_a += parameters.recognition_a;
  if (state.video) current_a += parameters.video_a;
  if (state.siren) current_a += parameters.siren_a;
  if (state.bluetooth) current_a += parameters.bluetooth_a;
  return {.current_a = parameters.always_on_a, .power_w = current_a * parameters.nominal_v};
}

}  // namespace locktwin::model
