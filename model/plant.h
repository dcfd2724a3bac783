// The physics of one lock, its battery and its door, put together from the parts.
//
// Rest rule: while something moves the plant steps at whole milliseconds, with the door as a Box2D
// world and five sub-steps of the drive train in each. When all has been still for 20 ms the world
// is dropped and only plain numbers remain; the next movement builds it from them. Between
// movements the battery follows from its last change in closed form, whoever looks at it and how
// often.
//
// A plant is a value, also while it moves (live_door.h): a copy, or one that was saved and loaded,
// continues with the same bits as the original, which does not notice.
#pragma once

#include <array>

#include "model/body/cylinder.h"
#include "model/body/drive_train.h"
#include "model/body/lock_body.h"
#include "model/body/mechanism.h"
#include "model/body/motor_heat.h"
#include "model/body/position_switch.h"
#include "model/door/door.h"
#include "model/door/hand.h"
#include "model/door/live_door.h"
#include "model/energy/power_supply.h"
#include "model/part_faults.h"
#include "model/recognition/front_sensors.h"
#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

// How finely a movement is stepped; tests of convergence choose others.
struct StepParameters {
  int door_per_ms = 1;     // steps of the door, its strike and what hands do
  int drive_per_door = 5;  // sub-steps of the motor in each: 0.2 ms; its winding takes 0.28 ms

  LT_FIELDS(door_per_ms, drive_per_door)
};

// What became of the energy of the motor's movements, since the beginning:
// drawn = electronics + heat + work + slipped + change of what is stored.
struct MovementEnergy {
  double drawn_j = 0;        // from whatever feeds the bus, at its terminals, while a motor moves
  double electronics_j = 0;  // their part of it
  double heat_j = 0;         // in winding and bridge
  double work_j = 0;         // against friction, load and stops
  double slipped_j = 0;      // of a motor that a key, a handle or a blocked gear stops

  LT_FIELDS(drawn_j, electronics_j, heat_j, work_j, slipped_j)
};

struct PlantParameters {
  PackParameters pack;
  ElectronicsParameters electronics;
  DriveParameters drive;
  DoorParameters door;
  MechanismParameters mechanism;
  HandParameters hand;
  CylinderParameters cylinder;
  FrontSensorParameters sensors;  // beside the plant: FrontSensors is made of them
  MotorHeatParameters motor_heat;
  BodyParameters body;
  StepParameters steps;

  LT_FIELDS(pack, electronics, drive, door, mechanism, hand, cylinder, sensors, motor_heat, body,
            steps)
};

class Plant {
 public:
  // Door shut and latched, bolt withdrawn, no pack inserted.
  explicit Plant(const PlantParameters& parameters = {});

  // What the board commands, held until changed.
  void set_drive(int direction);              // +1 throws the bolt, -1 withdraws it, 0 brakes
  void set_load(const ElectronicLoad& load);  // what the electronics draw
  void set_system_current_a(double current);  // the same as a constant current, >= 0

  // What people do.
  void insert_pack(double soc, double temperature_c);  // a new one; soc 0 .. 1
  void insert_pack(const Pack& pack, PackPlace place);
  void insert_pack_again(PackPlace place, double temperature_c);  // the one that lies outside
  void remove_pack();
  void set_charging(bool charging);  // the pack outside, on its charger
  void plug_port(PortSource source);
  void set_leakage_a(double current);  // a fault of the electronics
  void set_contact_open(bool open);    // of the pack: a worn spring
  // Of the place, -40 .. 80: the pack, in the lock or beside it, takes it at once; the motor warms
  // and cools towards it.
  void set_ambient_c(double celsius);
  void set_handle(Side side, bool pressed);
  void push_door(double force_n);       // at the lock edge, positive opens; held until 0
  void move_door_to(double angle_rad);  // leads the door there and holds it until let_go_door()
  void let_go_door();
  void set_wind_pa(double pressure_pa);  // from outside the house, positive presses on the leaf
  void pry_door(double force_n);         // a lever in the gap at the lock edge, >= 0; held until 0
  void adjust_strike_m(double off_m);    // the bolt's pocket, towards the opening side
  void set_key_cover(bool open);
  void insert_key(KeyKind key, bool fully);
  void remove_key();
  void turn_key(int direction);  // +1 locks, -1 unlocks and draws the latch, 0 lets go

  // What is wrong with the parts. An obstacle must fit into the gap: see obstacle_fits().
  void set_faults(const LockFaults& faults);
  void set_warp_m(double warp_m);  // that fault alone, 0 .. 0.015

  // Time. `now` never goes back; between whole milliseconds nothing changes.
  void advance_to(Micros now);
  Micros next_event() const;  // when a reading may next change by itself
  bool moving() const { return moving_; }

  // Readings: the truth.
  const PackParameters& fresh_pack() const { return parameters_.pack; }
  Feed feed() const { return supply_.feed(motor_draw_a()); }
  const PowerSupply& supply() const { return supply_; }
  bool pack_inserted() const { return supply_.place() != PackPlace::outside; }
  double bus_voltage_v() const;  // of electronics and bridge; 0 when nothing feeds them
  double bus_voltage_after_v(Micros span) const;  // if all stays as it is and at rest
  double battery_voltage_v() const;               // at the pack's contacts; 0 without contact
  double battery_soc() const;                     // 0 .. 1; 0 without a pack in the lock
  double battery_current_a() const;               // out of the pack; negative while it is charged
  double battery_temperature_c() const;
  double motor_current_a() const { return drive_.current_a; }
  double motor_speed_rad_s() const { return drive_.speed_rad_s; }
  const MovementEnergy& movement_energy() const { return energy_; }
  double motor_stored_j() const { return stored_j(parameters_.drive, drive_); }
  MotorHeat motor_heat() const;
  double ambient_c() const { return ambient_c_; }
  const BodyParameters& body() const { return parameters_.body; }
  double bolt_m() const { return drive_.bolt_m; }
  double bolt_edge_m() const { return door_.edge_m; }
  double latch_m() const { return door_.latch_m; }
  double door_angle_rad() const { return door_.angle_rad; }
  double door_speed_rad_s() const { return door_.speed_rad_s; }
  double bolt_side_load_n() const { return door_.bolt_side_n; }
  double bolt_axial_load_n() const { return door_.bolt_axial_n; }  // strike against the throw
  double handle_turn(Side side) const { return mechanism_.at(side).turn; }  // 0 .. 1
  bool clutch_engaged() const;
  bool latch_engaged() const;  // the latch lies in its pocket and holds the door
  double warp_m() const { return faults_.door.warp_m; }
  double strike_adjusted_m() const { return strike_off_m_; }
  double bolt_lift_n() const;  // weight of a sagging leaf on the bolt
  double wind_n() const;       // at the lock edge, positive opens
  double door_stop_rad() const { return parameters_.door.frame.stop_rad; }
  bool obstacle_fits(double thickness_m) const;
  bool latch_whole() const { return parameters_.door.has_latch; }
  bool bolt_whole() const { return parameters_.door.has_bolt; }
  const CylinderState& cylinder() const { return cylinder_; }
  bool key_blocked() const;  // a hand turns a key that does not turn
  bool bolt_out_switch() const { return switch_reading(SwitchId::bolt_out); }
  bool bolt_in_switch() const { return switch_reading(SwitchId::bolt_in); }
  bool door_closed_switch() const { return switch_reading(SwitchId::door_closed); }
  bool switch_reading(SwitchId id) const;
  bool switch_truth(SwitchId id) const;
  int motor_sense() const;  // +1 where a forward motor throws the bolt, -1 on a left-hung door
  const DoorParameters& door() const { return parameters_.door; }  // as it is, faults included
  const LockFaults& faults() const { return faults_; }

  void hash_into(StateHash& hash) const;
  LT_FIELDS(sound_, parameters_, faults_, supply_, drive_, energy_, door_, mechanism_, hand_,
            cylinder_, switches_, time_, push_n_, pry_n_, wind_pa_, strike_off_m_, ambient_c_,
            heat_, heat_at_, direction_, latch_limit_m_, door_still_ms_, drive_quiet_ms_, moving_,
            live_door_)

 private:
  static constexpr int kQuietMs = 5;

  void wake_door();
  double motor_draw_a() const { return drive_direction() * drive_.current_a; }

  // One millisecond of movement: plant_step.cpp.
  void step();
  void step_cylinder();
  void step_drive();
  void step_motor(const DriveParameters& drive, const Sources& sources, Drawn& drawn);
  void carry_bolt();
  void outrun_motor(double speed_rad_s);
  void count_rest();
  double step_s() const { return 0.001 / parameters_.steps.door_per_ms; }
  DriveLoad bolt_load() const;
  void step_door();
  double edge_force_n() const;
  void break_what_yields(double force_n);
  void follow_switches();
  bool switches_bounce() const;
  bool bolt_matters() const;
  bool latch_matters(double limit_m) const;
  void follow_bolt();
  double bolt_force_n() const;
  int drive_direction() const;
  double bolt_off_m() const { return faults_.door.warp_m - strike_off_m_; }
  bool drive_still() const { return drive_quiet_ms_ >= kQuietMs && drive_direction() == 0; }
  bool door_still() const;
  void settle();

  PlantParameters sound_;       // the data sheets
  PlantParameters parameters_;  // and what the faults made of them
  LockFaults faults_;
  PowerSupply supply_;
  DriveState drive_;
  MovementEnergy energy_;
  DoorState door_;
  MechanismState mechanism_;
  HandState hand_;
  CylinderState cylinder_;
  std::array<SwitchState, kSwitches> switches_;
  Micros time_{0};  // whole milliseconds
  double push_n_ = 0;
  double pry_n_ = 0;
  double wind_pa_ = 0;
  double strike_off_m_ = 0;
  double ambient_c_ = 25;
  MotorHeat heat_;     // at heat_at_
  Micros heat_at_{0};  // of its last current, or change of the place's temperature
  int direction_ = 0;
  double latch_limit_m_ = 0;
  int door_still_ms_ = 0;
  int drive_quiet_ms_ = kQuietMs;  // braked, and slower than friction is rounded off
  bool moving_ = false;
  LiveDoor live_door_;
};

}  // namespace locktwin::model
