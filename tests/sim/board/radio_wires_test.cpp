#include "sim/board/radio_wires.h"

#include "sim/air/wire_bytes.h"
#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;
using namespace std::chrono_literals;

namespace {

core::Outputs both_on() {
  core::Outputs outputs;
  outputs.bluetooth_on = outputs.wifi_on = true;
  return outputs;
}

struct Chips {
  RadioWires wires{1};
  core::Inputs inputs;

  Chips() { wires.obey(0s, both_on()); }
};

}  // namespace

TEST_CASE("the chip holds three phones and keeps the fourth handle for the linked lock",
          "[UNL-12]") {
  Chips chips;
  for (int handle = 0; handle < 3; ++handle) {
    const auto connection = chips.wires.connect();
    REQUIRE(connection);
    CHECK(connection->handle == handle);
  }
  CHECK_FALSE(chips.wires.connect());
  chips.wires.fill(chips.inputs);
  CHECK(chips.inputs.bluetooth_peers == 0b0111);
}

TEST_CASE("the firmware hangs a connection up, and the other end hears it at once", "[APP-6]") {
  Chips chips;
  const Connection first = *chips.wires.connect();
  const Connection second = *chips.wires.connect();
  core::Outputs outputs = both_on();
  outputs.bluetooth_drop = 0b01;
  chips.wires.obey(1s, outputs);
  CHECK_FALSE(chips.wires.is_up(first));
  CHECK(chips.wires.was_hung_up(first));
  CHECK(chips.wires.is_up(second));
  CHECK_FALSE(chips.wires.was_hung_up(second));
  const Connection third = *chips.wires.connect();
  CHECK(third.handle == first.handle);
  CHECK_FALSE(chips.wires.was_hung_up(third));
}

TEST_CASE("a handle that is used again is another connection") {
  Chips chips;
  const Connection first = *chips.wires.connect();
  chips.wires.disconnect(first);
  const Connection second = *chips.wires.connect();
  CHECK(first.handle == second.handle);
  CHECK_FALSE(chips.wires.is_up(first));
  CHECK(chips.wires.is_up(second));
  chips.wires.disconnect(first);
  CHECK(chips.wires.is_up(second));
}

TEST_CASE("one frame goes to each step of the core, in order, and a full queue drops", "[APP-4]") {
  Chips chips;
  for (std::uint8_t i = 0; i < 40; ++i) {
    chips.wires.receive(frame_of({i}, core::Lane::bluetooth, 0));
  }
  int taken = 0;
  while (chips.wires.has_frame()) {
    chips.wires.fill(chips.inputs);
    CHECK(chips.inputs.radio.length == 0);
    chips.wires.take_frame(chips.inputs);
    CHECK(chips.inputs.radio.bytes[0] == taken);
    ++taken;
  }
  CHECK(taken == 16);
}

TEST_CASE("radios that are switched off hold nothing and send nothing", "[SET-5]") {
  Chips chips;
  const Connection connection = *chips.wires.connect();
  core::Outputs off;
  off.radio.push(frame_of({1, 2}, core::Lane::bluetooth, 0));
  chips.wires.obey(1s, off);
  CHECK_FALSE(chips.wires.is_up(connection));
  CHECK_FALSE(chips.wires.connect());
  CHECK(chips.wires.take_sent().empty());
  CHECK_FALSE(chips.wires.wifi().joining());
}

TEST_CASE("without supply connections and queues are gone") {
  Chips chips;
  const Connection connection = *chips.wires.connect();
  chips.wires.receive(frame_of({1}, core::Lane::bluetooth, 0));
  chips.wires.cut(1s);
  CHECK_FALSE(chips.wires.is_up(connection));
  CHECK_FALSE(chips.wires.has_frame());
  CHECK_FALSE(chips.wires.bluetooth_on());
}

TEST_CASE("online is joined with a cloud that answers", "[UNL-7]") {
  Chips chips;
  CHECK_FALSE(chips.wires.online());
  chips.wires.advance(2s);
  CHECK(chips.wires.online());
  chips.wires.set_cloud(false);
  CHECK_FALSE(chips.wires.online());
}
