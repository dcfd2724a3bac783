// The physics of one lock, its battery and its door, put together from the parts.
//
// Rest rule: while something moves the plant steps at whole milliseconds, with the door as a Box2D
// world and five sub-steps of the drive train in each. When all has been still for 20 ms the world
// is dropped and only plain numbers remain; the next movement builds it from them. A plant at rest
// is therefore a value: a copy continues with the same bits. Between movements the battery follows
// from its last change in closed form, whoever looks at it and how often.
//
// Copying a plant that moves drops the worlds of both, so that they too go on alike.
#pragma once

#include <memory>

#include "model/battery.h"
#include "model/door.h"
#include "model/door_world.h"
#include "model/drive_train.h"
#include "model/hand.h"
#include "model/mechanism.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

struct PlantParameters {
  PackParameters pack;
  DriveParameters drive;
  DoorParameters door;
  MechanismParameters mechanism;
  HandParameters hand;
};

class Plant {
 public:
  // Door shut and latched, bolt withdrawn, no pack inserted.
  explicit Plant(const PlantParameters& parameters = {});

  // What the board commands, held until changed.
  void set_drive(int direction);              // +1 throws the bolt, -1 withdraws it, 0 brakes
  void set_system_current_a(double current);  // what the electronics draw, >= 0

  // What people do.
  void insert_pack(double soc, double temperature_c);  // soc 0 .. 1
  void remove_pack();
  void set_handle(Side side, bool pressed);
  void push_door(double force_n);       // at the lock edge, positive opens; held until 0
  void move_door_to(double angle_rad);  // leads the door there and holds it until let_go_door()
  void let_go_door();
  void set_warp_m(double warp_m);  // 0 .. 0.015

  // Time. `now` never goes back; between whole milliseconds nothing changes.
  void advance_to(Micros now);
  Micros next_event() const;  // when a reading may next change by itself
  bool moving() const { return moving_; }

  // Readings: the truth.
  bool pack_inserted() const { return pack_inserted_; }
  double battery_voltage_v() const;  // 0 without a pack
  double battery_soc() const;
  double battery_current_a() const;
  double battery_temperature_c() const { return pack_.temperature_c; }
  double motor_current_a() const { return drive_.current_a; }
  double motor_speed_rad_s() const { return drive_.speed_rad_s; }
  double bolt_m() const { return drive_.bolt_m; }
  double latch_m() const { return door_.latch_m; }
  double door_angle_rad() const { return door_.angle_rad; }
  double door_speed_rad_s() const { return door_.speed_rad_s; }
  double bolt_side_load_n() const { return door_.bolt_side_n; }
  double bolt_axial_load_n() const { return door_.bolt_axial_n; }  // strike against the throw
  double handle_turn(Side side) const { return mechanism_.at(side).turn; }  // 0 .. 1
  bool clutch_engaged() const;
  bool latch_engaged() const;  // the latch lies in its pocket and holds the door
  double warp_m() const { return warp_m_; }
  bool bolt_out_switch() const;
  bool bolt_in_switch() const;
  bool door_closed_switch() const;

  void hash_into(StateHash& hash) const;

 private:
  // Owns the world, and leaves it out of copies: both sides build it anew.
  struct World {
    World() = default;
    World(const World& other) { other.live.reset(); }
    World(World&&) = default;
    World& operator=(const World& other);
    World& operator=(World&&) = default;
    ~World() = default;
    mutable std::unique_ptr<DoorWorld> live;
  };

  static constexpr int kQuietMs = 5;

  void wake_door();
  void anchor_pack();
  void rest_pack();

  // One millisecond of movement: plant_step.cpp.
  void step();
  void step_drive();
  void step_door();
  bool bolt_matters() const;
  void follow_bolt();
  double bolt_force_n() const;
  int drive_direction() const { return pack_inserted_ ? direction_ : 0; }
  bool drive_still() const { return drive_quiet_ms_ >= kQuietMs; }
  bool door_still() const;
  void settle();

  PlantParameters parameters_;
  PackState pack_;    // at time_
  PackState anchor_;  // at anchor_time_: the last change of what the resting pack carries
  DriveState drive_;
  DoorState door_;
  MechanismState mechanism_;
  HandState hand_;
  Micros time_{0};  // whole milliseconds
  Micros anchor_time_{0};
  double system_current_a_ = 0;
  double push_n_ = 0;
  double warp_m_ = 0;
  int direction_ = 0;
  double latch_limit_m_ = 0;
  int door_still_ms_ = 0;
  int drive_quiet_ms_ = kQuietMs;  // braked, and slower than friction is rounded off
  bool pack_inserted_ = false;
  bool moving_ = false;
  World world_;
};

}  // namespace locktwin::model
