// All that feeds the lock: the pack in its bay or out of it, the charger, the Type-C port; and the
// electronics as their load. The motor's current comes from outside, sub-step by sub-step.
//
// A plain value: a copy is a snapshot. While the motor stands still, time passes in closed form
// from the last change (the anchor), so that nothing depends on how often somebody looks.
#pragma once

#include "model/energy/charger.h"
#include "model/energy/electronics.h"
#include "model/energy/pack.h"
#include "model/energy/type_c_port.h"
#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

enum class PackPlace {
  outside,   // on the table: it keeps its charge but for self-discharge
  inserted,  // the right way round
  reversed,  // in the bay with the charge port away from the door: no contact (INS-2)
};

enum class Feeder { nothing, pack, port };

// What feeds the bus during one sub-step, as its loads see it.
struct Feed {
  Feeder feeder = Feeder::nothing;
  BusSource bus;
  double voltage_v = 0;
  double system_a = 0;  // drawn by the electronics
};

// What could feed the bus at one moment. It holds for the millisecond that follows: the charge that
// moves in it changes voltages by some 10 uV.
struct Sources {
  bool pack = false;  // in contact
  PackSource cells;   // if so
  bool port = false;  // gives something
};

// Charge that left either in that millisecond.
struct Drawn {
  double pack_c = 0;
  double port_c = 0;
};

class PowerSupply {
 public:
  explicit PowerSupply(const PackParameters& pack, const ElectronicsParameters& electronics = {});

  // What people do; each takes effect at `now` (whole milliseconds, never going back).
  void insert(const Pack& pack, PackPlace place);     // another pack; the old one is put away
  void insert_new(double soc, double temperature_c);  // soc 0 .. 1, the right way round
  void insert_again(PackPlace place, double temperature_c);  // the one that lies outside
  void take_out();
  void set_charging(bool charging);  // a pack outside, on its charger
  void plug_port(PortSource source);

  void set_load(const ElectronicLoad& load);
  void set_leakage_a(double current);      // moisture across the bus, >= 0
  void set_contact_open(bool open);        // the springs of the bay do not touch the pack
  void set_temperature_c(double celsius);  // of the pack, wherever it is

  // Time with the motor at rest, to `now`.
  void rest_until(Micros now);
  // A step of the motor, at most 1 ms: what could feed the bus, which of it does while `motor_a`
  // flows too, in each sub-step, and in the end the charge that left it.
  const Sources& sources() const;
  Feed feed(const Sources& sources, double motor_a) const;
  const Feed& feed(double motor_a) const;
  bool feeds() const;  // whether that is something at all
  void draw(const Sources& sources, double dt_s, const Drawn& drawn);
  void pass(Micros step);  // the steps of this time are done: from here on things rest
  // Some milliseconds of a motor that the pack alone feeds, since the anchor, which stays: asked
  // again for more or less, it begins there again. hold() ends them.
  Micros anchored_at() const { return anchor_time_; }
  void draw_since_anchor(const PackSource& cells, Micros span, double pack_c);
  void hold() { anchor(); }

  // When a power bank falls asleep or the pack cuts an overload off, if nothing changes; or kNever.
  // That a pack is empty comes without notice: whoever needs to know looks ahead with rest_until().
  Micros next_event() const;

  // Until the pack has lost that share of its capacity, if it goes on resting as it does now: whole
  // seconds, at most 30 days.
  Micros drains_in(double share) const;

  // The bus voltage then, if all stays as it is and the motor at rest.
  double voltage_after_v(Micros span) const;

  PackPlace place() const { return place_; }
  bool inserted() const { return place_ != PackPlace::outside; }
  const PackParameters& fresh_pack() const { return pack_.fresh; }  // data sheet of a new one
  const Pack& pack() const { return pack_; }                        // wherever it is
  double soc() const;  // of a pack in the lock, 0 .. 1; 0 without
  double temperature_c() const { return pack_.state.temperature_c; }
  const PortState& port() const { return port_; }
  bool charging() const { return charging_; }
  double charge_current_a() const;
  double leakage_a() const { return leakage_a_; }
  bool contact_open() const { return contact_open_; }
  bool pack_in_contact() const;
  void hash_into(StateHash& hash) const;
  LT_FIELDS(port_parameters_, lowest_v_, pack_, port_, load_, leakage_a_, place_, charging_,
            contact_open_, time_, anchor_time_, anchor_pack_, anchor_port_)
  LT_NOT_STATE(known_);  // follows from pack and port
  void forget_cache() { known_ = {}; }

 private:
  // Several ask for the same within a step.
  struct Known {
    bool is = false;
    Sources sources;
    bool fed = false;
    double motor_a = 0;
    Feed feed;
  };

  void anchor();
  Micros piece(double pack_a, double port_a) const;
  Micros changes_in(double pack_a, double port_a) const;  // kNever: not by itself
  void rest_pack(double span_s, double current_a);
  Feed from_port(double motor_a) const;
  Feed loaded(Feeder feeder, const BusSource& bus, double motor_a) const;

  PortParameters port_parameters_;
  double lowest_v_;
  Pack pack_;
  PortState port_;
  ElectronicLoad load_;
  double leakage_a_ = 0;
  PackPlace place_ = PackPlace::outside;
  bool charging_ = false;
  bool contact_open_ = false;
  Micros time_{0};
  Micros anchor_time_{0};
  Pack anchor_pack_;  // at anchor_time_
  PortState anchor_port_;
  mutable Known known_;
};

}  // namespace locktwin::model
