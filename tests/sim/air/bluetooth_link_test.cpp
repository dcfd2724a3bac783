// One radio's link to the lock: what it carries, and when.
#include "sim/air/bluetooth_link.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::model::RadioChips;
using namespace std::chrono_literals;
using State = BluetoothLink::State;

namespace {

// Everything that is due until `end`; the link rests when it asks for no moment.
void run(BluetoothLink& link, RadioChips& lock, Time& now, Time end) {
  int turns = 0;
  while (link.next_due() <= end) {
    REQUIRE(++turns < 1000);
    now = std::max(now, link.next_due());
    link.advance(now, lock);
  }
  now = end;
  link.advance(now, lock);
}

}  // namespace

TEST_CASE("no frame is lost while the link fades and comes back", "[FLT-5]") {
  RadioChips lock(1);
  lock.set_bluetooth(true);
  BluetoothLink link(1, "test");
  Time now{0};
  link.open(now);
  run(link, lock, now, 2s);
  REQUIRE(link.state() == State::linked);
  link.send(now, {1, 2, 3});
  link.hear(now, {4, 5});
  link.set_margin(-20);  // carried away before either arrived
  link.advance(now, lock);
  REQUIRE(link.state() == State::fading);
  run(link, lock, now, 4s);
  CHECK_FALSE(lock.has_heard());
  CHECK(link.take(now).empty());
  link.set_margin(40);
  link.advance(now, lock);
  CHECK(link.state() == State::linked);
  CHECK(lock.has_heard());
  CHECK(link.take(now) == Bytes{4, 5});
}

TEST_CASE("a link that does not come back ends after the supervision time and frees the handle",
          "[FLT-5]") {
  RadioChips lock(1);
  lock.set_bluetooth(true);
  BluetoothLink link(1, "test");
  Time now{0};
  link.open(now);
  run(link, lock, now, 2s);
  link.send(now, {1, 2, 3});
  link.set_working(false);
  link.advance(now, lock);
  run(link, lock, now, 5900ms);
  CHECK(lock.connections() == 1);
  run(link, lock, now, 6100ms);
  CHECK(lock.connections() == 0);
  CHECK(link.state() == State::idle);
  CHECK_FALSE(lock.has_heard());
}
