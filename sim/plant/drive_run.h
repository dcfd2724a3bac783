// One drive experiment in motion: follows the commands and finds the instant of the cut exactly.
#pragma once

#include <cstddef>
#include <optional>

#include "sim/plant/drive_experiment.h"

namespace locktwin::sim {

inline constexpr double kLongestWindowS = 60;

class DriveRun {
 public:
  // The experiment must outlive this. Where the bolt runs free its motion is known exactly, and at
  // rest there is none: `fine_step_s` is that of a start, a stop and what is hit. Another
  // one than 20 us is for tests of convergence.
  explicit DriveRun(const DriveExperiment& experiment, double fine_step_s = 20e-6);

  void advance_to(double time_s);  // never back

  const model::DriveState& state() const { return moment_.state; }
  const model::PackState& pack_state() const { return moment_.pack; }
  double battery_current_a() const;
  double battery_voltage_v() const;
  std::optional<double> cut_s() const { return cut_s_; }  // when the last movement was cut

 private:
  struct Moment {
    model::DriveState state;
    model::PackState pack;
  };

  void step_towards(double target_s);
  void rest_until(double target_s);
  bool step_free(double target_s);
  double step_end_s(double target_s, double longest_s) const;
  void step_to(double end_s, Moment next);  // which is the moment then, if no switch is made
  bool rests() const;
  bool lies_free(const model::DriveState& state) const;
  bool runs_free(const Moment& moment) const;
  void follow_commands();
  double next_change_s() const;
  Moment after(double dt_s) const;
  bool switch_made(const Moment& moment) const;
  double find_switch(double longest_s) const;
  void watch_current(double before_a, double before_s);
  void cut();

  const DriveExperiment& experiment_;
  double fine_step_s_;
  Moment moment_;
  double time_s_ = 0;
  double free_step_s_ = 0;  // the next one that is tried
  std::size_t next_command_ = 0;
  int direction_ = 0;
  double direction_since_s_ = 0;
  std::optional<double> over_current_since_s_;
  std::optional<double> cut_s_;
};

}  // namespace locktwin::sim
