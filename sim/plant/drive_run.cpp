#include "sim/plant/drive_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/deterministic_math.h"

namespace locktwin::sim {
namespace {

// Reference conditions of the runs in tests/data/oracles: the limits of the drive's protection.
constexpr double kOverCurrentA = 1.2;
constexpr double kBlankS = 0.100;  // the starting current is no over-current
constexpr double kDebounceS = 0.050;

// Under the brake only the winding, with 0.3 ms, and the friction near rest are quick: so many fine
// steps in one.
constexpr double kRunsDown = 5;

}  // namespace

DriveRun::DriveRun(const DriveExperiment& experiment, double fine_step_s)
    : experiment_(experiment),
      fine_step_s_(fine_step_s),
      moment_{.state = experiment.state, .pack = experiment.pack_state} {
  follow_commands();
}

double DriveRun::battery_current_a() const {
  return direction_ * moment_.state.current_a + experiment_.system_current_a;
}

double DriveRun::battery_voltage_v() const {
  return model::terminal_voltage_v(experiment_.pack, moment_.pack, battery_current_a());
}

void DriveRun::advance_to(double time_s) {
  while (time_s_ < time_s) step_towards(std::min(time_s, next_change_s()));
}

void DriveRun::step_towards(double target_s) {
  if (rests()) return rest_until(target_s);
  if (step_free(target_s)) return;
  const bool runs_down = direction_ == 0 && lies_free(moment_.state);
  const double end_s = step_end_s(target_s, runs_down ? kRunsDown * fine_step_s_ : fine_step_s_);
  step_to(end_s, after(end_s - time_s_));
}

double DriveRun::step_end_s(double target_s, double longest_s) const {
  const bool last = target_s - time_s_ <= longest_s * (1 + 1e-9);
  return last ? target_s : time_s_ + longest_s;
}

// Nothing pushes it on. Under the latch's spring or at a stop it creeps in the equations, which
// round friction off, and so it does here.
bool DriveRun::rests() const {
  return direction_ == 0 && lies_free(moment_.state) && model::at_rest(moment_.state);
}

// Between what can be hit.
bool DriveRun::lies_free(const model::DriveState& state) const {
  const model::LoadParameters& load = experiment_.drive.load;
  const double near_m = experiment_.load.latch ? load.latch_end_m : 0;
  const double far_m = std::min(load.travel_m, experiment_.load.obstacle_m);
  return state.bolt_m >= near_m && state.bolt_m < far_m;
}

void DriveRun::rest_until(double target_s) {
  moment_.state = {.bolt_m = moment_.state.bolt_m};
  model::advance(experiment_.pack, moment_.pack, target_s - time_s_, experiment_.system_current_a);
  time_s_ = target_s;
  follow_commands();
}

// So fast that friction has its full force: model/body/free_run.h.
bool DriveRun::runs_free(const Moment& moment) const {
  const double flat_rad_s = model::kFlatTanh * experiment_.drive.load.friction_speed_rad_s;
  return std::fabs(moment.state.speed_rad_s) > flat_rad_s && lies_free(moment.state);
}

// False, and nothing is done, where that does not hold throughout or the current passes its limit.
bool DriveRun::step_free(double target_s) {
  constexpr double kLongestS = 0.001;  // for so long a call holds the pack's inner voltages
  if (!runs_free(moment_)) return false;
  free_step_s_ = std::clamp(2 * free_step_s_, fine_step_s_, kLongestS);
  const double end_s = step_end_s(target_s, free_step_s_);
  const Moment next = after(end_s - time_s_);
  const bool over = std::fabs(next.state.current_a) > kOverCurrentA;
  const bool was_over = std::fabs(moment_.state.current_a) > kOverCurrentA;
  if (!runs_free(next) || over != was_over) {
    free_step_s_ /= 8;  // its end is near
    return false;
  }
  step_to(end_s, next);
  return true;
}

void DriveRun::step_to(double end_s, Moment next) {
  const bool made = switch_made(next);
  if (made) {
    end_s = time_s_ + find_switch(end_s - time_s_);
    next = after(end_s - time_s_);
  }
  const double before_a = moment_.state.current_a;
  const double before_s = time_s_;
  moment_ = next;
  time_s_ = end_s;
  if (made) cut();
  watch_current(before_a, before_s);
  follow_commands();
}

void DriveRun::follow_commands() {
  while (next_command_ < experiment_.commands.size() &&
         experiment_.commands[next_command_].at_s <= time_s_) {
    direction_ = experiment_.commands[next_command_++].direction;
    direction_since_s_ = time_s_;
    over_current_since_s_.reset();
  }
  if (switch_made(moment_)) cut();
}

// The next instant at which something changes by the clock.
double DriveRun::next_change_s() const {
  double next = std::numeric_limits<double>::infinity();
  if (next_command_ < experiment_.commands.size()) {
    next = experiment_.commands[next_command_].at_s;
  }
  if (over_current_since_s_) next = std::min(next, *over_current_since_s_ + kDebounceS);
  return next;
}

DriveRun::Moment DriveRun::after(double dt_s) const {
  Moment moment = moment_;
  model::advance_drive(experiment_.drive, moment.state, experiment_.pack, moment.pack,
                       {.direction = direction_, .system_current_a = experiment_.system_current_a},
                       experiment_.load, dt_s);
  return moment;
}

bool DriveRun::switch_made(const Moment& moment) const {
  if (experiment_.cut != Cut::at_switch) return false;
  const model::LoadParameters& load = experiment_.drive.load;
  return (direction_ > 0 && moment.state.bolt_m >= load.bolt_out_switch_m) ||
         (direction_ < 0 && moment.state.bolt_m <= load.bolt_in_switch_m);
}

// The instant within the next `longest_s` at which the switch makes, by bisection.
double DriveRun::find_switch(double longest_s) const {
  double open_s = 0;
  double made_s = longest_s;
  for (int halving = 0; halving < 20; ++halving) {
    const double middle_s = (open_s + made_s) / 2;
    (switch_made(after(middle_s)) ? made_s : open_s) = middle_s;
  }
  return made_s;
}

void DriveRun::watch_current(double before_a, double before_s) {
  if (experiment_.cut == Cut::none || direction_ == 0) return;
  const double now_a = std::fabs(moment_.state.current_a);
  const double blank_end_s = direction_since_s_ + kBlankS;
  if (now_a <= kOverCurrentA || time_s_ <= blank_end_s) {
    over_current_since_s_.reset();
  } else if (!over_current_since_s_) {
    const double low_a = std::fabs(before_a);
    const double rise = low_a < kOverCurrentA ? (kOverCurrentA - low_a) / (now_a - low_a) : 0;
    over_current_since_s_ = std::max(before_s + rise * (time_s_ - before_s), blank_end_s);
  } else if (time_s_ >= *over_current_since_s_ + kDebounceS) {
    cut();
  }
}

void DriveRun::cut() {
  direction_ = 0;
  cut_s_ = time_s_;
  over_current_since_s_.reset();
}

}  // namespace locktwin::sim
