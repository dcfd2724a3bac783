// Method throughout: reduce the argument to a short interval, sum the Taylor series there to below
// one unit in the last place, put the range back exactly. Reduction constants are the leading bits
// of ln 2 and pi/2 with trailing zeros, so that k * (high part) is exact (Cody and Waite, Software
// Manual for the Elementary Functions, 1980).
#include "model/deterministic_math.h"

#include <bit>
#include <cstdint>
#include <limits>

namespace locktwin::model {
namespace {

constexpr double kLog2E = 1.4426950408889634;
constexpr double kLn2High = 0x1.62e42feep-1;       // 32 bits of ln 2
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;  // ln 2 - kLn2High
constexpr double kTwoOverPi = 0.63661977236758134;
constexpr double kHalfPiHigh = 0x1.921fb544p+0;       // 33 bits of pi/2
constexpr double kHalfPiMiddle = 0x1.0b4611a6p-34;    // the next 33
constexpr double kHalfPiLow = 0x1.3198a2e037073p-69;  // and the rest
constexpr double kSqrtHalf = 0.70710678118654752;

constexpr double inverse_factorial(int n) {
  return n <= 1 ? 1.0 : inverse_factorial(n - 1) / n;
}

// The nearest whole number, by pushing the fraction out of the significand. |x| < 2^51.
double nearest(double x) {
  constexpr double kPush = 0x1.8p52;
  return (x + kPush) - kPush;
}

// 2^exponent; exponent in -1022..1023.
double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

// exp(r) - 1 for |r| <= ln(2)/2; even and odd terms apart, so that they run in parallel.
double expm1_series(double r) {
  const double r2 = r * r;
  double even = inverse_factorial(14);
  double odd = inverse_factorial(13);
  even = even * r2 + inverse_factorial(12);
  odd = odd * r2 + inverse_factorial(11);
  even = even * r2 + inverse_factorial(10);
  odd = odd * r2 + inverse_factorial(9);
  even = even * r2 + inverse_factorial(8);
  odd = odd * r2 + inverse_factorial(7);
  even = even * r2 + inverse_factorial(6);
  odd = odd * r2 + inverse_factorial(5);
  even = even * r2 + inverse_factorial(4);
  odd = odd * r2 + inverse_factorial(3);
  even = even * r2 + inverse_factorial(2);
  return r + r2 * (even + r * odd);
}

double sin_series(double r) {  // |r| <= pi/4
  const double r2 = r * r;
  double sum = 0;
  for (int n = 17; n >= 3; n -= 2) sum = (inverse_factorial(n) - sum) * r2;
  return r - r * sum;
}

double cos_series(double r) {  // |r| <= pi/4
  const double r2 = r * r;
  double sum = 0;
  for (int n = 18; n >= 2; n -= 2) sum = (inverse_factorial(n) - sum) * r2;
  return 1 - sum;
}

// sin(x + quarter_turns * pi/2)
double sin_of(double x, int quarter_turns) {
  const double k = nearest(x * kTwoOverPi);
  const double r = ((x - k * kHalfPiHigh) - k * kHalfPiMiddle) - k * kHalfPiLow;
  switch ((static_cast<int>(k) + quarter_turns) & 3) {
    case 0:
      return sin_series(r);
    case 1:
      return cos_series(r);
    case 2:
      return -sin_series(r);
    default:
      return -cos_series(r);
  }
}

}  // namespace

double det_exp(double x) {
  if (x > 709.78) return std::numeric_limits<double>::infinity();
  if (x < -708.39) return 0.0;
  const double k = nearest(x * kLog2E);
  const double grown = 1 + expm1_series((x - k * kLn2High) - k * kLn2Low);
  const int exponent = static_cast<int>(k);
  // 2^1024 is not a double: the last doubling is a factor of its own.
  return exponent == 1024 ? grown * 2 * power_of_two(1023) : grown * power_of_two(exponent);
}

double det_expm1(double x) {
  if (x > -1e-3 && x < 1e-3) {  // the battery's short steps: the next term is below 1e-16
    return x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120)))));
  }
  if (x > -0.34 && x < 0.34) return expm1_series(x);
  return det_exp(x) - 1;
}

double det_tanh_below_one(double x) {
  const double e = det_expm1(x > 0 ? -2 * x : 2 * x);
  return x > 0 ? -e / (2 + e) : e / (2 + e);
}

double det_log(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  double exponent = static_cast<double>(static_cast<int>(bits >> 52) - 1022);
  constexpr std::uint64_t kFraction = 0x000fffffffffffff;
  double m = std::bit_cast<double>((bits & kFraction) | 0x3fe0000000000000);  // [0.5, 1)
  if (m < kSqrtHalf) {
    m *= 2;
    exponent -= 1;
  }
  const double s = (m - 1) / (m + 1);  // ln m = 2 artanh(s), |s| <= 0.1716
  const double s2 = s * s;
  double sum = 0;
  for (int n = 23; n >= 3; n -= 2) sum = (sum + 1.0 / n) * s2;
  return exponent * kLn2High + (2 * s + (2 * s * sum + exponent * kLn2Low));
}

double det_sin(double x) {
  return sin_of(x, 0);
}
double det_cos(double x) {
  return sin_of(x, 1);
}

}  // namespace locktwin::model
