// A bolt that its motor alone moves: several milliseconds at once are those one by one, to the bit.
#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "model/state/hash.h"
#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace std::chrono_literals;
using locktwin::tests::PlantRig;

namespace {

// A bolt on its way out, so far that its current has settled.
PlantRig gliding(double soc = 1.0) {
  PlantRig rig;
  rig.plant.supply.insert_new(soc, 25);
  rig.rest();
  rig.plant.body.set_drive(1);
  rig.run_ms(200);
  REQUIRE(rig.plant.body.bolt_m() > 0.003);
  REQUIRE(rig.plant.body.bolt_m() < 0.015);
  return rig;
}

// As the world moves a plant.
void glide(PlantRig& rig, int milliseconds) {
  rig.now += std::chrono::milliseconds(milliseconds);
  while (rig.plant.moved_to() < rig.now) {
    REQUIRE(rig.plant.glide_to(std::min(rig.now, rig.plant.glides_until())));
  }
}

bool glides(const PlantRig& rig) {
  Plant plant = rig.plant;
  return plant.glide_to(rig.now + 2ms);
}

// Millisecond by millisecond, and none of them glides: a door that has been woken is not still.
void step_each(PlantRig& rig, int milliseconds) {
  for (int i = 0; i < milliseconds; ++i) {
    rig.plant.door.wake();
    rig.run_ms(1);
  }
}

void check_alike(const PlantRig& one, const PlantRig& other) {
  constexpr double kApart = 1e-4;
  const Body& a = one.plant.body;
  const Body& b = other.plant.body;
  CHECK(a.bolt_m() == Approx(b.bolt_m()).epsilon(kApart));
  CHECK(a.motor_current_a() == Approx(b.motor_current_a()).epsilon(kApart).margin(1e-6));
  CHECK(a.movement_energy().drawn_j == Approx(b.movement_energy().drawn_j).epsilon(kApart));
  CHECK(one.plant.bus_voltage_v() == Approx(other.plant.bus_voltage_v()).epsilon(kApart));
  const double drawn = 1 - one.plant.supply.pack().state.soc;
  CHECK(drawn == Approx(1 - other.plant.supply.pack().state.soc).epsilon(kApart));
}

// A leaf on its way to there, by a hand, the inside handle held down.
PlantRig led_to(double angle_rad, int for_ms) {
  PlantRig rig;
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  rig.plant.door.move_to(angle_rad);
  rig.run_ms(for_ms);
  return rig;
}

struct Interruption {
  std::string name;
  std::function<void(Plant&)> happens;
};

std::vector<Interruption> interruptions() {
  return {
      {"a hand on the handle", [](Plant& plant) { plant.body.set_handle(Side::inside, true); }},
      {"a key",
       [](Plant& plant) {
         plant.body.set_key_cover(true);
         plant.body.insert_key(KeyKind::right, true);
         plant.body.turn_key(1);
       }},
      {"the motor reversed", [](Plant& plant) { plant.body.set_drive(-1); }},
      {"the motor braked", [](Plant& plant) { plant.body.set_drive(0); }},
      {"a bolt that jams", [](Plant& plant) { plant.body.set_faults({.friction_factor = 20}); }},
      {"a push at the door", [](Plant& plant) { plant.door.push(100); }},
      {"the pack taken out", [](Plant& plant) { plant.supply.take_out(); }},
      {"a power bank", [](Plant& plant) { plant.supply.plug_port(PortSource::power_bank); }},
      {"a siren's load", [](Plant& plant) { plant.supply.set_load({.current_a = 0.2}); }},
      {"frost", [](Plant& plant) { plant.set_ambient_c(plant.moved_to(), -20); }}};
}

}  // namespace

TEST_CASE("milliseconds of a free bolt taken together are those one by one, to the bit",
          "[TWN-4]") {
  const PlantRig begun = gliding();
  for (int ms = 2; ms <= 40; ++ms) {
    CAPTURE(ms);
    PlantRig whole = begun;
    glide(whole, ms);
    PlantRig cut = begun;
    cut.run_ms(ms);
    CHECK(state_hash(whole.plant) == state_hash(cut.plant));
  }
}

TEST_CASE("a glide goes back to any of its milliseconds", "[TWN-4]") {
  PlantRig rig = gliding();
  const Micros far = std::min(rig.now + 10ms, rig.plant.glides_until());
  REQUIRE(rig.plant.glide_to(far));
  PlantRig cut = gliding();
  for (Micros at = cut.now + 1ms; at <= far; at += 1ms) {
    cut.run_ms(1);
    REQUIRE(rig.plant.glide_to(at));
    CHECK(state_hash(rig.plant) == cut.hash());
  }
}

TEST_CASE("a glide ends before a switch is met, and nothing has changed") {
  PlantRig rig = gliding();
  const double switch_m = rig.plant.body.load().bolt_out_switch_m;
  while (rig.plant.body.bolt_m() + 0.02 * rig.plant.body.bolt_speed_m_s() < switch_m) rig.run_ms(1);
  int glided = 0;
  while (!rig.plant.switches.reading(SwitchId::bolt_out)) {
    const Micros far = rig.plant.glides_until();
    Plant trial = rig.plant;
    if (far > rig.now + 1ms && trial.glide_to(far)) {
      ++glided;
      CHECK(trial.body.bolt_m() < switch_m);
    }
    rig.run_ms(1);
    REQUIRE(rig.now < 2s);
  }
  CHECK(glided > 0);
}

TEST_CASE("whatever happens to a gliding bolt happens as to one that is stepped", "[TWN-4]") {
  for (const Interruption& interruption : interruptions()) {
    for (const int after_ms : {1, 3, 8}) {
      CAPTURE(interruption.name, after_ms);
      PlantRig jumped = gliding();
      PlantRig stepped = jumped;
      PlantRig never = jumped;
      glide(jumped, after_ms);
      stepped.run_ms(after_ms);
      step_each(never, after_ms);
      for (PlantRig* rig : {&jumped, &stepped, &never}) interruption.happens(rig->plant);
      jumped.run_ms(15);
      stepped.run_ms(15);
      step_each(never, 15);
      CHECK(jumped.hash() == stepped.hash());
      check_alike(jumped, never);
    }
  }
}

TEST_CASE("nothing glides that hands, a strike, a port or the end of its way have a part in") {
  CHECK(glides(gliding()));
  CHECK_FALSE(glides(gliding(0.0)));  // so low that protection or supervisor may act
  PlantRig held = gliding();
  held.plant.body.set_handle(Side::outside, true);
  CHECK_FALSE(glides(held));
  PlantRig fed = gliding();
  fed.plant.supply.plug_port(PortSource::wall_charger);
  CHECK_FALSE(glides(fed));
  PlantRig pushed = gliding();
  pushed.plant.door.push(50);
  CHECK_FALSE(glides(pushed));
  PlantRig sagging;
  sagging.plant.door.set_faults({.sag_m = 0.003});
  sagging.rest();
  sagging.plant.body.set_drive(1);
  sagging.run_ms(200);
  CHECK_FALSE(glides(sagging));
  PlantRig started;
  started.plant.body.set_drive(1);
  started.run_ms(10);
  CHECK_FALSE(glides(started));
}

TEST_CASE("a throw that glides is one that is stepped each millisecond, to a ten thousandth") {
  PlantRig gliding_rig;
  PlantRig stepped;
  for (PlantRig* rig : {&gliding_rig, &stepped}) rig->plant.body.set_drive(1);
  int glided = 0;
  for (int ms = 0; ms < 480; ++ms) {
    glided += glides(gliding_rig) ? 1 : 0;
    gliding_rig.run_ms(1);
    step_each(stepped, 1);
    CAPTURE(ms);
    check_alike(gliding_rig, stepped);
  }
  CHECK(glided > 300);
}

TEST_CASE("a leaf that swings on is one that is stepped each millisecond, to the bit", "[TWN-4]") {
  const PlantRig begun = led_to(1.0, 700);
  REQUIRE(begun.plant.door.swings_clear());
  PlantRig whole = begun;
  PlantRig cut = begun;
  for (const int ms : {1, 7, 30, 500, 3000}) {  // until it stands, and beyond
    CAPTURE(ms);
    whole.now += std::chrono::milliseconds(ms);
    if (ms <= 500) CHECK(whole.plant.swing_on(whole.now));
    whole.plant.advance_to(whole.now);
    cut.run_ms(ms);
    CHECK(whole.hash() == cut.hash());
  }
  CHECK_FALSE(cut.plant.moving());
}

TEST_CASE("a switch that bounces is read each millisecond, glide or swing") {
  PlantRig bolt = gliding();
  bolt.plant.switches.set_fault(SwitchId::bolt_in, {.bounce = 500ms});
  CHECK_FALSE(glides(bolt));
  CHECK(bolt.plant.glide_to(bolt.now + 1ms));
  PlantRig leaf = led_to(1.0, 0);
  leaf.plant.switches.set_fault(SwitchId::door_closed, {.bounce = 500ms});
  while (!leaf.plant.door.swings_clear()) leaf.run_ms(1);
  CHECK_FALSE(leaf.plant.swing_on(leaf.now + 10ms));
  leaf.run_ms(500);
  CHECK(leaf.plant.swing_on(leaf.now + 10ms));
}

// Braked, it turns on for a moment; nothing of that is left while the leaf swings on.
TEST_CASE("a motor that runs down beside a swinging leaf stands as after single steps", "[TWN-4]") {
  PlantRig whole = led_to(1.5, 400);
  whole.plant.body.set_handle(Side::inside, false);
  whole.run_ms(300);
  whole.plant.body.set_drive(1);
  whole.run_ms(60);
  whole.plant.body.set_drive(0);
  PlantRig cut = whole;
  whole.now += 2000ms;
  int swung = 0;
  while (whole.plant.moved_to() < whole.now && whole.plant.moving()) {
    const bool on = whole.plant.swing_on(whole.now);
    if (!on) whole.plant.move_on();
    swung += on ? 1 : 0;
  }
  whole.plant.advance_to(whole.now);
  cut.run_ms(2000);
  CHECK(swung > 0);
  CHECK(whole.hash() == cut.hash());
}
