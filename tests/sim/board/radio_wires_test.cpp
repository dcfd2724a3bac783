#include "sim/board/radio_wires.h"

#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;
using namespace std::chrono_literals;
using model::Packet;

namespace {

struct Wires {
  model::RadioChips chips{1};
  core::Inputs inputs;
  core::Outputs outputs;

  Wires() {
    outputs.bluetooth_on = outputs.wifi_on = true;
    switch_radios(0s, outputs, chips);
  }
};

}  // namespace

TEST_CASE("the firmware's pins show which connections are up", "[UNL-12]") {
  Wires wires;
  REQUIRE(wires.chips.connect());
  REQUIRE(wires.chips.connect());
  REQUIRE(wires.chips.connect(model::RadioChips::kLockHandle));
  read_links(wires.chips, wires.inputs);
  CHECK(wires.inputs.bluetooth_peers == 0b1011);
}

TEST_CASE("the firmware hangs a connection up", "[APP-6]") {
  Wires wires;
  const model::Connection first = *wires.chips.connect();
  const model::Connection second = *wires.chips.connect();
  wires.outputs.bluetooth_drop = 0b01;
  switch_radios(1s, wires.outputs, wires.chips);
  CHECK(wires.chips.was_hung_up(first));
  CHECK(wires.chips.is_up(second));
}

TEST_CASE("one frame goes to each step of the core, in order", "[APP-4]") {
  Wires wires;
  wires.chips.receive({Packet::By::bluetooth, 2, {7, 8}});
  wires.chips.receive({Packet::By::wifi, 0, {9}});
  read_links(wires.chips, wires.inputs);
  CHECK(wires.inputs.radio.length == 0);
  take_frame(wires.chips, wires.inputs);
  CHECK(wires.inputs.radio.length == 2);
  CHECK(wires.inputs.radio.bytes[1] == 8);
  CHECK(wires.inputs.radio.peer == 2);
  take_frame(wires.chips, wires.inputs);
  CHECK(wires.inputs.radio.lane == core::Lane::wifi);
  CHECK(wires.inputs.radio.bytes[0] == 9);
  CHECK_FALSE(wires.chips.has_heard());
}

TEST_CASE("what the firmware says leaves by the radio that it names", "[SET-5]") {
  Wires wires;
  core::RadioFrame frame{};
  frame.length = 2;
  frame.bytes[0] = 5;
  wires.outputs.radio.push(frame);
  switch_radios(1s, wires.outputs, wires.chips);
  const auto sent = wires.chips.take_sent();
  REQUIRE(sent.size() == 1);
  CHECK(sent.front().by == Packet::By::bluetooth);
  CHECK(sent.front().bytes == std::vector<std::uint8_t>{5, 0});
}
