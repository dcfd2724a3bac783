#include "firmware-core/house/battery_gauge.h"

#include <algorithm>
#include <array>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

struct Point {
  std::uint16_t mv;
  std::uint16_t charge;  // of 10,000
};

// Twice the open-circuit voltage of an NMC 811 cell (the reference table of the plant), rounded to
// 1 mV; linear between.
constexpr std::array<Point, 23> kCharge = {
    {{5001, 0},    {5725, 200},  {6219, 500},  {6456, 800},  {6592, 1000}, {6868, 1500},
     {6971, 2000}, {7057, 2500}, {7163, 3000}, {7258, 3500}, {7334, 4000}, {7411, 4500},
     {7502, 5000}, {7597, 5500}, {7681, 6000}, {7779, 6500}, {7896, 7000}, {7989, 7500},
     {8084, 8000}, {8162, 8500}, {8193, 9000}, {8247, 9500}, {8400, 10000}}};

// Resistances of the pack at 25 degrees C and full, from the cell's data sheet.
constexpr std::uint32_t kSeriesMohm = 56;
constexpr std::uint32_t kWiringMohm = 60;
constexpr std::uint32_t kFirstMohm = 30;
constexpr std::uint32_t kSecondMohm = 40;
constexpr std::uint32_t kFirstMs = 3'000;  // time constants
constexpr std::uint32_t kSecondMs = 80'000;

// Their rise towards empty, times 256, each 2.5 % of charge from 0: 1 + 1.5 exp(-z / 0.08).
constexpr std::array<std::uint16_t, 13> kLowCharge = {640, 537, 462, 406, 366, 337, 315,
                                                      299, 288, 279, 273, 265, 260};

// What the cold makes of them, times 64 (Arrhenius: 15, 35 and 30 kJ/mol).
struct Cold {
  std::int16_t temperature_dc;
  std::uint16_t series;
  std::uint16_t first;
  std::uint16_t second;
};
constexpr std::array<Cold, 8> kCold = {{{-200, 188, 787, 550},
                                        {-150, 163, 571, 418},
                                        {-100, 143, 419, 320},
                                        {0, 111, 233, 194},
                                        {100, 88, 135, 122},
                                        {250, 64, 64, 64},
                                        {400, 48, 33, 36},
                                        {600, 34, 15, 18}}};

constexpr std::int32_t kFine = 100;  // of a ten-thousandth
constexpr std::int32_t kFull = 10'000 * kFine;
// A ten-thousandth of 5 Ah is 1800 mA s.
constexpr std::uint32_t kMamsPerFine = 1'800'000 / kFine;

constexpr std::uint32_t kSliceMs = 250;        // shorter ones would be lost in the rounding
constexpr std::uint32_t kTrustMs = 60'000;     // time constants of the correction: at rest,
constexpr std::uint32_t kDoubtMs = 7'200'000;  // and under load
constexpr std::int32_t kQuietMa = 30;
constexpr std::int32_t kOtherPack = 15'00 * kFine;  // no error of the model is so large at rest
// At a boot the pack may still recover from a load, most in the cold: it reads low by so much.
constexpr std::int32_t kRecovering = 14'00 * kFine;
constexpr std::int32_t kAlike = 4'00 * kFine;

std::int32_t between(std::int32_t x, std::int32_t x0, std::int32_t x1, std::int32_t y0,
                     std::int32_t y1) {
  return y0 + (y1 - y0) * (std::clamp(x, x0, x1) - x0) / (x1 - x0);
}

// 1 - exp(-span / constant), times 2^16.
std::uint32_t share_gone(std::uint32_t span_ms, std::uint32_t constant_ms) {
  constexpr std::array<std::uint16_t, 9> kLeft = {65535, 24109, 8869, 3263, 1200, 442, 162, 60, 0};
  if (span_ms / 8 >= constant_ms) return 65'536;
  const auto x = static_cast<std::uint32_t>((std::uint64_t{span_ms} << 16) / constant_ms);
  const std::uint32_t whole = x >> 16;
  const std::uint64_t f = x & 0xFFFF;
  // exp(-f) = 1 - f + f^2/2 - f^3/6 + f^4/24, for f below 1
  const std::uint64_t left = 65'536 - f + (f * f >> 17) - (f * f / 6 * f >> 32) +
                             ((f * f >> 16) * (f * f >> 16) / 24 >> 16);
  return 65'536 - static_cast<std::uint32_t>(left * kLeft[whole] >> 16);
}

struct Resistances {
  std::uint32_t series_mohm;
  std::uint32_t first_mohm;
  std::uint32_t second_mohm;
  std::uint32_t first_ms;
  std::uint32_t second_ms;
};

Cold cold_at(std::int16_t temperature_dc) {
  std::size_t i = 1;
  while (i + 1 < kCold.size() && temperature_dc > kCold[i].temperature_dc) ++i;
  const Cold& a = kCold[i - 1];
  const Cold& b = kCold[i];
  const auto at = [&](std::uint16_t y0, std::uint16_t y1) {
    return static_cast<std::uint16_t>(
        between(temperature_dc, a.temperature_dc, b.temperature_dc, y0, y1));
  };
  return {temperature_dc, at(a.series, b.series), at(a.first, b.first), at(a.second, b.second)};
}

std::uint32_t low_charge(std::int32_t charge) {
  constexpr std::int32_t kEach = 250 * kFine;
  const auto i = static_cast<std::size_t>(std::clamp(charge, std::int32_t{0}, kFull) / kEach);
  if (i + 1 >= kLowCharge.size()) return 256;
  const auto low = static_cast<std::int32_t>(i) * kEach;
  return static_cast<std::uint32_t>(
      between(charge, low, low + kEach, kLowCharge[i], kLowCharge[i + 1]));
}

Resistances resistances(std::int32_t charge, std::int16_t temperature_dc) {
  const std::uint32_t rise = low_charge(charge);
  const Cold cold = cold_at(temperature_dc);
  const auto scaled = [&](std::uint32_t value, std::uint16_t factor) {
    return static_cast<std::uint32_t>(std::uint64_t{value} * rise * factor >> 14);
  };
  return {scaled(kSeriesMohm, cold.series) + kWiringMohm, scaled(kFirstMohm, cold.first),
          scaled(kSecondMohm, cold.second), scaled(kFirstMs, cold.first),
          scaled(kSecondMs, cold.second)};
}

void relax(std::int32_t& uv, std::int32_t target_uv, std::uint32_t share) {
  uv += static_cast<std::int32_t>(std::int64_t{target_uv - uv} * share >> 16);
}

}  // namespace

std::uint32_t charge_of(std::uint32_t open_circuit_mv) {
  if (open_circuit_mv <= kCharge.front().mv) return 0;
  for (std::size_t i = 1; i < kCharge.size(); ++i) {
    const Point& high = kCharge[i];
    if (open_circuit_mv > high.mv) continue;
    const Point& low = kCharge[i - 1];
    const std::uint32_t span_mv = static_cast<std::uint32_t>(high.mv - low.mv);
    const auto span = static_cast<std::uint32_t>(high.charge - low.charge);
    return low.charge + ((open_circuit_mv - low.mv) * span + span_mv / 2) / span_mv;
  }
  return 10'000;
}

void BatteryGauge::start(const Inputs& in, std::uint8_t remembered) {
  if (in.bus_voltage_mv == 0) return;
  known_ = true;
  counted_ms_ = in.now_ms;
  // Twice: the resistance depends on the charge.
  charge_ = static_cast<std::int32_t>(charge_of(in.bus_voltage_mv)) * kFine;
  rest_mv_ = open_circuit_mv(in);
  charge_ = static_cast<std::int32_t>(charge_of(rest_mv_)) * kFine;
  if (remembered == kUnknown) return;
  const std::int32_t before = remembered * 100 * kFine;
  if (charge_ > before - kRecovering && charge_ < before + kAlike) charge_ = before;
}

std::uint32_t BatteryGauge::open_circuit_mv(const Inputs& in) const {
  const Resistances r = resistances(charge_, in.battery_dc);
  const std::int32_t lost_uv =
      in.battery_ma * static_cast<std::int32_t>(r.series_mohm) + first_uv_ + second_uv_;
  return static_cast<std::uint32_t>(std::max(std::int32_t{0}, in.bus_voltage_mv + lost_uv / 1'000));
}

void BatteryGauge::update(const Inputs& in, bool moving) {
  if (in.bus_voltage_mv == 0 || !known_) return;
  if (moving) rested_from_ms_ = in.now_ms + config::kBatteryRestMs;
  const auto span_ms = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(in.now_ms - counted_ms_, std::uint32_t{0} - 1));
  counted_ms_ = in.now_ms;
  if (span_ms >= kSliceMs) {
    pass(span_ms, in.battery_ma, in.battery_dc);
  } else {
    waiting_ms_ += span_ms;
    waiting_mams_ += in.battery_ma * static_cast<std::int32_t>(span_ms);
    if (waiting_ms_ < kSliceMs) return;
    pass(waiting_ms_, waiting_mams_ / static_cast<std::int32_t>(waiting_ms_), in.battery_dc);
    waiting_ms_ = 0;
    waiting_mams_ = 0;
  }
  if (in.now_ms < rested_from_ms_ || in.external_power) return;
  rest_mv_ = open_circuit_mv(in);
  correct(std::max(span_ms, kSliceMs), in.battery_ma < kQuietMa);
}

// Time under a current: the RC pairs follow, the charge goes.
void BatteryGauge::pass(std::uint32_t span_ms, std::int32_t current_ma,
                        std::int16_t temperature_dc) {
  const Resistances r = resistances(charge_, temperature_dc);
  relax(first_uv_, current_ma * static_cast<std::int32_t>(r.first_mohm),
        share_gone(span_ms, r.first_ms));
  relax(second_uv_, current_ma * static_cast<std::int32_t>(r.second_mohm),
        share_gone(span_ms, r.second_ms));
  const bool fills = current_ma < 0;  // a division without a sign costs half of the code
  const auto size_ma = static_cast<std::uint32_t>(fills ? -current_ma : current_ma);
  const std::uint64_t moved = std::uint64_t{size_ma} * span_ms / kMamsPerFine;
  const auto most = static_cast<std::uint64_t>(fills ? kFull - charge_ : charge_);
  const auto gone = static_cast<std::int32_t>(std::min(moved, most));
  charge_ += fills ? gone : -gone;
}

void BatteryGauge::correct(std::uint32_t span_ms, bool quiet) {
  const auto seen = static_cast<std::int32_t>(charge_of(rest_mv_)) * kFine;
  const std::int32_t off = seen - charge_;
  if (quiet && (off > kOtherPack || off < -kOtherPack)) {
    charge_ = seen;
    return;
  }
  const std::uint32_t share = share_gone(span_ms, quiet ? kTrustMs : kDoubtMs);
  charge_ += static_cast<std::int32_t>(std::int64_t{off} * share >> 16);
}

std::uint8_t BatteryGauge::percent() const {
  constexpr std::int32_t kAsGoodAsFull = 99'00 * kFine;
  return charge_ >= kAsGoodAsFull ? 100 : static_cast<std::uint8_t>(charge_ / (100 * kFine));
}

}  // namespace locktwin::core
