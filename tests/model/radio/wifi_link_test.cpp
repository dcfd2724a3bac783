#include "model/radio/wifi_link.h"

#include "model/energy/electronics.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace std::chrono_literals;

namespace {

using State = WifiNetwork::State;

// Goes from event to event with chances that repeat; gives the time joined.
Micros live(WifiLink& link, Micros begin, Micros end) {
  double chance = 0.1;
  Micros joined{0};
  Micros now = begin;
  while (now < end) {
    const Micros next = std::min(link.next_event(), end);
    if (link.joined()) joined += next - now;
    now = next;
    if (now >= end) break;
    chance = chance > 0.9 ? 0.1 : chance + 0.13;
    link.advance(now, chance);
  }
  return joined;
}

}  // namespace

TEST_CASE("joining takes its time, and longer with a weak signal", "[BAT-4][FLT-6]") {
  for (const auto& [dbm, seconds] : {std::pair{-60.0, 2.0}, {-75.0, 2.0}, {-76.0, 6.0}}) {
    CAPTURE(dbm);
    WifiLink link;
    link.set_network(0s, {State::on, dbm});
    CHECK_FALSE(link.joining());
    link.set_radio(0s, true);
    CHECK(link.joining());
    CHECK(link.next_event() == Micros(static_cast<Micros::rep>(seconds * 1e6)));
    link.advance(link.next_event(), 0.5);
    CHECK(link.joined());
    CHECK(link.next_event() == kNever);
    CHECK(link.joins() == 1);
  }
}

TEST_CASE("there is no link without a radio, a network or a signal", "[SET-5][FLT-6]") {
  WifiLink link;
  link.set_radio(0s, true);
  link.advance(2s, 0.5);
  REQUIRE(link.joined());
  SECTION("radio") {
    link.set_radio(3s, false);
  }
  SECTION("network") {
    link.set_network(3s, {State::off, -60});
  }
  SECTION("signal") {
    link.set_network(3s, {State::on, -93});
  }
  CHECK_FALSE(link.joined());
  CHECK_FALSE(link.joining());
  CHECK(link.next_event() == kNever);
  link.set_radio(4s, true);
  link.set_network(4s, {State::on, -60});
  CHECK(link.joining());
}

TEST_CASE("an unsteady network is gone about a third of the time", "[FLT-6]") {
  WifiLink link;
  link.set_radio(0s, true);
  link.advance(2s, 0.5);
  link.set_network(10s, {State::unsteady, -60});
  const Micros joined = live(link, 10s, 10s + 24h);
  const double share = static_cast<double>(joined.count()) / (24 * 3600e6);
  CHECK(share > 0.4);
  CHECK(share < 0.8);
  CHECK(link.joins() > 500);
  link.set_network(48h, {State::on, -60});
  link.advance(48h + 6s, 0.5);
  CHECK(link.joined());
  CHECK(link.next_event() == kNever);
}

TEST_CASE("a switched-off radio leaves an unsteady network at peace") {
  WifiLink link;
  link.set_network(0s, {State::unsteady, -60});
  CHECK(link.next_event() == kNever);
  link.set_radio(24h, true);  // spells that passed meanwhile are made up for
  CHECK(link.next_event() <= 24h + 2s);
}

TEST_CASE("frames are lost as the signal fades", "[FLT-6]") {
  const auto loss = [](double dbm) {
    WifiLink link;
    link.set_network(0s, {State::on, dbm});
    return link.frame_loss();
  };
  CHECK(loss(-60) < 1e-4);
  CHECK_THAT(loss(-84), WithinAbs(0.5, 1e-12));
  CHECK(loss(-91) > 0.95);
}

TEST_CASE("a join takes current of its own", "[BAT-4]") {
  const ElectronicsParameters electronics;
  const auto amperes = [&](const ElectronicsState& state) {
    const ElectronicLoad load = load_of(electronics, state);
    return load.current_a + load.power_w / electronics.nominal_v;
  };
  CHECK_THAT(amperes({.powered = true, .wifi_joining = true}) - amperes({.powered = true}),
             WithinAbs(0.090, 1e-12));
}
