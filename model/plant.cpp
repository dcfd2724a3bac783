#include "model/plant.h"

#include <algorithm>
#include <chrono>

#include "model/state/hash.h"

namespace locktwin::model {
namespace {

constexpr Micros kStep = std::chrono::milliseconds(1);

}  // namespace

Plant::Plant(const PlantParameters& parameters)
    : sound_(parameters),
      parameters_(parameters),
      supply_(parameters.pack, parameters.electronics),
      door_(latched_door(parameters.door)),
      latch_limit_m_(parameters.door.latch.throw_m) {
  for (SwitchId id : {SwitchId::bolt_out, SwitchId::bolt_in, SwitchId::door_closed}) {
    switches_[static_cast<std::size_t>(id)].truth = switch_truth(id);
  }
}

void Plant::wake_door() {
  moving_ = true;
  door_still_ms_ = 0;
}

void Plant::set_drive(int direction) {
  if (direction == direction_) return;
  direction_ = direction;
  moving_ = true;
}

void Plant::set_load(const ElectronicLoad& load) {
  supply_.set_load(load);
}

void Plant::set_system_current_a(double current) {
  supply_.set_load({.current_a = current, .power_w = 0});
}

void Plant::insert_pack(double soc, double temperature_c) {
  insert_pack(make_pack(parameters_.pack, soc, temperature_c), PackPlace::inserted);
}

void Plant::insert_pack(const Pack& pack, PackPlace place) {
  supply_.insert(pack, place);
  if (direction_ != 0) moving_ = true;
}

void Plant::insert_pack_again(PackPlace place, double temperature_c) {
  supply_.insert_again(place, temperature_c);
  if (direction_ != 0) moving_ = true;
}

void Plant::remove_pack() {
  supply_.take_out();
  if (direction_ != 0) moving_ = true;
}

void Plant::set_charging(bool charging) {
  supply_.set_charging(charging);
}

void Plant::set_leakage_a(double current) {
  supply_.set_leakage_a(current);
}

void Plant::set_contact_open(bool open) {
  supply_.set_contact_open(open);
  if (direction_ != 0) moving_ = true;
}

void Plant::set_ambient_c(double celsius) {
  heat_ = motor_heat();
  heat_at_ = time_;
  ambient_c_ = celsius;
  supply_.set_temperature_c(celsius);
}

MotorHeat Plant::motor_heat() const {
  if (time_ == heat_at_) return heat_;
  const double span_s = static_cast<double>((time_ - heat_at_).count()) * 1e-6;
  return cooled(parameters_.motor_heat, heat_, ambient_c_, span_s);
}

void Plant::plug_port(PortSource source) {
  supply_.plug_port(source);
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

void Plant::set_wind_pa(double pressure_pa) {
  if (pressure_pa == wind_pa_) return;
  wind_pa_ = pressure_pa;
  wake_door();
}

void Plant::pry_door(double force_n) {
  if (force_n == pry_n_) return;
  pry_n_ = force_n;
  wake_door();
}

void Plant::adjust_strike_m(double off_m) {
  strike_off_m_ = off_m;
  wake_door();
}

void Plant::advance_to(Micros now) {
  const Micros whole = now - now % kStep;
  while (moving_ && time_ < whole) step();
  if (time_ >= whole) return;
  time_ = whole;
  supply_.rest_until(time_);
}

Micros Plant::next_event() const {
  return moving_ || switches_bounce() ? time_ + kStep : supply_.next_event();
}

double Plant::bus_voltage_v() const {
  return supply_.feed(motor_draw_a()).voltage_v;
}

double Plant::bus_voltage_after_v(Micros span) const {
  PowerSupply later = supply_;
  later.rest_until(time_ + span);
  return later.feed(0).voltage_v;
}

double Plant::battery_current_a() const {
  const double motor_a = motor_draw_a();
  const Feed feed = supply_.feed(motor_a);
  if (feed.feeder == Feeder::pack) return motor_a + feed.system_a;
  return -supply_.charge_current_a();
}

double Plant::battery_voltage_v() const {
  if (!supply_.pack_in_contact()) return 0;
  const Pack& pack = supply_.pack();
  return terminal_voltage_v(pack.parameters, pack.state, battery_current_a());
}

// What is drawn below empty, while the protection still lets it, is no charge any more.
double Plant::battery_soc() const {
  return pack_inserted() ? std::clamp(supply_.pack().state.soc, 0.0, 1.0) : 0;
}

double Plant::battery_temperature_c() const {
  return supply_.pack().state.temperature_c;
}

double Plant::wind_n() const {
  return wind_force_n(parameters_.door, wind_pa_);
}

bool Plant::clutch_engaged() const {
  return model::clutch_engaged(parameters_.mechanism, drive_.bolt_m);
}

bool Plant::latch_engaged() const {
  return model::latch_engaged(parameters_.door, door_);
}

void Plant::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
