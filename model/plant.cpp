#include "model/plant.h"

#include <algorithm>
#include <chrono>

namespace locktwin::model {
Plant::Plant(const PlantParameters& parameters, const PlantSeeds& seeds)
    : supply(parameters.pack, parameters.electronics),
      body(parameters),
      door(parameters.door, parameters.hand),
      switches(switch_truths()),
      keys(seeds.keys),
      sensors(parameters.sensors, seeds.modules),
      flash(parameters.flash),
      radio(seeds.wifi),
      steps_(parameters.steps) {}

void Plant::advance_to(Micros now) {
  sensors.advance_to(now);
  flash.advance_to(now);
  radio.advance_to(now);
  const Micros whole = now - now % kStep;
  while (moving() && time_ < whole) step();
  supply.rest_until(std::max(time_, whole));
  if (time_ >= whole) return;
  time_ = whole;
  body.pass_to(time_);
  switches.advance_to(time_, switch_truths());
}

// Whether a hand, a motor or a door is under way; or will be, from the next millisecond on.
bool Plant::moving() const {
  return !door.still() || body.stirred() || !drive_still();
}

Micros Plant::next_event() const {
  const Micros movement = moving() ? time_ + kStep : kNever;
  return std::min(movement, next_event_beside_movement());
}

// What feeds a motor and what a moving bolt or leaf does to switches follows from the movement.
Micros Plant::next_event_beside_movement() const {
  Micros soonest = std::min({keys.next_event(), speaker.next_event(), sensors.next_due(),
                             flash.done_at(), radio.next_event()});
  if (!drives()) soonest = std::min(soonest, supply.next_event());
  if (!moving()) soonest = std::min(soonest, switches.next_event());
  return soonest;
}

void Plant::set_ambient_c(Micros now, double celsius) {
  body.set_ambient_c(celsius);
  supply.set_temperature_c(celsius);
  clock.set_temperature(now, celsius);
}

Feed Plant::feed() const {
  return supply.feed(drive_direction() * body.motor_current_a());
}

double Plant::bus_voltage_v() const {
  return feed().voltage_v;
}

double Plant::battery_current_a() const {
  const double motor_a = drive_direction() * body.motor_current_a();
  const Feed fed = supply.feed(motor_a);
  return fed.feeder == Feeder::pack ? motor_a + fed.system_a : -supply.charge_current_a();
}

double Plant::battery_voltage_v() const {
  if (!supply.pack_in_contact()) return 0;
  const Pack& pack = supply.pack();
  return terminal_voltage_v(pack.parameters, pack.state, battery_current_a());
}

int Plant::motor_sense() const {
  return door.parameters().hanging == Hanging::left ? -1 : 1;
}

Switches::Truths Plant::switch_truths(double bolt_m) const {
  const LoadParameters& bolt = body.load();
  return {bolt_m >= bolt.bolt_out_switch_m, bolt_m <= bolt.bolt_in_switch_m,
          door.angle_rad() < door.parameters().frame.closed_switch_rad};
}

}  // namespace locktwin::model
