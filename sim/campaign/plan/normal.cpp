#include "sim/campaign/plan/normal.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/deterministic_math.h"

namespace locktwin::sim {

namespace {

using Polynomial = std::array<double, 8>;  // the highest power first

double polynomial_at(const Polynomial& coefficients, double x) {
  double value = 0;
  for (const double coefficient : coefficients) value = value * x + coefficient;
  return value;
}

// clang-format off
constexpr Polynomial kMiddleAbove{
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608};
constexpr Polynomial kMiddleBelow{
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0};
constexpr Polynomial kSideAbove{
    7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177,
    1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959,
    1.42343711074968357734};
constexpr Polynomial kSideBelow{
    1.05075007164441684324e-9, 5.475938084995344946e-4, .0151986665636164571966,
    .14810397642748007459, .68976733498510000455, 1.6763848301838038494, 2.05319162663775882187,
    1.0};
constexpr Polynomial kTailAbove{
    2.01033439929228813265e-7, 2.71155556874348757815e-5, .0012426609473880784386,
    .026532189526576123093, .29656057182650489123, 1.7848265399172913358, 5.4637849111641143699,
    6.6579046435011037772};
constexpr Polynomial kTailBelow{
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
    7.868691311456132591e-4, .0148753612908506148525, .13692988092273580531,
    .59983220655588793769, 1.0};
// clang-format on

constexpr double kMiddle = 0.425;  // on each side of one half
constexpr double kTail = 5;
constexpr double kFarthest = 8.2;  // beyond it no double below 1 is left

}  // namespace

double normal_quantile(double share) {
  const double off = share - 0.5;
  if (std::abs(off) <= kMiddle) {
    const double r = kMiddle * kMiddle - off * off;
    return off * polynomial_at(kMiddleAbove, r) / polynomial_at(kMiddleBelow, r);
  }
  const double r = std::sqrt(-model::det_log(std::min(share, 1 - share)));
  const double far =
      r <= kTail ? polynomial_at(kSideAbove, r - 1.6) / polynomial_at(kSideBelow, r - 1.6)
                 : polynomial_at(kTailAbove, r - kTail) / polynomial_at(kTailBelow, r - kTail);
  return off < 0 ? -far : far;
}

double normal_share(double value) {
  if (value <= -kFarthest) return 0;
  if (value >= kFarthest) return 1;
  double low = 0;
  double high = 1;
  for (;;) {  // until no double lies between
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (middle < 1e-300) return 0;
    (normal_quantile(middle) < value ? low : high) = middle;
  }
}

}  // namespace locktwin::sim
