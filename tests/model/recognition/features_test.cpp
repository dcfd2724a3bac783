#include "model/recognition/features.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

double cosine(const Features& a, const Features& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

TEST_CASE("The same number gives the same direction, another one a stranger's") {
  CHECK(direction_of(5) == direction_of(5));
  CHECK(std::abs(cosine(direction_of(5), direction_of(6))) < 0.5);
  CHECK_THAT(cosine(direction_of(5), direction_of(5)), WithinAbs(1, 1e-12));
}

TEST_CASE("Directions prefer no axis, and no sign") {
  constexpr int kPeople = 4000;
  Features mean{};
  Features mean_square{};
  for (std::uint64_t person = 0; person < kPeople; ++person) {
    const Features direction = direction_of(person);
    for (std::size_t i = 0; i < mean.size(); ++i) {
      mean[i] += direction[i] / kPeople;
      mean_square[i] += direction[i] * direction[i] / kPeople;
    }
  }
  const double sigma = 1 / std::sqrt(double{kFeatures} * kPeople);
  for (std::size_t i = 0; i < mean.size(); ++i) {
    CHECK_THAT(mean[i], WithinAbs(0, 4.5 * sigma));
    CHECK_THAT(mean_square[i] * kFeatures, WithinAbs(1, 4.5 * std::sqrt(2.0 / kPeople)));
  }
}

TEST_CASE("Noise of length s leaves a cosine of 1 / sqrt(1 + s^2) on average") {
  WordSource chance(1);
  const Features person = direction_of(3);
  for (const double noise : {0.0, 0.5, 1.0}) {
    double mean = 0;
    for (int i = 0; i < 2000; ++i) mean += cosine(person, capture_of(person, noise, chance)) / 2000;
    CHECK_THAT(mean, WithinAbs(1 / std::sqrt(1 + noise * noise), 0.01));
  }
}

TEST_CASE("A template in 8-bit steps scores as the direction itself") {
  WordSource chance(2);
  for (std::uint64_t person = 0; person < 100; ++person) {
    const Features direction = direction_of(person);
    const Features capture = capture_of(direction, 0.9, chance);
    CHECK_THAT(score(template_of(direction), capture), WithinAbs(cosine(direction, capture), 0.01));
  }
}
