// What moves the dead bolt, and draws the latch: the motor with gear and screw, the handles with
// their clutch, the cylinder behind its cover.
//
// The board's bridge and people's hands act on it, and each holds until changed. A hand is far
// stronger than the motor: the drive slips, and stands while it is held back (MEC-3).
#pragma once

#include <optional>

#include "model/body/cylinder.h"
#include "model/body/drive_train.h"
#include "model/body/glide.h"
#include "model/body/lock_body.h"
#include "model/body/mechanism.h"
#include "model/body/motor_heat.h"
#include "model/energy/power_supply.h"
#include "model/part_faults.h"
#include "model/plant_parameters.h"
#include "model/state/fields.h"
#include "model/units.h"

namespace locktwin::model {

// Below this the strike does not hold the bolt back; the resting contact flickers about zero.
inline constexpr double kStrikeTouchN = 0.5;

// What door and strike do to the bolt during one step.
struct StrikeLoad {
  double extra_friction_n = 0;  // pressed across its way
  double obstacle_m = 0;        // a strike too high, or what lies in it: it comes no further
  double axial_n = 0;           // against its throw …
  double bolt_m = 0;            // … which holds it here …
  double bolt_speed_m_s = 0;    // … and moves so
};

class Body {
 public:
  explicit Body(const PlantParameters& parameters);

  void set_drive(int direction);  // +1 turns forward, -1 back, 0 brakes
  void set_handle(Side side, bool pressed);
  void set_key_cover(bool open);
  void insert_key(KeyKind key, bool fully);
  void remove_key();
  void turn_key(int direction);  // +1 locks, -1 unlocks and draws the latch, 0 lets go
  void set_faults(const BodyFaults& faults);
  void set_ambient_c(double celsius);  // of the place: the motor warms and cools towards it

  const BodyParameters& kind() const { return kind_; }
  const LoadParameters& load() const { return drive_sheet_.load; }
  const BodyFaults& faults() const { return faults_; }
  double bolt_m() const { return drive_.bolt_m; }
  double bolt_speed_m_s() const { return load().travel_m_per_rad * drive_.speed_rad_s; }
  double motor_current_a() const { return drive_.current_a; }
  double motor_speed_rad_s() const { return drive_.speed_rad_s; }
  const MovementEnergy& movement_energy() const { return energy_; }
  double motor_stored_j() const { return stored_j(drive_sheet_, drive_); }
  MotorHeat motor_heat() const;
  double ambient_c() const { return ambient_c_; }
  double handle_turn(Side side) const { return mechanism_.at(side).turn; }  // 0 .. 1
  bool clutch_engaged() const;
  const CylinderState& cylinder() const { return cylinder_; }
  bool key_blocked() const;  // a hand turns a key that does not turn
  // What share of its throw handles and key leave to the latch; 1: all.
  double latch_freedom() const;
  // The force with which the drive presses the bolt so far into something rigid.
  double stop_force_n(double pressed_m) const;

  // One step of movement in the plant, in this order; `direction` as far as something feeds it.
  void turn_handles(double dt_s) { advance(mechanism_sheet_, mechanism_, dt_s); }
  void turn_cylinder(const StrikeLoad& strike, double dt_s);
  Drawn run_motor(int direction, const PowerSupply& supply, const Sources& sources,
                  const StrikeLoad& strike, int sub_steps, double dt_s);
  void stand();       // instead, under the brake
  void carry_bolt();  // a hand on key or handle takes it along
  // Or several milliseconds of a motor that moves the bolt alone (glide.h), from whichever moment
  // it began at. None where the bolt is not free throughout, or its current changes too fast for
  // that.
  bool left_alone() const;  // by hands
  std::optional<GlideStart> glide_start(int direction, const PackSource& cells, double system_a,
                                        double obstacle_m) const;
  std::optional<Glided> glided(const GlideStart& start, Micros to_time) const;
  void take(const MotorMovement& motor, Micros now);
  // At the end of a millisecond of movement; and of rest.
  void count_quiet(int direction);
  void pass_to(Micros now) { time_ = now; }

  int drive_direction() const { return faults_.open_circuit ? 0 : direction_; }
  bool throws() const { return direction_ > 0 || cylinder_.hand > 0; }
  bool drive_quiet() const { return quiet_ms_ >= kQuietMs; }
  bool hands_at_rest() const { return at_rest(mechanism_) && at_rest(cylinder_); }
  // Hands or faults have changed something that no step has seen yet.
  bool stirred() const { return stirred_; }
  void take_notice() { stirred_ = false; }

  LT_FIELDS(kind_, drive_sound_, drive_sheet_, mechanism_sheet_, cylinder_sheet_, heat_sheet_,
            throw_m_, faults_, drive_, energy_, mechanism_, cylinder_, heat_, heat_at_, time_,
            ambient_c_, direction_, quiet_ms_, stirred_)

 private:
  static constexpr int kQuietMs = 5;

  void outrun_motor(double speed_rad_s);
  DriveParameters drive_at(const MotorHeat& heat) const;

  BodyParameters kind_;
  DriveParameters drive_sound_;  // the data sheet,
  DriveParameters drive_sheet_;  // and what the faults made of it
  MechanismParameters mechanism_sheet_;
  CylinderParameters cylinder_sheet_;
  MotorHeatParameters heat_sheet_;
  double throw_m_;  // of the bolt
  BodyFaults faults_;
  DriveState drive_;
  MovementEnergy energy_;
  MechanismState mechanism_;
  CylinderState cylinder_;
  MotorHeat heat_;     // at heat_at_ and before
  Micros heat_at_{0};  // of the end of its last current, or of a change of the place's temperature
  Micros time_{0};
  double ambient_c_ = 25;
  int direction_ = 0;        // commanded
  int quiet_ms_ = kQuietMs;  // braked, and slower than friction is rounded off
  bool stirred_ = false;
};

}  // namespace locktwin::model
