#include "model/energy/power_supply.h"

#include <chrono>

#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace std::chrono_literals;

namespace {

PowerSupply with_pack(double soc, PackPlace place = PackPlace::inserted) {
  PowerSupply supply(pack_2s());
  supply.insert(make_pack(pack_2s(), soc, 25), place);
  return supply;
}

std::uint64_t hash_of(const PowerSupply& supply) {
  StateHash hash;
  supply.hash_into(hash);
  return hash.value();
}

}  // namespace

TEST_CASE("constant power takes more current from a pack that has sunk") {
  PowerSupply full = with_pack(1);
  PowerSupply low = with_pack(0.1);
  for (PowerSupply* supply : {&full, &low}) supply->set_load({.current_a = 0, .power_w = 1.15});
  CHECK(low.feed(0).system_a > 1.2 * full.feed(0).system_a);
  for (const PowerSupply& supply : {full, low}) {
    const Feed feed = supply.feed(0.3);
    CHECK_THAT(feed.voltage_v * feed.system_a, WithinRel(1.15, 1e-9));
    CHECK_THAT(feed.voltage_v,
               WithinRel(feed.bus.emf_v - feed.bus.resistance_ohm * (0.3 + feed.system_a), 1e-9));
  }
}

TEST_CASE("a reversed pack makes no contact and loses nothing", "[INS-2]") {
  PowerSupply supply = with_pack(0.8, PackPlace::reversed);
  supply.set_load({.current_a = 0.1, .power_w = 0});
  supply.rest_until(1h);
  CHECK(supply.feed(0).feeder == Feeder::nothing);
  CHECK(supply.feed(0).voltage_v == 0);
  CHECK_THAT(supply.pack().state.soc, WithinAbs(0.8, 1e-4));
}

TEST_CASE("a pack that was taken out keeps its charge and can be put back", "[BAT-5]") {
  PowerSupply supply = with_pack(0.7);
  supply.take_out();
  CHECK(supply.feed(0).feeder == Feeder::nothing);
  supply.rest_until(365 * 24h / 12);
  supply.insert_again(PackPlace::inserted, 25);
  CHECK(supply.feed(0).feeder == Feeder::pack);
  CHECK_THAT(supply.pack().state.soc, WithinAbs(0.68, 1e-6));
}

TEST_CASE("a pack is charged outside the lock only", "[INS-1]") {
  PowerSupply supply = with_pack(0.3);
  supply.set_charging(true);
  CHECK_FALSE(supply.charging());
  supply.take_out();
  supply.set_charging(true);
  supply.rest_until(1h);
  CHECK_THAT(supply.pack().state.soc, WithinAbs(0.5, 0.001));
  supply.insert_again(PackPlace::inserted, 25);
  CHECK_FALSE(supply.charging());
}

TEST_CASE("charging wakes a pack that had cut off", "[INS-1]") {
  PowerSupply supply = with_pack(0.0);
  supply.set_load({.current_a = 0.5, .power_w = 0});
  supply.rest_until(10min);
  CHECK(supply.pack().protection.is == Protection::empty);
  CHECK(supply.feed(0).feeder == Feeder::nothing);
  supply.take_out();
  supply.set_charging(true);
  supply.rest_until(2h);
  supply.insert_again(PackPlace::inserted, 25);
  CHECK(supply.feed(0).feeder == Feeder::pack);
}

TEST_CASE("the port feeds a lock whose pack is empty or missing, not one whose pack is charged",
          "[BAT-3]") {
  PowerSupply missing(pack_2s());
  PowerSupply empty = with_pack(0.01);
  PowerSupply charged = with_pack(0.8);
  for (PowerSupply* supply : {&missing, &empty, &charged}) {
    supply->set_load({.current_a = 0.15, .power_w = 0});
    supply->plug_port(PortSource::power_bank);
  }
  CHECK(missing.feed(0).feeder == Feeder::port);
  CHECK(empty.feed(0).feeder == Feeder::port);
  CHECK(charged.feed(0).feeder == Feeder::pack);
  CHECK(empty.feed(0).voltage_v > 6.3);
  const double soc = empty.pack().state.soc;
  empty.rest_until(1h);
  CHECK_THAT(empty.pack().state.soc, WithinAbs(soc, 1e-4));
}

TEST_CASE("wrong polarity and twenty volts change nothing", "[BAT-8]") {
  for (const PortSource source : {PortSource::reversed_plug, PortSource::charger_20v}) {
    PowerSupply empty(pack_2s());
    PowerSupply charged = with_pack(0.8);
    const double before_v = charged.feed(0).voltage_v;
    empty.plug_port(source);
    charged.plug_port(source);
    CHECK(empty.feed(0).feeder == Feeder::nothing);
    CHECK(charged.feed(0).feeder == Feeder::pack);
    CHECK(charged.feed(0).voltage_v == before_v);
  }
}

TEST_CASE("a source at its limit gives way instead of giving more") {
  PowerSupply supply(pack_2s());
  supply.plug_port(PortSource::computer);
  CHECK(supply.feed(0.2).voltage_v > 6.3);
  CHECK(supply.feed(0.6).voltage_v < 5.0);
}

TEST_CASE("the moment at which a power bank sleeps is an event", "[BAT-3]") {
  PowerSupply supply(pack_2s());
  supply.plug_port(PortSource::power_bank);
  supply.set_load({.current_a = 0.0006, .power_w = 0});
  REQUIRE(supply.next_event() >= 20s);
  REQUIRE(supply.next_event() <= 20'001ms);
  PowerSupply across = supply;
  supply.rest_until(supply.next_event());
  CHECK(supply.feed(0).feeder == Feeder::nothing);
  CHECK(supply.next_event() == kNever);
  across.rest_until(1h);
  CHECK(across.feed(0).feeder == Feeder::nothing);
}

TEST_CASE("looking more often changes nothing, in the lock, on the shelf and on the charger") {
  for (const int way : {0, 1, 2}) {
    PowerSupply seldom = with_pack(0.5);
    seldom.set_load({.current_a = 40e-6, .power_w = 0.8});
    if (way > 0) seldom.take_out();
    if (way > 1) seldom.set_charging(true);
    PowerSupply often = seldom;
    for (Micros now = 1min; now <= 2h; now += 1min) often.rest_until(now);
    seldom.rest_until(2h);
    CHECK(hash_of(seldom) == hash_of(often));
  }
}
