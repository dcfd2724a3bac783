#include "model/energy/power_supply.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "model/state/hash.h"

namespace locktwin::model {
PowerSupply::PowerSupply(const PackParameters& pack, const ElectronicsParameters& electronics)
    : lowest_v_(electronics.lowest_v), pack_(make_pack(pack, 1, 25)), anchor_pack_(pack_) {
  if (pack.series == 1) port_parameters_.output_v = 3.5;  // below a charged cell, as for two
}

void PowerSupply::insert(const Pack& pack, PackPlace place) {
  pack_ = pack;
  place_ = place;
  charging_ = false;
  anchor();
}

void PowerSupply::insert_new(double soc, double temperature_c) {
  insert(make_pack(pack_.fresh, soc, temperature_c), PackPlace::inserted);
}

void PowerSupply::insert_again(PackPlace place, double temperature_c) {
  set_age(pack_, pack_.cycles);
  set_temperature(pack_.parameters, pack_.state, temperature_c);
  place_ = place;
  charging_ = false;
  anchor();
}

void PowerSupply::take_out() {
  place_ = PackPlace::outside;
  release_load(pack_);
  anchor();
}

void PowerSupply::set_charging(bool charging) {
  charging_ = charging && place_ == PackPlace::outside;
  if (charging_) release_charger(pack_);
  set_age(pack_, pack_.cycles);
  anchor();
}

void PowerSupply::plug_port(PortSource source) {
  plug(port_, source);
  anchor();
}

void PowerSupply::set_load(const ElectronicLoad& load) {
  if (load == load_) return;
  load_ = load;
  anchor();
}

void PowerSupply::set_leakage_a(double current) {
  leakage_a_ = current;
  anchor();
}

void PowerSupply::set_contact_open(bool open) {
  contact_open_ = open;
  if (open) release_load(pack_);
  anchor();
}

void PowerSupply::set_temperature_c(double celsius) {
  set_temperature(pack_.parameters, pack_.state, celsius);
  anchor();
}

bool PowerSupply::pack_in_contact() const {
  return place_ == PackPlace::inserted && !contact_open_ && gives_current(pack_);
}

// What is drawn below empty, while the protection still lets it, is no charge any more.
double PowerSupply::soc() const {
  return inserted() ? std::clamp(pack_.state.soc, 0.0, 1.0) : 0;
}

double PowerSupply::charge_current_a() const {
  return charging_ ? model::charge_current_a(charger_for(pack_.parameters), pack_) : 0;
}

// V = emf - R (im + Ic + P/V): the upper root. Where there is none the source cannot give the
// power, and the voltage collapses to where it gives most.
Feed PowerSupply::loaded(Feeder feeder, const BusSource& bus, double motor_a) const {
  Feed feed{.feeder = feeder, .bus = bus};
  const double constant_a = load_.current_a + leakage_a_;
  const double open_v = bus.emf_v - bus.resistance_ohm * (motor_a + constant_a);
  const double root = open_v * open_v - 4 * bus.resistance_ohm * load_.power_w;
  feed.voltage_v = std::max(0.0, (open_v + (root > 0 ? std::sqrt(root) : 0)) / 2);
  const bool regulated = feed.voltage_v > lowest_v_;
  feed.system_a = constant_a + (regulated ? load_.power_w / feed.voltage_v : 0);
  feed.voltage_v = std::max(0.0, bus.emf_v - bus.resistance_ohm * (motor_a + feed.system_a));
  return feed;
}

Feed PowerSupply::from_port(double motor_a) const {
  const Feed free = loaded(Feeder::port, port_output(port_parameters_), motor_a);
  if (motor_a + free.system_a <= port_limit_a(port_parameters_, port_)) return free;
  return loaded(Feeder::port, limited_output(port_parameters_, port_), motor_a);
}

const Sources& PowerSupply::sources() const {
  if (known_.is) return known_.sources;
  known_ = {};
  known_.is = true;
  known_.sources = {
      .pack = pack_in_contact(), .cells = {}, .port = port_gives(port_parameters_, port_)};
  if (known_.sources.pack) known_.sources.cells = pack_source(pack_.parameters, pack_.state);
  return known_.sources;
}

// Ideal diodes: the higher voltage feeds everything.
Feed PowerSupply::feed(const Sources& sources, double motor_a) const {
  if (!sources.pack) return sources.port ? from_port(motor_a) : Feed{};
  const BusSource cells{sources.cells.emf_v, sources.cells.resistance_ohm};
  const Feed pack = loaded(Feeder::pack, cells, motor_a);
  if (!sources.port) return pack;
  const Feed other = from_port(motor_a);
  return other.voltage_v > pack.voltage_v ? other : pack;
}

const Feed& PowerSupply::feed(double motor_a) const {
  const Sources& now = sources();
  if (known_.fed && known_.motor_a == motor_a) return known_.feed;
  known_.feed = feed(now, motor_a);
  known_.motor_a = motor_a;
  known_.fed = true;
  return known_.feed;
}

bool PowerSupply::feeds() const {
  return pack_in_contact() || port_gives(port_parameters_, port_);
}

void PowerSupply::draw(const Sources& sources, double dt_s, const Drawn& drawn) {
  advance(port_parameters_, port_, dt_s, drawn.port_c / dt_s);
  if (sources.pack) {
    advance_briefly(pack_, sources.cells, dt_s, drawn.pack_c / dt_s);
  } else if (charging_) {
    charge(charger_for(pack_.parameters), pack_, dt_s);
  } else {
    advance(pack_, dt_s, 0);
  }
  forget_cache();
}

void PowerSupply::pass(Micros step) {
  time_ += step;
  anchor();
}

void PowerSupply::draw_since_anchor(const PackSource& cells, Micros span, double pack_c) {
  pack_ = anchor_pack_;
  time_ = anchor_time_ + span;
  advance_briefly(pack_, cells, to_seconds(span), pack_c / to_seconds(span));
  forget_cache();
}

void PowerSupply::anchor() {
  anchor_pack_ = pack_;
  anchor_port_ = port_;
  anchor_time_ = time_;
  forget_cache();
}

// Until the charge has moved by 0.001 (the current follows the voltage), or a power bank sleeps.
Micros PowerSupply::piece(double pack_a, double port_a) const {
  constexpr double kLargestSocMove = 0.001;
  constexpr double kLeastA = 1e-9;
  constexpr double kMicros = 1e6;
  const double capacity_c = 3600 * pack_.parameters.cell.capacity_ah * pack_.parameters.parallel;
  double piece_s = kLargestSocMove * capacity_c / std::max(pack_a, kLeastA);
  const auto whole = Micros(static_cast<Micros::rep>(piece_s * kMicros) + 1);
  return std::min(whole, changes_in(pack_a, port_a));
}

// At rest, piece by piece from the anchor, which follows with each piece that is complete: where
// pieces begin does not depend on who looks when, and a look costs one piece after months too.
void PowerSupply::rest_until(Micros now) {
  if (now <= time_) return;
  time_ = now;
  pack_ = anchor_pack_;
  port_ = anchor_port_;
  forget_cache();
  for (Micros at = anchor_time_; at < now;) {
    const Feed fed = feed(0);
    const double port_a = fed.feeder == Feeder::port ? fed.system_a : 0;
    const double pack_a = fed.feeder == Feeder::pack ? fed.system_a : 0;
    const Micros whole = piece(pack_a, port_a);
    const Micros span = std::min(whole, now - at);
    advance(port_parameters_, port_, to_seconds(span), port_a);
    rest_pack(to_seconds(span), pack_a);
    at += span;
    if (span < whole) return;
    anchor_pack_ = pack_;
    anchor_port_ = port_;
    anchor_time_ = at;
  }
}

void PowerSupply::rest_pack(double span_s, double current_a) {
  if (charging_) {
    charge(charger_for(pack_.parameters), pack_, span_s);
  } else {
    advance(pack_, span_s, current_a);
  }
  forget_cache();
}

Micros PowerSupply::next_event() const {
  const Feed fed = feed(0);
  const double port_a = fed.feeder == Feeder::port ? fed.system_a : 0;
  const double pack_a = fed.feeder == Feeder::pack ? fed.system_a : 0;
  const Micros in = changes_in(pack_a, port_a);
  return in == kNever ? kNever : time_ + in;
}

// The very moment: who looks before it finds nothing changed, who looks at it or after it all.
Micros PowerSupply::changes_in(double pack_a, double port_a) const {
  Micros soonest = kNever;
  for (const double in_s :
       {overload_trips_in_s(pack_, pack_a), sleeps_in_s(port_parameters_, port_, port_a)}) {
    constexpr double kMicros = 1e6;
    constexpr double kRounding = 1e-3;  // of a microsecond
    if (in_s < 0) continue;
    const double in_us = std::max(1.0, std::ceil(in_s * kMicros - kRounding));
    soonest = std::min(soonest, Micros(static_cast<Micros::rep>(in_us)));
  }
  return soonest;
}

Micros PowerSupply::drains_in(double share) const {
  constexpr std::chrono::seconds kLongest = std::chrono::hours(24 * 30);
  const Feed fed = feed(0);
  const double capacity_c = 3600 * pack_.parameters.cell.capacity_ah * pack_.parameters.parallel;
  const double drawn_a = fed.feeder == Feeder::pack ? fed.system_a : 0;
  const double span_s = share / (drawn_a / capacity_c + kSelfDischargePerS);
  const double longest_s = static_cast<double>(kLongest.count());
  return std::chrono::seconds(1 + static_cast<std::int64_t>(std::min(span_s, longest_s - 1)));
}

double PowerSupply::voltage_after_v(Micros span) const {
  PowerSupply later = *this;
  later.rest_until(time_ + span);
  return later.feed(0).voltage_v;
}

void PowerSupply::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
