#include "model/recognition/score_law.h"

#include <cmath>
#include <vector>

#include "model/recognition/features.h"
#include "model/recognition/recognition_module.h"
#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

// The same integral by another way: the recurrence of the integrals of cos^n over an angle.
double far_by_recurrence(double threshold) {
  const double angle = std::acos(threshold);  // area = integral of sin^(d-2) from 0 to angle
  const auto integral = [](double to, int power) {
    double value = power % 2 == 0 ? to : 1 - std::cos(to);
    for (int n = power % 2 == 0 ? 2 : 3; n <= power; n += 2) {
      value = -std::cos(to) * std::pow(std::sin(to), n - 1) / n + (n - 1.0) / n * value;
    }
    return value;
  };
  return integral(angle, kFeatures - 2) / integral(std::acos(-1.0), kFeatures - 2);
}

// A grid: every capture against every template. Different pairs are independent of each other in
// twos, so the count has the variance of the binomial distribution.
struct Strangers {
  std::vector<Template> templates;
  std::vector<Features> captures;

  Strangers(int n, int m, double noise) {
    WordSource chance(7);
    for (int i = 0; i < n; ++i) {
      templates.push_back(template_of(capture_of(direction_of(chance.next()), noise, chance)));
    }
    for (int i = 0; i < m; ++i) {
      captures.push_back(capture_of(direction_of(chance.next()), noise, chance));
    }
  }
  double pairs() const {
    return static_cast<double>(templates.size()) * static_cast<double>(captures.size());
  }
  std::vector<int> above(const std::vector<double>& thresholds) const {
    std::vector<int> counts(thresholds.size());
    for (const Template& stored : templates) {
      for (const Features& capture : captures) {
        const double reached = score(stored, capture);
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += reached > thresholds[i];
      }
    }
    return counts;
  }
};

double three_sigma(double rate, double comparisons) {
  return 3 * std::sqrt(rate * (1 - rate) * comparisons);
}

}  // namespace

TEST_CASE("The law of strangers' scores is the closed form, far into the tail") {
  CHECK_THAT(false_accept_rate(0), WithinAbs(0.5, 1e-12));
  for (const double threshold : {0.1, 0.3, 0.5, 0.6}) {
    const double rate = false_accept_rate(threshold);
    CHECK_THAT(rate / far_by_recurrence(threshold), WithinAbs(1, 1e-7));  // it cancels a little
  }
}

TEST_CASE("A threshold gives exactly the rate that it was asked for") {
  for (const double rate : {0.5, 1e-2, 1e-5, 1e-6, 1e-7}) {
    CHECK_THAT(false_accept_rate(threshold_for(rate)) / rate, WithinAbs(1, 1e-9));
  }
  const auto rate_of = [](const ModuleParameters& module) {
    return false_accept_rate(threshold_of(module.false_accept_rate));
  };
  CHECK_THAT(rate_of(face_module()) / 1e-6, WithinAbs(1, 1e-9));
  CHECK_THAT(rate_of(palm_module()) / 1e-7, WithinAbs(1, 1e-9));
  CHECK_THAT(rate_of(finger_module()) / 1e-5, WithinAbs(1, 1e-9));
}

// 1e-7 cannot be seen in millions of comparisons: the tail is followed from 1e-2 to 1e-5, and is
// the closed form's everywhere. In 16 million comparisons 160 are expected at a finger's threshold.
TEST_CASE("Sixteen million comparisons of strangers agree with the law, within 3 sigma", "[long]") {
  const Strangers strangers(4000, 4000, finger_module().noise);
  const std::vector<double> rates{1e-2, 1e-3, 1e-4, 1e-5};
  std::vector<double> thresholds;
  for (const double rate : rates) thresholds.push_back(threshold_for(rate));
  const std::vector<int> counts = strangers.above(thresholds);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    INFO("rate " << rates[i]);
    const double expected = rates[i] * strangers.pairs();
    CHECK_THAT(counts[i], WithinAbs(expected, three_sigma(rates[i], strangers.pairs())));
  }
}

TEST_CASE("One of n is 1 - (1 - rate)^n") {
  CHECK_THAT(false_accept_rate_of_many(1e-3, 50), WithinAbs(0.0487943, 1e-6));
  CHECK(false_accept_rate_of_many(1e-3, 0) == 0);
}

// Each with another person and another enrolment.
TEST_CASE("Good readings are rejected as often as the table says, within 3 sigma", "[long]") {
  struct Case {
    ModuleParameters parameters;
    double rate;
  };
  for (const Case& is :
       {Case{face_module(), 0.01}, Case{palm_module(), 0.005}, Case{finger_module(), 0.01}}) {
    constexpr int kComparisons = 100'000;
    const double threshold = threshold_of(is.parameters.false_accept_rate);
    WordSource chance(11);
    int rejected = 0;
    for (int i = 0; i < kComparisons; ++i) {
      const Features person = direction_of(chance.next());
      Features sum{};
      for (int n = 0; n < is.parameters.steps * is.parameters.captures; ++n) {
        const Features capture = capture_of(person, is.parameters.noise, chance);
        for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += capture[k];
      }
      const Features again = capture_of(person, is.parameters.noise, chance);
      rejected += score(template_of(sum), again) <= threshold ? 1 : 0;
    }
    CHECK_THAT(rejected,
               WithinAbs(is.rate * kComparisons, three_sigma(is.rate, double{kComparisons})));
  }
}
