// The glass keypad: one electrode a key, and the controller that scans them.
//
//   raw     = finger + sum over neighbours of their fingers * share + water          (pF)
//   signal  = raw - baseline + noise
//   felt    from `on_pf` upwards, no more below `off_pf`, after `debounce` equal scans
//   baseline follows raw, slowly upwards and faster downwards, while no key is felt; a touch that
//           lasts too long is taken for dirt and calibrated away, as is what lies there at power-up
//
//   guard   an electrode around the keys sees water, and no finger on a key; while it does, only a
//           key whose signal no water makes is firm: a bare finger's. A thin glove in the rain is
//           water.
//
// Sources: application notes of capacitive touch controllers (finger 0.5 to 2 pF through 3 mm of
// glass, thresholds at 30 to 50 % of it, drift compensation, maximum on duration, guard electrodes
// with a second threshold against water). Water couples neighbours, wets keys at places of chance
// and runs: each drop that passes a key is an event, as long as the controller is there to feel it.
//
// Nothing polls: after a change the scans are played ahead until the keys felt change or all has
// settled, and that moment is the next event. Noise is drawn only for a signal so near its
// threshold that it could matter. Keys are numbered as in the column of the panel: 0-9, back,
// confirm, home, bell.
#pragma once

#include <array>
#include <cstdint>

#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

inline constexpr std::size_t kTouchKeys = 14;

enum class Finger : std::uint8_t { none, bare, thin_glove, thick_glove, wet };
inline constexpr std::size_t kFingers = 5;

using Fingers = std::array<Finger, kTouchKeys>;  // which lies on each key

struct TouchKeyParameters {
  std::array<double, kFingers> finger_pf{0, 1.0, 0.55, 0.18, 1.3};
  std::array<double, kFingers> neighbour_share{0, 0.10, 0.10, 0.10, 0.20};
  double on_pf = 0.40;
  double off_pf = 0.28;
  double noise_pf = 0.03;  // rms of one scan
  int debounce = 2;        // equal scans before a change counts
  Micros awake_period{10'000};
  Micros asleep_period{40'000};  // until the first scan that differs
  double rise_s = 10;            // the baseline follows upwards
  double fall_s = 1;             // and downwards
  double deadband_pf = 0.01;     // smaller differences are left
  Micros longest_touch{60'000'000};
  double film_pf = 0.6;      // of water on a key, at most
  double film_share = 0.30;  // more of a finger reaches the neighbours through a full film
  double drop_pf = 0.8;      // of a drop that runs over a key, at most
  double drop_every_s = 7;   // at most, under running water
  double drop_stays_s = 1;   // at most
  double guard_pf = 0.06;    // the guard sees water from here: a tenth of a full film
  double firm_pf = 0.90;     // of a key beside water; a drop gives 0.8 at most

  LT_FIELDS(finger_pf, neighbour_share, on_pf, off_pf, noise_pf, debounce, awake_period,
            asleep_period, rise_s, fall_s, deadband_pf, longest_touch, film_pf, film_share, drop_pf,
            drop_every_s, drop_stays_s, guard_pf, firm_pf)
};

class TouchKeys {
 public:
  explicit TouchKeys(std::uint64_t seed, const TouchKeyParameters& parameters = {});

  // Each takes effect at `now`, which never goes back from call to call.
  void power(Micros now, bool on);  // at power-up it takes what it finds for an empty keypad
  void set_awake(Micros now, bool awake);
  void touch(Micros now, const Fingers& fingers);
  void set_wet(Micros now, double amount);        // 0 wiped dry .. 1 running with water
  void set_dead(Micros now, std::uint16_t keys);  // their electrodes are torn off
  void advance_to(Micros now);

  std::uint16_t felt() const { return state_.felt; }  // bit n: key n
  std::uint16_t firm() const { return state_.firm; }  // those felt that no water makes
  bool feels_water() const { return state_.felt != state_.firm; }
  std::uint16_t touched() const;  // the truth: where fingers lie
  double wet() const { return wet_; }
  std::uint64_t false_touches() const {
    return false_touches_;
  }  // through water alone, since it came
  std::uint16_t dead() const { return dead_; }
  bool powered() const { return powered_; }
  // When felt() or firm() may next change by itself; never without power.
  Micros next_event() const;
  void hash_into(StateHash& hash) const;
  LT_FIELDS(parameters_, state_, ahead_, change_at_, random_, fingers_, raw_pf_, film_, drop_key_,
            drop_pf_, drop_at_, wet_, false_touches_, dead_, powered_, awake_)

 private:
  // What the controller knows; plain, so that scans can be played ahead.
  struct State {
    Micros at{0};  // of the last scan
    std::array<double, kTouchKeys> baseline_pf{};
    std::array<std::uint8_t, kTouchKeys> streak{};  // scans that spoke for a change
    std::uint16_t felt = 0;
    std::uint16_t firm = 0;  // of these
    Micros felt_since = kNever;
    std::uint64_t random = 0;

    LT_FIELDS(at, baseline_pf, streak, felt, firm, felt_since, random)
  };

  double sensed_pf(std::size_t key) const;
  void sense();
  bool guarded() const { return parameters_.film_pf * wet_ >= parameters_.guard_pf; }
  std::uint16_t firm_of(const State& state) const;
  void calibrate(State& state) const;
  Micros next_scan(const State& state) const;
  void scan(State& state) const;
  bool speaks_for_change(State& state, std::size_t key, double signal_pf) const;
  void follow(State& state, std::size_t key, double dt_s) const;
  bool settled(const State& state) const;
  bool doubtful(const State& state, std::size_t key) const;
  double chance();  // 0 .. 1
  void settle_until(Micros now);
  void look_ahead();
  void adopt_change();
  void run_drops(Micros now);
  void plan_drop(Micros now);

  TouchKeyParameters parameters_;
  State state_;
  State ahead_;  // after the scan at `change_at_`
  Micros change_at_ = kNever;
  std::uint64_t random_;  // of the water
  Fingers fingers_{};
  std::array<double, kTouchKeys> raw_pf_{};  // follows from what lies on the glass
  std::array<double, kTouchKeys> film_{};    // 0 .. 1
  std::size_t drop_key_ = 0;
  double drop_pf_ = 0;       // of the one drop that runs
  Micros drop_at_ = kNever;  // the next one comes, or this one goes
  double wet_ = 0;
  std::uint64_t false_touches_ = 0;
  std::uint16_t dead_ = 0;
  bool powered_ = false;
  bool awake_ = false;
};

}  // namespace locktwin::model
