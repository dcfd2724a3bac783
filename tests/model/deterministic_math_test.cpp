#include "model/deterministic_math.h"

#include <cmath>
#include <limits>

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

double relative_error(double value, double truth) {
  return truth == 0 ? std::fabs(value) : std::fabs(value - truth) / std::fabs(truth);
}

// The worst relative error over evenly spaced arguments; libm is right to one last place.
template <typename Ours, typename Truth>
double worst(double low, double high, Ours ours, Truth truth) {
  double worst_error = 0;
  for (int i = 0; i <= 200'000; ++i) {
    const double x = low + (high - low) * i / 200'000;
    worst_error = std::max(worst_error, relative_error(ours(x), truth(x)));
  }
  return worst_error;
}

const auto kExp = [](double x) { return std::exp(x); };
const auto kExpm1 = [](double x) { return std::expm1(x); };
const auto kTanh = [](double x) { return std::tanh(x); };
const auto kLog = [](double x) { return std::log(x); };

}  // namespace

TEST_CASE("exp agrees with libm over its whole range") {
  CHECK(worst(-708, 709.7, det_exp, kExp) < 1e-14);
  CHECK(worst(-1, 1, det_exp, kExp) < 1e-15);
  CHECK(det_exp(0) == 1);
  CHECK(det_exp(1000) == std::numeric_limits<double>::infinity());
  CHECK(det_exp(-1000) == 0);
}

TEST_CASE("expm1 keeps its relative accuracy near zero") {
  CHECK(worst(-1e-3, 1e-3, det_expm1, kExpm1) < 1e-14);
  CHECK(worst(-1, 1, det_expm1, kExpm1) < 1e-14);
  CHECK(worst(-50, 50, det_expm1, kExpm1) < 1e-14);
  CHECK(det_expm1(1e-300) == 1e-300);
}

TEST_CASE("tanh agrees with libm and is flat where a double is") {
  CHECK(worst(-20, 20, det_tanh, kTanh) < 1e-14);
  CHECK(worst(-1e-6, 1e-6, det_tanh, kTanh) < 1e-14);
  CHECK(det_tanh(0) == 0);
  CHECK(det_tanh(19.2) == 1);
  CHECK(det_tanh(-1e300) == -1);
}

TEST_CASE("log agrees with libm and is zero at one") {
  CHECK(worst(1e-9, 100, det_log, kLog) < 1e-14);
  CHECK(worst(0.9, 1.1, det_log, kLog) < 1e-14);
  CHECK(det_log(1) == 0);
  CHECK(relative_error(det_log(1e-300), std::log(1e-300)) < 1e-15);
  CHECK(relative_error(det_log(1e300), std::log(1e300)) < 1e-15);
}

TEST_CASE("sine and cosine agree with libm in the range of angles and far out") {
  const auto sine_error = [](double x) { return std::fabs(det_sin(x) - std::sin(x)); };
  const auto cosine_error = [](double x) { return std::fabs(det_cos(x) - std::cos(x)); };
  for (const double scale : {1.0, 1000.0, 1e5}) {
    for (int i = -10'000; i <= 10'000; ++i) {
      const double x = scale * i / 10'000;
      REQUIRE(sine_error(x) < 1e-15);
      REQUIRE(cosine_error(x) < 1e-15);
    }
  }
  CHECK(relative_error(det_sin(1e-9), 1e-9) < 1e-15);
}
