#include "model/recognition/score_law.h"

#include "model/recognition/features.h"

namespace locktwin::model {
namespace {

constexpr int kExponent = (kFeatures - 3) / 2;
static_assert(kFeatures % 2 == 1 && kFeatures > 3);

double power(double base, int exponent) {
  double result = 1;
  for (int i = 0; i < exponent; ++i) result *= base;
  return result;
}

double density(double t) {
  return power(1 - t * t, kExponent);
}

// Of the density over -1 .. 1: the product of 2k / (2k + 1), times 2.
double whole() {
  double area = 2;
  for (int k = 1; k <= kExponent; ++k) area *= 2.0 * k / (2.0 * k + 1);
  return area;
}

// Gauss-Legendre, three points a piece; exact for polynomials of degree 5 on each (Abramowitz and
// Stegun 25.4.29). 400 pieces leave a relative error below 1e-12 of the far tail.
double area_above(double t) {
  constexpr int kPieces = 400;
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

}  // namespace

double false_accept_rate(double threshold) {
  return area_above(threshold) / whole();
}

double threshold_for(double rate) {
  double low = 0;
  double high = 1;
  while (high - low > 1e-13) {
    const double middle = (low + high) / 2;
    (false_accept_rate(middle) > rate ? low : high) = middle;
  }
  return (low + high) / 2;
}

double false_accept_rate_of_many(double rate, int n) {
  return 1 - power(1 - rate, n);
}

}  // namespace locktwin::model
