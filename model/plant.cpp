#include "model/plant.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace locktwin::model {
namespace {

constexpr Micros kStep = std::chrono::milliseconds(1);
constexpr int kDriveSubSteps = 5;  // 0.2 ms; the winding's time constant is 0.28 ms
constexpr int kStillMs = 20;

// Slower than these for kStillMs is rest. Hinge friction stops a door dead, so nothing creeps.
constexpr double kStillDoorRadS = 1e-4;
constexpr double kStillSlideMS = 1e-3;

// Below this the strike does not hold the bolt back; the resting contact flickers about zero.
constexpr double kTouchN = 0.5;

double seconds(Micros time) {
  return static_cast<double>(time.count()) * 1e-6;
}

}  // namespace

Plant::World& Plant::World::operator=(const World& other) {
  live.reset();
  other.live.reset();
  return *this;
}

Plant::Plant(const PlantParameters& parameters)
    : parameters_(parameters), door_(latched_door(parameters.door)) {}

void Plant::wake() {
  moving_ = true;
  still_ms_ = 0;
}

void Plant::set_drive(int direction) {
  if (direction == direction_) return;
  direction_ = direction;
  wake();
}

void Plant::set_system_current_a(double current) {
  if (current == system_current_a_) return;
  system_current_a_ = current;
  anchor_pack();
}

void Plant::insert_pack(double soc, double temperature_c) {
  pack_ = rested_pack(parameters_.pack, soc, temperature_c);
  pack_inserted_ = true;
  anchor_pack();
  if (direction_ != 0) wake();
}

void Plant::remove_pack() {
  pack_inserted_ = false;
  pack_ = PackState{};
  anchor_pack();
  if (direction_ != 0) wake();
}

void Plant::set_handle(Side side, bool pressed) {
  if (mechanism_.at(side).pressed == pressed) return;
  mechanism_.at(side).pressed = pressed;
  wake();
}

void Plant::push_door(double force_n) {
  if (force_n == push_n_) return;
  push_n_ = force_n;
  wake();
}

void Plant::move_door_to(double angle_rad) {
  grasp(parameters_.hand, hand_, door_.angle_rad, angle_rad);
  wake();
}

void Plant::let_go_door() {
  if (!hand_.holds) return;
  hand_ = {};
  wake();
}

void Plant::set_warp_m(double warp_m) {
  if (warp_m == warp_m_) return;
  warp_m_ = warp_m;
  wake();
}

void Plant::advance_to(Micros now) {
  const Micros whole = now - now % kStep;
  while (moving_ && time_ < whole) step();
  if (time_ >= whole) return;
  time_ = whole;
  rest_pack();
}

Micros Plant::next_event() const {
  return moving_ ? time_ + kStep : kNever;
}

void Plant::step() {
  advance(parameters_.mechanism, mechanism_, DoorWorld::kStepS);
  step_drive();
  step_door();
  time_ += kStep;
  still_ms_ = still() ? still_ms_ + 1 : 0;
  if (still_ms_ >= kStillMs) settle();
}

// The strike holds the bolt back through the stiffness of the drive's own stop: what Box2D gives as
// the bolt's place and speed is a rigid obstacle to the drive train. Its side load is friction in
// guide and strike: mu N (1 + overhang/guide) + mu N overhang/guide + mu N at the strike itself.
void Plant::step_drive() {
  const BoltParameters& bolt = parameters_.door.bolt;
  const double dt_s = DoorWorld::kStepS / kDriveSubSteps;
  const DriveCommand command{.direction = drive_direction(),
                             .system_current_a = pack_inserted_ ? system_current_a_ : 0};
  if (drive_still() && command.direction == 0) {
    drive_ = {.bolt_m = drive_.bolt_m};
    advance(parameters_.pack, pack_, DoorWorld::kStepS, command.system_current_a);
  } else {
    const double levers = 2 * (1 + bolt.overhang_m / bolt.guide_m);
    DriveLoad load{.extra_friction_n = bolt.friction * levers * door_.bolt_side_n};
    for (int i = 1; i <= kDriveSubSteps; ++i) {
      if (door_.bolt_axial_n > kTouchN) {
        load.obstacle_m = door_.bolt_m + door_.bolt_speed_m_s * (i * dt_s);
      }
      advance_drive(parameters_.drive, drive_, parameters_.pack, pack_, command, load, dt_s);
    }
    // The rounded-off friction would let a braked bolt creep under load for ever: Coulomb's holds.
    const bool quiet = command.direction == 0 &&
                       std::abs(drive_.speed_rad_s) < parameters_.drive.load.friction_speed_rad_s;
    drive_quiet_ms_ = quiet ? drive_quiet_ms_ + 1 : 0;
  }
  // A hand on the inside handle: the drive slips, and stands while it is held back.
  const double limit_m = bolt.throw_m * bolt_freedom(parameters_.mechanism, mechanism_);
  if (drive_.bolt_m > limit_m && limit_m < bolt.throw_m) {
    drive_.bolt_m = limit_m;
    drive_.speed_rad_s = std::min(drive_.speed_rad_s, 0.0);
  }
}

// With the strike in its way the bolt is pushed by the force that the drive train feels, the law of
// its stops; free, by what takes it along exactly.
double Plant::bolt_force_n() const {
  const double dt_s = DoorWorld::kStepS;
  const double ahead_m = drive_.bolt_m - (door_.bolt_m + door_.bolt_speed_m_s * dt_s);
  if (door_.bolt_axial_n <= kTouchN || ahead_m < 0) {
    return DoorWorld::kBoltMassKg * ahead_m / (dt_s * dt_s);
  }
  const LoadParameters& load = parameters_.drive.load;
  const double damped = 1 + load.stop_damping_s_per_m * load.travel_m_per_rad * drive_.speed_rad_s;
  return std::max(0.0, load.stop_n_per_m * ahead_m * damped);
}

// A bolt that is not in the world is where the drive train has it, on an edge that stands off.
void Plant::follow_bolt() {
  door_.bolt_m = drive_.bolt_m;
  door_.bolt_speed_m_s = parameters_.drive.load.travel_m_per_rad * drive_.speed_rad_s;
  door_.edge_m = warp_m_;
  door_.edge_speed_m_s = 0;
  door_.bolt_side_n = 0;
  door_.bolt_axial_n = 0;
}

void Plant::step_door() {
  const DoorParameters& door = parameters_.door;
  if (!world_.live || world_.live->has_bolt() != bolt_in_play(door, door_)) {
    world_.live = std::make_unique<DoorWorld>(door, door_);
  }
  const double hand_n = advance(parameters_.hand, door.leaf, hand_, door_, DoorWorld::kStepS);
  const double freedom = latch_freedom(parameters_.mechanism, mechanism_, drive_.bolt_m);
  world_.live->step({.edge_force_n = push_n_ + hand_n,
                     .latch_limit_m = door.latch.throw_m * freedom,
                     .bolt_force_n = bolt_force_n(),
                     .warp_m = warp_m_},
                    door_);
  if (!world_.live->has_bolt()) follow_bolt();
}

bool Plant::still() const {
  return drive_still() && at_rest(mechanism_) && hand_.hand_rad_s == 0 &&
         std::abs(door_.speed_rad_s) < kStillDoorRadS &&
         std::abs(door_.latch_speed_m_s) < kStillSlideMS &&
         std::abs(door_.edge_speed_m_s) < kStillSlideMS &&
         std::abs(door_.bolt_speed_m_s) < kStillSlideMS;
}

void Plant::settle() {
  moving_ = false;
  world_.live.reset();
  drive_ = {.bolt_m = drive_.bolt_m};
  door_.speed_rad_s = 0;
  door_.latch_speed_m_s = 0;
  door_.bolt_speed_m_s = 0;
  door_.edge_speed_m_s = 0;
  anchor_pack();
}

void Plant::anchor_pack() {
  anchor_ = pack_;
  anchor_time_ = time_;
}

void Plant::rest_pack() {
  if (!pack_inserted_) return;
  pack_ = anchor_;
  advance(parameters_.pack, pack_, seconds(time_ - anchor_time_), system_current_a_);
}

double Plant::battery_current_a() const {
  return pack_inserted_ ? direction_ * drive_.current_a + system_current_a_ : 0;
}

double Plant::battery_voltage_v() const {
  if (!pack_inserted_) return 0;
  return terminal_voltage_v(parameters_.pack, pack_, battery_current_a());
}

double Plant::battery_soc() const {
  return pack_inserted_ ? pack_.soc : 0;
}

bool Plant::clutch_engaged() const {
  return model::clutch_engaged(parameters_.mechanism, drive_.bolt_m);
}

bool Plant::latch_engaged() const {
  return model::latch_engaged(parameters_.door, door_);
}

bool Plant::bolt_out_switch() const {
  return drive_.bolt_m >= parameters_.drive.load.bolt_out_switch_m;
}

bool Plant::bolt_in_switch() const {
  return drive_.bolt_m <= parameters_.drive.load.bolt_in_switch_m;
}

bool Plant::door_closed_switch() const {
  return door_.angle_rad < parameters_.door.frame.closed_switch_rad;
}

void Plant::hash_into(StateHash& hash) const {
  for (double number : {pack_.soc,
                        pack_.v1_v,
                        pack_.v2_v,
                        pack_.temperature_c,
                        drive_.current_a,
                        drive_.speed_rad_s,
                        drive_.bolt_m,
                        door_.angle_rad,
                        door_.speed_rad_s,
                        door_.latch_m,
                        door_.latch_speed_m_s,
                        door_.bolt_m,
                        door_.bolt_speed_m_s,
                        door_.edge_m,
                        door_.edge_speed_m_s,
                        door_.bolt_side_n,
                        door_.bolt_axial_n,
                        hand_.target_rad,
                        hand_.hand_rad,
                        hand_.hand_rad_s,
                        system_current_a_,
                        push_n_,
                        warp_m_}) {
    hash.add(number);
  }
  for (const Handle& handle : mechanism_.handles) {
    hash.add(handle.pressed);
    hash.add(handle.turn);
  }
  for (bool flag : {hand_.holds, pack_inserted_, moving_}) hash.add(flag);
  for (std::int64_t count :
       {static_cast<std::int64_t>(time_.count()), static_cast<std::int64_t>(direction_),
        static_cast<std::int64_t>(still_ms_), static_cast<std::int64_t>(drive_quiet_ms_)}) {
    hash.add(count);
  }
}

}  // namespace locktwin::model
