#include "model/plant.h"

#include <chrono>

namespace locktwin::model {
namespace {

constexpr Micros kStep = std::chrono::milliseconds(1);

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
    : parameters_(parameters),
      door_(latched_door(parameters.door)),
      latch_limit_m_(parameters.door.latch.throw_m) {}

void Plant::wake_door() {
  moving_ = true;
  door_still_ms_ = 0;
}

void Plant::set_drive(int direction) {
  if (direction == direction_) return;
  direction_ = direction;
  moving_ = true;
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
  if (direction_ != 0) moving_ = true;
}

void Plant::remove_pack() {
  pack_inserted_ = false;
  pack_ = PackState{};
  anchor_pack();
  if (direction_ != 0) moving_ = true;
}

void Plant::set_handle(Side side, bool pressed) {
  if (mechanism_.at(side).pressed == pressed) return;
  mechanism_.at(side).pressed = pressed;
  wake_door();
}

void Plant::push_door(double force_n) {
  if (force_n == push_n_) return;
  push_n_ = force_n;
  wake_door();
}

void Plant::move_door_to(double angle_rad) {
  const HandState before = hand_;
  grasp(parameters_.hand, hand_, door_.angle_rad, angle_rad);
  if (!before.holds || hand_.target_rad != before.target_rad) wake_door();
}

void Plant::let_go_door() {
  if (!hand_.holds) return;
  hand_ = {};
  wake_door();
}

void Plant::set_warp_m(double warp_m) {
  if (warp_m == warp_m_) return;
  warp_m_ = warp_m;
  wake_door();
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
        static_cast<std::int64_t>(door_still_ms_), static_cast<std::int64_t>(drive_quiet_ms_)}) {
    hash.add(count);
  }
}

}  // namespace locktwin::model
