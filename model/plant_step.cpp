// One millisecond of movement: what lock body, door and supply do to each other.
#include <chrono>

#include "model/plant.h"

namespace locktwin::model {
void Plant::step() {
  if (glide_to(time_ + kStep)) return;
  end_glide();
  const bool stirred = body.stirred();
  if (stirred) door.wake();
  body.take_notice();
  const bool driven = drives();
  if (driven) supply.rest_until(time_);  // until now: it rests while only the door moves
  const bool body_rests = !stirred && !driven && body.hands_at_rest() && idle(body.cylinder());
  for (int i = 0; i < steps_.door_per_ms; ++i) {
    if (body_rests) {
      body.stand();
    } else {
      const StrikeLoad strike = door.load_on_bolt(body.bolt_m(), body.throws());
      body.turn_handles(step_s());
      body.turn_cylinder(strike, step_s());
      step_drive(strike, driven);
    }
    door.step(body_load(), step_s());
  }
  time_ += kStep;
  body.pass_to(time_);
  if (driven) supply.pass(kStep);
  switches.advance_to(time_, switch_truths());
  body.count_quiet(drive_direction());
  door.count_still(body.hands_at_rest());
  if (moving()) return;
  body.stand();
  door.settle();
}

void Plant::step_drive(const StrikeLoad& strike, bool driven) {
  if (driven) {
    const Sources sources = supply.sources();  // as they are now
    supply.draw(sources, step_s(),
                body.run_motor(drive_direction(), supply, sources, strike, steps_.drive_per_door,
                               step_s()));
  } else {
    body.stand();
  }
  body.carry_bolt();
}

BodyLoad Plant::body_load() const {
  return {.bolt_m = body.bolt_m(),
          .bolt_speed_m_s = body.bolt_speed_m_s(),
          .bolt_force_n = bolt_force_n(),
          .latch_freedom = body.latch_freedom()};
}

// With the strike in its way the bolt is pushed by the force that the drive train feels, the law of
// its stops; free, by what takes it along exactly.
double Plant::bolt_force_n() const {
  const double dt_s = step_s();
  const double ahead_m = body.bolt_m() - door.bolt_next_m(dt_s);
  if (door.strike_holds_bolt() && ahead_m >= 0) return body.stop_force_n(ahead_m);
  return DoorWorld::kBoltMassKg * ahead_m / (dt_s * dt_s);
}

}  // namespace locktwin::model
