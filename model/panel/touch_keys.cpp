#include "model/panel/touch_keys.h"

#include <algorithm>
#include <cmath>

#include "model/state/hash.h"

namespace locktwin::model {
namespace {

// Irwin and Hall: four uniform numbers have a standard deviation of sqrt(4/12), at most 2.
constexpr int kNoiseTerms = 4;
constexpr double kNoiseRms = 0.57735026918962576;
constexpr double kNoiseLargest = 2.0;
constexpr int kLongestLook = 8000;  // scans played ahead; then again

struct Place {
  int column;
  int row;
};

// 1 2 3 / 4 5 6 / 7 8 9 / back 0 confirm / home . bell
constexpr std::array<Place, kTouchKeys> kPlaces{{{1, 3},
                                                 {0, 0},
                                                 {1, 0},
                                                 {2, 0},
                                                 {0, 1},
                                                 {1, 1},
                                                 {2, 1},
                                                 {0, 2},
                                                 {1, 2},
                                                 {2, 2},
                                                 {0, 3},
                                                 {2, 3},
                                                 {0, 4},
                                                 {2, 4}}};

bool neighbours(std::size_t a, std::size_t b) {
  const int columns = std::abs(kPlaces[a].column - kPlaces[b].column);
  const int rows = std::abs(kPlaces[a].row - kPlaces[b].row);
  return columns + rows == 1;
}

// SplitMix64 (Steele, Lea and Flood, 2014).
double uniform(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-53;
}

std::uint16_t bit(std::size_t key) {
  return static_cast<std::uint16_t>(1U << key);
}

Micros span_of(double seconds) {
  return Micros(static_cast<Micros::rep>(seconds * 1e6));
}

}  // namespace

TouchKeys::TouchKeys(std::uint64_t seed, const TouchKeyParameters& parameters)
    : parameters_(parameters), random_(seed) {
  state_.random = ~seed;
}

std::uint16_t TouchKeys::touched() const {
  std::uint16_t keys = 0;
  for (std::size_t key = 0; key < kTouchKeys; ++key) {
    if (fingers_[key] != Finger::none) keys |= bit(key);
  }
  return keys;
}

double TouchKeys::sensed_pf(std::size_t key) const {
  if ((dead_ & bit(key)) != 0) return 0;
  const TouchKeyParameters& is = parameters_;
  const auto kind = [&](std::size_t of) { return static_cast<std::size_t>(fingers_[of]); };
  double raw = is.finger_pf[kind(key)] + is.film_pf * wet_ * film_[key];
  for (std::size_t other = 0; other < kTouchKeys; ++other) {
    if (fingers_[other] == Finger::none || !neighbours(key, other)) continue;
    const double share = is.neighbour_share[kind(other)] + is.film_share * wet_;
    raw += is.finger_pf[kind(other)] * share;
  }
  return key == drop_key_ ? raw + drop_pf_ : raw;
}

void TouchKeys::sense() {
  for (std::size_t key = 0; key < kTouchKeys; ++key) raw_pf_[key] = sensed_pf(key);
}

void TouchKeys::calibrate(State& state) const {
  for (std::size_t key = 0; key < kTouchKeys; ++key) state.baseline_pf[key] = raw_pf_[key];
  state.streak = {};
  state.felt = 0;
  state.firm = 0;
  state.felt_since = kNever;
}

void TouchKeys::power(Micros now, bool on) {
  if (on == powered_) return;
  settle_until(now);
  powered_ = on;
  awake_ = false;
  drop_pf_ = 0;
  drop_at_ = kNever;
  if (on && wet_ > 0) plan_drop(now);
  sense();
  calibrate(state_);
  look_ahead();
}

void TouchKeys::set_awake(Micros now, bool awake) {
  if (awake == awake_) return;
  settle_until(now);
  awake_ = awake;
  look_ahead();
}

void TouchKeys::touch(Micros now, const Fingers& fingers) {
  if (fingers == fingers_) return;
  settle_until(now);
  fingers_ = fingers;
  sense();
  look_ahead();
}

void TouchKeys::set_dead(Micros now, std::uint16_t keys) {
  settle_until(now);
  dead_ = keys;
  sense();
  look_ahead();
}

// What the guard says of the water also tells the controller to take what lies there for none.
void TouchKeys::set_wet(Micros now, double amount) {
  settle_until(now);
  wet_ = amount;
  if (amount > 0) false_touches_ = 0;
  for (double& film : film_) film = amount > 0 ? chance() : 0;
  drop_pf_ = 0;
  drop_at_ = kNever;
  if (amount > 0 && powered_) plan_drop(now);
  sense();
  if (guarded()) calibrate(state_);
  look_ahead();
}

double TouchKeys::chance() {
  return uniform(random_);
}

void TouchKeys::plan_drop(Micros now) {
  drop_at_ = now + span_of(parameters_.drop_every_s * (0.1 + 0.9 * chance()) / wet_);
}

// One drop at a time: it comes over a key, and goes.
void TouchKeys::run_drops(Micros now) {
  while (now >= drop_at_) {
    const Micros at = drop_at_;
    settle_until(at);
    if (drop_pf_ > 0) {
      drop_pf_ = 0;
      plan_drop(at);
    } else {
      drop_key_ = static_cast<std::size_t>(chance() * kTouchKeys);
      drop_pf_ = parameters_.drop_pf * wet_ * (0.2 + 0.8 * chance());
      drop_at_ = at + span_of(parameters_.drop_stays_s * (0.15 + 0.85 * chance()));
    }
    sense();
    look_ahead();
  }
}

Micros TouchKeys::next_scan(const State& state) const {
  const bool asked = std::ranges::any_of(state.streak, [](auto scans) { return scans != 0; });
  const bool fast = awake_ || asked || state.felt != 0;
  const Micros period = fast ? parameters_.awake_period : parameters_.asleep_period;
  return (state.at / period + 1) * period;
}

bool TouchKeys::speaks_for_change(State& state, std::size_t key, double signal_pf) const {
  const bool felt = (state.felt & bit(key)) != 0;
  const double threshold_pf = felt ? parameters_.off_pf : parameters_.on_pf;
  const double scale_pf = parameters_.noise_pf / kNoiseRms;
  if (std::abs(signal_pf - threshold_pf) < kNoiseLargest * scale_pf) {
    double noise = 0;
    for (int term = 0; term < kNoiseTerms; ++term) noise += uniform(state.random) - 0.5;
    signal_pf += noise * scale_pf;
  }
  return felt ? signal_pf < threshold_pf : signal_pf >= threshold_pf;
}

void TouchKeys::follow(State& state, std::size_t key, double dt_s) const {
  const double off_pf = raw_pf_[key] - state.baseline_pf[key];
  if (std::abs(off_pf) <= parameters_.deadband_pf) return;
  const double share = dt_s / (off_pf > 0 ? parameters_.rise_s : parameters_.fall_s);
  state.baseline_pf[key] += off_pf * std::min(1.0, share);
}

// By many scans, so without their noise.
std::uint16_t TouchKeys::firm_of(const State& state) const {
  if (!guarded()) return state.felt;
  std::uint16_t firm = 0;
  for (std::size_t key = 0; key < kTouchKeys; ++key) {
    if (raw_pf_[key] - state.baseline_pf[key] >= parameters_.firm_pf) firm |= bit(key);
  }
  return firm & state.felt;
}

void TouchKeys::scan(State& state) const {
  const Micros now = next_scan(state);
  const double dt_s = to_seconds(now - state.at);
  state.at = now;
  const std::uint16_t before = state.felt;
  for (std::size_t key = 0; key < kTouchKeys; ++key) {
    const double signal_pf = raw_pf_[key] - state.baseline_pf[key];
    const bool speaks = speaks_for_change(state, key, signal_pf);
    state.streak[key] = speaks ? static_cast<std::uint8_t>(state.streak[key] + 1) : 0;
  }
  for (std::size_t key = 0; key < kTouchKeys; ++key) {
    if (state.streak[key] < parameters_.debounce) continue;
    state.felt ^= bit(key);
    state.streak[key] = 0;
  }
  if (state.felt != before) state.felt_since = state.felt != 0 ? now : kNever;
  state.firm = firm_of(state);
  if (state.felt == 0) {
    for (std::size_t key = 0; key < kTouchKeys; ++key) follow(state, key, dt_s);
  } else if (now - state.felt_since >= parameters_.longest_touch) {
    calibrate(state);
  }
}

bool TouchKeys::doubtful(const State& state, std::size_t key) const {
  const bool felt = (state.felt & bit(key)) != 0;
  const double threshold_pf = felt ? parameters_.off_pf : parameters_.on_pf;
  const double margin_pf = raw_pf_[key] - state.baseline_pf[key] - threshold_pf;
  const double noise_pf = kNoiseLargest * parameters_.noise_pf / kNoiseRms;
  return std::abs(margin_pf) < noise_pf || (felt ? margin_pf < 0 : margin_pf > 0);
}

// Nothing can change any more by scanning again, but for the end of a touch that lasts too long.
bool TouchKeys::settled(const State& state) const {
  if (state.firm != firm_of(state)) return false;
  for (std::size_t key = 0; key < kTouchKeys; ++key) {
    if (state.streak[key] != 0 || doubtful(state, key)) return false;
    const double off_pf = raw_pf_[key] - state.baseline_pf[key];
    if (state.felt == 0 && std::abs(off_pf) > parameters_.deadband_pf) return false;
  }
  return true;
}

// Plays the scans until the keys felt change; that moment is the next event. Not beyond the next
// drop, which changes everything.
void TouchKeys::look_ahead() {
  change_at_ = kNever;
  if (!powered_) return;
  ahead_ = state_;
  for (int scans = 0; scans < kLongestLook; ++scans) {
    if (settled(ahead_)) {
      if (ahead_.felt == 0) return;
      const Micros ends = ahead_.felt_since + parameters_.longest_touch;
      ahead_.at = std::max(ahead_.at, ends - parameters_.awake_period);
    }
    if (next_scan(ahead_) >= drop_at_) return;
    scan(ahead_);
    if (ahead_.felt != state_.felt || ahead_.firm != state_.firm) break;
  }
  change_at_ = ahead_.at;
}

void TouchKeys::adopt_change() {
  const int by_water = ahead_.felt & ~state_.felt & ~touched();
  if (wet_ > 0 && by_water != 0) ++false_touches_;
  state_ = ahead_;
  look_ahead();
}

// Makes the scans before `now` part of the state, so that something may change at `now`. A settled
// keypad is as it was, however long.
void TouchKeys::settle_until(Micros now) {
  while (change_at_ <= now) adopt_change();
  if (!powered_) return;
  while (!settled(state_) && next_scan(state_) < now) scan(state_);
  if (settled(state_)) state_.at = std::max(state_.at, now);
}

void TouchKeys::advance_to(Micros now) {
  run_drops(now);
  while (change_at_ <= now) adopt_change();
}

Micros TouchKeys::next_event() const {
  return std::min(change_at_, drop_at_);
}

void TouchKeys::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
