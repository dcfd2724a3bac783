#include "model/energy/electronics.h"

#include "model/energy/open_circuit_voltage.h"
#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

const ElectronicsParameters kData = electronics_2s();

double amperes(const ElectronicsState& state) {  // at the nominal voltage
  const ElectronicLoad load = load_of(kData, state);
  return load.current_a + load.power_w / kData.nominal_v;
}

}  // namespace

TEST_CASE("asleep the lock takes 40 uA without Wi-Fi and 0.60 mA with it", "[BAT-7]") {
  CHECK_THAT(amperes({.powered = true}), WithinAbs(40e-6, 1e-12));
  CHECK(load_of(kData, {.powered = true}).power_w == 0);  // the same at any voltage
  CHECK_THAT(amperes({.powered = true, .wifi = true}), WithinAbs(0.60e-3, 1e-12));
}

TEST_CASE("a weak signal multiplies the share of the Wi-Fi by four", "[BAT-4][FLT-6]") {
  CHECK_THAT(amperes({.powered = true, .wifi = true, .wifi_dbm = -75}), WithinAbs(0.60e-3, 1e-12));
  CHECK_THAT(amperes({.powered = true, .wifi = true, .wifi_dbm = -76}), WithinAbs(2.28e-3, 1e-12));
  CHECK_THAT(amperes({.powered = true, .wifi_dbm = -90}), WithinAbs(40e-6, 1e-12));
}

TEST_CASE("a use of the day profile takes 352.5 mA with its two movements") {
  const double electronics_a =
      amperes({.powered = true, .awake = true, .recognition = true}) - amperes({.powered = true});
  const double movements_a = (0.0510298 + 0.0623334) * 3.6 / 8;
  CHECK_THAT(electronics_a + movements_a, WithinRel(0.3525, 0.001));
}

TEST_CASE("what is off draws nothing") {
  CHECK(load_of(kData, {.awake = true, .siren = true}) == ElectronicLoad{});
}

TEST_CASE("each consumer adds its own share") {
  const double asleep_a = amperes({.powered = true});
  CHECK_THAT(amperes({.powered = true, .awake = true}) - asleep_a, WithinAbs(0.150, 1e-12));
  CHECK_THAT(amperes({.powered = true, .video = true}) - asleep_a, WithinAbs(0.320, 1e-12));
  CHECK_THAT(amperes({.powered = true, .siren = true}) - asleep_a, WithinAbs(0.200, 1e-12));
  CHECK_THAT(amperes({.powered = true, .bluetooth = true}) - asleep_a, WithinAbs(0.8e-3, 1e-12));
}

TEST_CASE("the nominal voltage is the mean between full and the low warning") {
  double sum = 0;
  constexpr int kPoints = 8000;
  for (int i = 0; i < kPoints; ++i)
    sum += 2 * open_circuit_voltage_v(0.2 + 0.8 * (i + 0.5) / kPoints);
  CHECK_THAT(kData.nominal_v, WithinAbs(sum / kPoints, 0.005));
}

TEST_CASE("from one cell the same power takes twice the current") {
  const ElectronicsState state{.powered = true, .awake = true, .wifi = true};
  CHECK_THAT(load_of(electronics_1s(), state).power_w,
             WithinRel(load_of(kData, state).power_w, 1e-12));
}
