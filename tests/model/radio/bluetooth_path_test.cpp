#include "model/radio/bluetooth_path.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

const BluetoothParameters kRadio;

}  // namespace

// Figures of the reference data: -59 dBm at a metre, 20 dB a decade in the open, 24 indoors.
TEST_CASE("power falls with distance by the reference law", "[UNL-6]") {
  CHECK_THAT(received_dbm(kRadio, {.distance_m = 1}), WithinAbs(-59.0, 1e-9));
  CHECK_THAT(received_dbm(kRadio, {.distance_m = 10}), WithinAbs(-79.0, 1e-9));
  CHECK_THAT(received_dbm(kRadio, {.distance_m = 10, .indoors = true}), WithinAbs(-83.0, 1e-9));
  CHECK_THAT(received_dbm(kRadio, {.distance_m = 50}), WithinAbs(-92.979, 0.001));
}

TEST_CASE("fifty metres in the open just work, and nothing else does at that distance",
          "[UNL-6][FLT-5]") {
  const double margin = margin_db(kRadio, {.distance_m = 50});
  CHECK(margin > 0);
  CHECK(margin < 4);
  CHECK(margin_db(kRadio, {.distance_m = 71}) < 0);
  CHECK(margin_db(kRadio, {.distance_m = 50, .indoors = true}) < 0);
  CHECK(margin_db(kRadio, {.distance_m = 50, .body_between = true}) < 0);
  CHECK(margin_db(kRadio, {.distance_m = 50, .door_between = true}) < 0);
}

TEST_CASE("what stands in the way adds up") {
  const double open_dbm = received_dbm(kRadio, {.distance_m = 3});
  CHECK_THAT(
      received_dbm(
          kRadio,
          {.distance_m = 3, .door_between = true, .body_between = true, .shadowing_db = 2.5}),
      WithinAbs(open_dbm - 10 - 8 - 2.5, 1e-9));
}

TEST_CASE("at the sensitivity 30.8 % of the packets are lost, and the loss falls with the margin") {
  CHECK_THAT(packet_loss(kRadio, 0), WithinAbs(0.308, 1e-12));
  double last = 1;
  for (double margin = -10; margin <= 10; margin += 0.5) {
    const double loss = packet_loss(kRadio, margin);
    CHECK(loss < last);
    CHECK(loss > 0);
    last = loss;
  }
  CHECK(packet_loss(kRadio, 10) < 1e-4);
  CHECK(packet_loss(kRadio, -10) > 0.999);
}

TEST_CASE("a phone on the antenna gives no infinite power") {
  CHECK(received_dbm(kRadio, {.distance_m = 0}) == received_dbm(kRadio, {.distance_m = 0.05}));
}
