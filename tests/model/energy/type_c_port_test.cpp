#include "model/energy/type_c_port.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

const PortParameters kPort;

PortState plugged(PortSource source) {
  PortState port;
  plug(port, source);
  return port;
}

}  // namespace

TEST_CASE("five volts of the right polarity are let through, twenty and minus five are not",
          "[BAT-8]") {
  CHECK(port_gives(kPort, plugged(PortSource::power_bank)));
  CHECK(port_gives(kPort, plugged(PortSource::wall_charger)));
  CHECK(port_gives(kPort, plugged(PortSource::computer)));
  CHECK_FALSE(port_gives(kPort, plugged(PortSource::charger_20v)));
  CHECK_FALSE(port_gives(kPort, plugged(PortSource::reversed_plug)));
  CHECK_FALSE(port_gives(kPort, plugged(PortSource::none)));
}

TEST_CASE("a power bank sleeps after twenty seconds below 50 mA, and a plug wakes it", "[BAT-3]") {
  PortState bank = plugged(PortSource::power_bank);
  for (int i = 0; i < 199; ++i) advance(kPort, bank, 0.1, 0.0006);
  CHECK(port_voltage_v(bank) == 5);
  advance(kPort, bank, 0.1, 0.0006);
  CHECK(port_voltage_v(bank) == 0);
  CHECK_FALSE(port_gives(kPort, bank));
  plug(bank, PortSource::power_bank);
  CHECK(port_gives(kPort, bank));
}

TEST_CASE("a load in between starts the twenty seconds anew") {
  PortState bank = plugged(PortSource::power_bank);
  advance(kPort, bank, 19, 0.0006);
  advance(kPort, bank, 0.1, 0.15);
  advance(kPort, bank, 19, 0.0006);
  CHECK_FALSE(bank.asleep);
  CHECK_THAT(sleeps_in_s(kPort, bank, 0.0006), WithinAbs(1, 1e-9));
  CHECK(sleeps_in_s(kPort, bank, 0.15) < 0);
}

TEST_CASE("a wall charger never sleeps") {
  PortState charger = plugged(PortSource::wall_charger);
  advance(kPort, charger, 86'400, 0);
  CHECK(port_gives(kPort, charger));
}

TEST_CASE(
    "the output is continuous where the source's limit is met, and weaker sources limit "
    "earlier") {
  for (const PortSource source : {PortSource::power_bank, PortSource::computer}) {
    const PortState port = plugged(source);
    const double limit_a = port_limit_a(kPort, port);
    const BusSource free = port_output(kPort);
    const BusSource limited = limited_output(kPort, port);
    CHECK_THAT(free.emf_v - limit_a * free.resistance_ohm,
               WithinAbs(limited.emf_v - limit_a * limited.resistance_ohm, 1e-12));
  }
  // 5 V, 2 A and 0.5 A at 88 % give 8.8 W and 2.2 W at 6.4 V.
  CHECK_THAT(port_limit_a(kPort, plugged(PortSource::power_bank)), WithinAbs(1.375, 1e-9));
  CHECK_THAT(port_limit_a(kPort, plugged(PortSource::computer)), WithinAbs(0.34375, 1e-9));
}
