// The lock's Wi-Fi radio in the house's network: joined or not, what a join costs, what is lost.
//
//   off ── radio on, network in reach ──▶ joining ── join time ──▶ joined
//    ▲                                       │ lost or switched off  │
//    └───────────────────────────────────────┴───────────────────────┘
//
// A weak signal repeats frames (electronics.h: four times the share of a joined radio), takes
// longer to join and loses what it sends; an unsteady network goes away and comes back, and each
// return is a join with its energy (BAT-4, FLT-6). Sources in README.md.
#pragma once

#include "model/state/fields.h"
#include "model/units.h"

namespace locktwin::model {

class StateHash;

struct WifiParameters {
  double join_s = 2.0;           // scan, association, address, session with the cloud
  double weak_dbm = -75;         // below, a join takes `weak_join_factor` as long
  double weak_join_factor = 3;   // repeated handshakes
  double lost_dbm = -92;         // below, no association at all
  double half_loss_dbm = -84;    // half of all frames are lost at the first try
  double loss_width_db = 2.0;    // in which the odds of a loss change by e
  double steady_mean_s = 60;     // an unsteady network stays so long on average …
  double outage_mean_s = 30;     // … and is gone so long
  double steady_at_least_s = 5;  // access points restart no faster

  LT_FIELDS(join_s, weak_dbm, weak_join_factor, lost_dbm, half_loss_dbm, loss_width_db,
            steady_mean_s, outage_mean_s, steady_at_least_s)
};

// What the house offers at the place of the lock.
struct WifiNetwork {
  enum class State { on, unsteady, off };
  State state = State::on;
  double signal_dbm = -60;  // -20 beside the access point .. -100 lost in noise

  LT_FIELDS(state, signal_dbm)
};

class WifiLink {
 public:
  explicit WifiLink(const WifiParameters& parameters = {}) : parameters_(parameters) {}

  void set_network(Micros now, const WifiNetwork& network);
  void set_radio(Micros now, bool on);  // of the lock: powered, and not switched off (SET-5)
  // Carries out what is due at `now`. `chance` from 0 (excluded) to 1 sets the length of the next
  // spell of an unsteady network; a fresh number each time.
  void advance(Micros now, double chance);
  Micros next_event() const;  // kNever: nothing comes by itself

  bool joined() const { return state_ == State::joined; }
  bool joining() const { return state_ == State::joining; }
  double signal_dbm() const { return network_.signal_dbm; }
  const WifiNetwork& network() const { return network_; }
  int joins() const { return joins_; }  // since the world began
  // Probability from 0 to 1 that one try of a frame is lost.
  double frame_loss() const;
  void hash_into(StateHash& hash) const;
  LT_FIELDS(parameters_, network_, state_, radio_on_, outage_, joined_at_, spell_ends_at_, joins_)

 private:
  enum class State { off, joining, joined };

  bool reachable() const;
  void settle(Micros now);  // joins or leaves as radio and network allow

  WifiParameters parameters_;
  WifiNetwork network_;
  State state_ = State::off;
  bool radio_on_ = false;
  bool outage_ = false;            // of an unsteady network, now
  Micros joined_at_ = kNever;      // of the join that runs
  Micros spell_ends_at_ = kNever;  // of an unsteady network
  int joins_ = 0;
};

}  // namespace locktwin::model
