#include "model/body/free_run.h"

#include <algorithm>
#include <cmath>

#include "model/deterministic_math.h"

namespace locktwin::model {
namespace {

// One decaying part of the motion: e^(rate t), less 1, at the end; and its integral.
struct Decay {
  Decay(double of, double dt_s) : rate(of), less_one(det_expm1(of * dt_s)) {}

  double at_end() const { return 1 + less_one; }
  double integral() const { return less_one / rate; }
  double rate;
  double less_one;
};

// A quantity of the motion: rest + fast e^(f t) + slow e^(s t).
struct Course {
  double rest;
  double fast;
  double slow;

  double at_end(const Decay& f, const Decay& s) const {
    return rest + fast * f.at_end() + slow * s.at_end();
  }
  double integral(const Decay& f, const Decay& s, double dt_s) const {
    return rest * dt_s + fast * f.integral() + slow * s.integral();
  }
  double square_integral(const Decay& f, const Decay& s, double dt_s) const {
    const double both = f.less_one + s.less_one + f.less_one * s.less_one;
    return rest * rest * dt_s + 2 * rest * (fast * f.integral() + slow * s.integral()) +
           fast * fast * f.integral() * (2 + f.less_one) / 2 +
           slow * slow * s.integral() * (2 + s.less_one) / 2 +
           2 * fast * slow * both / (f.rate + s.rate);
  }
  // Its slope passes through 0 once at most: a sum of two exponentials.
  bool turns(const Decay& f, const Decay& s) const {
    const double before = fast * f.rate + slow * s.rate;
    const double after = fast * f.rate * f.at_end() + slow * s.rate * s.at_end();
    return before * after < 0;
  }
};

double slowest(double before, double after, bool turns) {
  if (before * after <= 0) return 0;
  // An extreme in between may be the smallest speed or the greatest; who asks takes short steps.
  return turns ? 0 : std::min(std::fabs(before), std::fabs(after));
}

}  // namespace

std::optional<FreeRun> run_free(const FreeDrive& drive, double current_a, double speed_rad_s,
                                double dt_s) {
  const double electric = drive.loop_ohm / drive.winding_h;
  const double mechanic = drive.viscous_nm_s / drive.inertia_kg_m2;
  const double stiffness =
      drive.loop_ohm * drive.viscous_nm_s + drive.torque_nm_per_a * drive.torque_nm_per_a;
  const double product = stiffness / (drive.winding_h * drive.inertia_kg_m2);
  const double half_sum = -(electric + mechanic) / 2;
  const double square = half_sum * half_sum - product;
  if (!(square > 1e-4 * half_sum * half_sum) || !(product > 0)) return std::nullopt;

  const double fast_rate = half_sum - std::sqrt(square);
  const double slow_rate = product / fast_rate;  // without a difference of near equals
  const Decay fast(fast_rate, dt_s);
  const Decay slow(slow_rate, dt_s);

  const double rest_speed =
      (drive.torque_nm_per_a * drive.drive_v - drive.loop_ohm * drive.constant_nm) / stiffness;
  const double rest_current =
      (drive.viscous_nm_s * drive.drive_v + drive.torque_nm_per_a * drive.constant_nm) / stiffness;
  const double off_current = current_a - rest_current;
  const double off_speed = speed_rad_s - rest_speed;
  // The share of the way off that decays fast: (A - slow) / (fast - slow).
  const double per_gap = 1 / (fast_rate - slow_rate);
  const double fast_current = per_gap * ((-electric - slow_rate) * off_current -
                                         drive.torque_nm_per_a / drive.winding_h * off_speed);
  const double fast_speed = per_gap * (drive.torque_nm_per_a / drive.inertia_kg_m2 * off_current +
                                       (-mechanic - slow_rate) * off_speed);
  const Course current{rest_current, fast_current, off_current - fast_current};
  const Course speed{rest_speed, fast_speed, off_speed - fast_speed};

  const double end_speed = speed.at_end(fast, slow);
  const double turned = speed.integral(fast, slow, dt_s);
  return FreeRun{.current_a = current.at_end(fast, slow),
                 .speed_rad_s = end_speed,
                 .turned_rad = turned,
                 .charge_c = current.integral(fast, slow, dt_s),
                 .square_a2_s = current.square_integral(fast, slow, dt_s),
                 .work_j = drive.constant_nm * turned +
                           drive.viscous_nm_s * speed.square_integral(fast, slow, dt_s),
                 .slowest_rad_s = slowest(speed_rad_s, end_speed, speed.turns(fast, slow))};
}

}  // namespace locktwin::model
