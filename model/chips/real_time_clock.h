// The real-time clock: a counter on a 32.768 kHz crystal, and the capacitor that carries it while
// the board has no power (CLK-1).
//
//   rate      1 + (offset + fault - 0.034 (T - 25)^2) * 1e-6             T of the crystal, in °C
//   supplied  dV/dt = (Vs - V)/(Rs C)                Vs: rail behind a diode, Rs: charging resistor
//   alone     dV/dt = -(I + V/Rl)/C                  I: the chip, Rl: leakage of the capacitor
//
// Below its lowest voltage the oscillator stops and the chip's flag falls: the time is lost until
// it is set again. Parabola: data sheets of 32.768 kHz tuning forks. Everything follows in closed
// form from the last change; nothing ticks.
#pragma once

#include <cstdint>

#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

struct ClockParameters {
  double offset_ppm = 0;                // of this crystal at its turnover point, -20 .. 20
  double parabola_ppm_per_k2 = -0.034;  // data sheets: -0.030 .. -0.042
  double turnover_c = 25;               // data sheets: 20 .. 30
  double capacitor_f = 470e-6;
  double charging_ohm = 1000;
  double charged_v = 3.0;  // 3.3 V behind a Schottky diode
  double leakage_ohm = 10e6;
  double chip_a = 0.8e-6;  // counter and crystal
  double lowest_v = 1.6;   // below, the oscillator stops

  LT_FIELDS(offset_ppm, parabola_ppm_per_k2, turnover_c, capacitor_f, charging_ohm, charged_v,
            leakage_ohm, chip_a, lowest_v)
};

class RealTimeClock {
 public:
  explicit RealTimeClock(const ClockParameters& parameters = {}) : parameters_(parameters) {}

  // `now` never goes back from call to call. All take effect at `now`.
  void supply(Micros now, bool powered);
  void set_temperature(Micros now, double celsius);  // -40 .. 85
  void set(Micros now, std::uint32_t seconds);       // since 2000-01-01 00:00 UTC; needs power

  // What is wrong with it.
  void set_fault_ppm(Micros now, double ppm);  // a crystal with wrong or cracked loading
  void stop(Micros now, bool stopped);         // the crystal does not swing
  void slip(double seconds);                   // the counter is off by this, until it is set
  void undo_slip();

  std::uint32_t seconds(Micros now) const;  // what the counter shows, even if it means nothing
  bool kept(Micros now) const;              // it has run without a break since it was set
  double capacitor_v(Micros now) const;
  double error_s(Micros now) const;  // against an ideal clock set with it; 0 before it is set
  double rate_ppm() const;           // how much too fast it runs, the sum of all causes
  double fault_ppm() const { return fault_ppm_; }
  bool stopped() const { return stopped_; }
  bool supplied() const { return supplied_; }
  void hash_into(StateHash& hash) const;
  LT_FIELDS(parameters_, anchor_, shown_us_, ideal_us_, slipped_us_, capacitor_v_, temperature_c_,
            fault_ppm_, kept_, was_set_, supplied_, stopped_)

 private:
  Micros runs_for(Micros now) const;  // of the time since the anchor
  void anchor(Micros now);

  ClockParameters parameters_;
  Micros anchor_{0};  // what follows holds for this moment
  std::int64_t shown_us_ = 0;
  std::int64_t ideal_us_ = 0;  // an ideal clock at `anchor_`
  std::int64_t slipped_us_ = 0;
  double capacitor_v_ = 0;
  double temperature_c_ = 25;
  double fault_ppm_ = 0;
  bool kept_ = false;
  bool was_set_ = false;
  bool supplied_ = false;
  bool stopped_ = false;
};

}  // namespace locktwin::model
