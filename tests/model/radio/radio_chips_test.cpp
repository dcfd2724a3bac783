#include "model/radio/radio_chips.h"

#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace std::chrono_literals;

namespace {

RadioChips both_on() {
  RadioChips chips(1);
  chips.set_bluetooth(true);
  chips.set_wifi(0s, true);
  return chips;
}

}  // namespace

TEST_CASE("the chip holds three phones and keeps the fourth handle for the linked lock",
          "[UNL-12]") {
  RadioChips chips = both_on();
  for (int handle = 0; handle < 3; ++handle) {
    const auto connection = chips.connect();
    REQUIRE(connection);
    CHECK(connection->handle == handle);
  }
  CHECK_FALSE(chips.connect());
  CHECK(chips.connections() == 3);
  CHECK_FALSE(chips.is_up(RadioChips::kLockHandle));
}

TEST_CASE("a connection that the lock hangs up is heard by the other end at once", "[APP-6]") {
  RadioChips chips = both_on();
  const Connection first = *chips.connect();
  const Connection second = *chips.connect();
  chips.hang_up(first.handle);
  CHECK_FALSE(chips.is_up(first));
  CHECK(chips.was_hung_up(first));
  CHECK(chips.is_up(second));
  CHECK_FALSE(chips.was_hung_up(second));
  const Connection third = *chips.connect();
  CHECK(third.handle == first.handle);
  CHECK_FALSE(chips.was_hung_up(third));
}

TEST_CASE("a handle that is used again is another connection") {
  RadioChips chips = both_on();
  const Connection first = *chips.connect();
  chips.disconnect(first);
  const Connection second = *chips.connect();
  CHECK(first.handle == second.handle);
  CHECK_FALSE(chips.is_up(first));
  CHECK(chips.is_up(second));
  chips.disconnect(first);
  CHECK(chips.is_up(second));
}

TEST_CASE("what was heard waits in order, and a full queue drops", "[APP-4]") {
  RadioChips chips = both_on();
  for (std::uint8_t i = 0; i < 40; ++i) chips.receive({Packet::By::bluetooth, 0, {i}});
  int taken = 0;
  while (const auto packet = chips.take_heard()) {
    CHECK(packet->bytes == std::vector<std::uint8_t>{static_cast<std::uint8_t>(taken)});
    ++taken;
  }
  CHECK(taken == 16);
}

TEST_CASE("radios that are switched off hold nothing and send nothing", "[SET-5]") {
  RadioChips chips = both_on();
  const Connection connection = *chips.connect();
  chips.set_bluetooth(false);
  chips.set_wifi(1s, false);
  chips.send({Packet::By::bluetooth, 0, {1, 2}});
  chips.send({Packet::By::wifi, 0, {1, 2}});
  CHECK_FALSE(chips.is_up(connection));
  CHECK_FALSE(chips.connect());
  CHECK(chips.take_sent().empty());
  CHECK_FALSE(chips.wifi().joining());
}

TEST_CASE("without supply connections and queues are gone") {
  RadioChips chips = both_on();
  const Connection connection = *chips.connect();
  chips.receive({Packet::By::bluetooth, 0, {1}});
  chips.cut(1s);
  CHECK_FALSE(chips.is_up(connection));
  CHECK_FALSE(chips.has_heard());
  CHECK_FALSE(chips.bluetooth_on());
}

TEST_CASE("online is joined with a cloud that answers", "[UNL-7]") {
  RadioChips chips = both_on();
  CHECK_FALSE(chips.online());
  chips.advance_to(2s);
  CHECK(chips.online());
  chips.set_cloud(false);
  CHECK_FALSE(chips.online());
}
