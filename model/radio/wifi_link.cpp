#include "model/radio/wifi_link.h"

#include <algorithm>

#include "model/deterministic_math.h"
#include "model/state/hash.h"
#include "model/state_hash.h"

namespace locktwin::model {

namespace {

Micros micros(double seconds) {
  return Micros(static_cast<Micros::rep>(seconds * 1e6));
}

}  // namespace

bool WifiLink::reachable() const {
  return radio_on_ && network_.state != WifiNetwork::State::off && !outage_ &&
         network_.signal_dbm >= parameters_.lost_dbm;
}

void WifiLink::set_network(Micros now, const WifiNetwork& network) {
  const bool begins = network.state == WifiNetwork::State::unsteady &&
                      network_.state != WifiNetwork::State::unsteady;
  network_ = network;
  if (network.state != WifiNetwork::State::unsteady) {
    outage_ = false;
    spell_ends_at_ = kNever;
  } else if (begins) {
    spell_ends_at_ = now + micros(parameters_.steady_at_least_s);
  }
  settle(now);
}

void WifiLink::set_radio(Micros now, bool on) {
  if (radio_on_ == on) return;
  radio_on_ = on;
  settle(now);
}

void WifiLink::settle(Micros now) {
  if (!reachable()) {
    state_ = State::off;
    joined_at_ = kNever;
  } else if (state_ == State::off) {
    const bool weak = network_.signal_dbm < parameters_.weak_dbm;
    state_ = State::joining;
    joined_at_ = now + micros(parameters_.join_s * (weak ? parameters_.weak_join_factor : 1));
    ++joins_;
  }
}

void WifiLink::advance(Micros now, double chance) {
  if (spell_ends_at_ <= now) {
    outage_ = !outage_;
    const double mean_s = outage_ ? parameters_.outage_mean_s : parameters_.steady_mean_s;
    const double length_s = std::max(parameters_.steady_at_least_s, -mean_s * det_log(chance));
    spell_ends_at_ = now + micros(length_s);
    settle(now);
  }
  if (state_ == State::joining && joined_at_ <= now) {
    state_ = State::joined;
    joined_at_ = kNever;
  }
}

// Spells go on while the radio is off; nobody needs to know then.
Micros WifiLink::next_event() const {
  return radio_on_ ? std::min(joined_at_, spell_ends_at_) : kNever;
}

double WifiLink::frame_loss() const {
  const double odds =
      det_exp((parameters_.half_loss_dbm - network_.signal_dbm) / parameters_.loss_width_db);
  return odds / (1 + odds);
}

void WifiLink::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
