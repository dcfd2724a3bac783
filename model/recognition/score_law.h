// The law of the score of strangers, and the threshold that gives a wanted rate of false accepts.
//
// Between a fixed direction and an isotropic one in R^d, (1 + cos) / 2 has the Beta distribution
// with both parameters (d - 1) / 2 (Cai, Fan, Jiang: Distributions of Angles in Random Packing on
// Spheres, JMLR 14, 2013). The density of the cosine is therefore proportional to
// (1 - t^2)^((d - 3) / 2): for an odd d a polynomial, so that no library function is needed and the
// compiler can work it out.
#pragma once

#include "model/recognition/features.h"

namespace locktwin::model {

namespace score_law {

inline constexpr int kExponent = (kFeatures - 3) / 2;
static_assert(kFeatures % 2 == 1 && kExponent > 0);

constexpr double power(double base, int exponent) {
  double result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) result *= base;
    base *= base;
  }
  return result;
}

constexpr double density(double t) {
  return power(1 - t * t, kExponent);
}

// Of the density over -1 .. 1.
constexpr double whole() {
  double area = 2;
  for (int k = 1; k <= kExponent; ++k) area *= 2.0 * k / (2.0 * k + 1);
  return area;
}

// Gauss-Legendre with three points a piece (Abramowitz and Stegun 25.4.29).
constexpr double area_above(double t) {
  constexpr int kPieces = 100;
  constexpr double kNode = 0.77459666924148338;  // sqrt(3/5)
  const double half = (1 - t) / kPieces / 2;
  double sum = 0;
  for (int i = 0; i < kPieces; ++i) {
    const double middle = t + half * (2 * i + 1);
    sum += 5 * (density(middle - half * kNode) + density(middle + half * kNode));
    sum += 8 * density(middle);
  }
  return sum * half / 9;
}

}  // namespace score_law

// The chance that a stranger's score lies above; threshold -1 .. 1. Within 1e-8 of its value.
constexpr double false_accept_rate(double threshold) {
  return score_law::area_above(threshold) / score_law::whole();
}

// The inverse; rate above 0, at most 0.5.
constexpr double threshold_for(double rate) {
  double low = 0;
  double high = 1;
  while (high - low > 1e-13) {
    const double middle = (low + high) / 2;
    (false_accept_rate(middle) > rate ? low : high) = middle;
  }
  return (low + high) / 2;
}

// The chance that a stranger is taken for one of n enrolled; n >= 0.
constexpr double false_accept_rate_of_many(double rate, int n) {
  return 1 - score_law::power(1 - rate, n);
}

}  // namespace locktwin::model
