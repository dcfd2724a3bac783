#include "sim/campaign/outcome/interval.h"

#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/time/random_stream.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::vector<double> counted_up(int n) {
  std::vector<double> values;
  for (int i = 1; i <= n; ++i) values.push_back(i);
  return values;
}

}  // namespace

TEST_CASE("A rate's interval is Wilson's, and keeps to 0 and 1") {
  const Interval five = wilson(5, 100, 0.95);
  CHECK_THAT(five.low, WithinAbs(0.0215437, 1e-6));
  CHECK_THAT(five.high, WithinAbs(0.1117504, 1e-6));
  CHECK(wilson(0, 50, 0.95).low == 0);
  CHECK_THAT(wilson(0, 50, 0.95).high, WithinAbs(0.0713476, 1e-6));
  CHECK(wilson(50, 50, 0.95).high == 1);
  CHECK(wilson(0, 0, 0.95).high == 1);
}

TEST_CASE("A quantile lies within its interval, which narrows with the number of cells") {
  std::vector<double> few;
  std::vector<double> many;
  for (int i = 0; i < 10'000; ++i) {
    many.push_back(i / 10'000.0);
    if (i % 100 == 0) few.push_back(i / 10'000.0);
  }
  const Quantile rough = quantile(few, 0.05, 0.95);
  const Quantile fine = quantile(many, 0.05, 0.95);
  CHECK_THAT(fine.value, WithinAbs(0.05, 1e-9));
  CHECK(*fine.low < 0.05);
  CHECK(*fine.high > 0.05);
  CHECK(*fine.high - *fine.low < *rough.high - *rough.low);
}

TEST_CASE("A quantile of too few cells is bounded by none of them") {
  const Quantile of_one = quantile({7}, 0.05, 0.95);
  CHECK(of_one.value == 7);
  CHECK_FALSE(of_one.low);
  CHECK_FALSE(of_one.high);
  CHECK(quantile_text(of_one, 0.95) == "7 (95 %: too few cells)");
  const Quantile of_twenty = quantile(std::vector<double>(20, 7), 0.05, 0.95);
  CHECK_FALSE(of_twenty.low);
  CHECK(quantile_text(of_twenty, 0.95) == "7 (95 %: below 7)");
  CHECK(quantile_text(quantile(std::vector<double>(20, 7), 0.95, 0.95), 0.95) ==
        "7 (95 %: above 7)");
}

TEST_CASE("The ends of a quantile's interval have its confidence, also in the tails") {
  // Of 54, 53 or more lie below the 99th percentile in 89.7 of 100 cases, 52 or more in 98.2.
  const Quantile high = quantile(counted_up(54), 0.99, 0.95);
  CHECK(high.low == 52);
  CHECK_FALSE(high.high);
  const Quantile low = quantile(counted_up(54), 0.01, 0.95);
  CHECK_FALSE(low.low);
  CHECK(low.high == 3);
  // The middle of 10: from the 2nd to the 9th in 97.9 of 100 cases.
  const Quantile middle = quantile(counted_up(10), 0.5, 0.95);
  CHECK(middle.low == 2);
  CHECK(middle.high == 9);
  CHECK_FALSE(quantile(counted_up(5), 0.5, 0.95).low);
  CHECK(quantile(counted_up(6), 0.5, 0.95).low == 1);
  // A million: the normal approximation is good enough to say what must come.
  const Quantile many = quantile(counted_up(1'000'000), 0.5, 0.95);
  CHECK_THAT(*many.low, WithinAbs(500'000 - 980, 2));
  CHECK_THAT(*many.high, WithinAbs(500'000 + 981, 2));
}

TEST_CASE("Of a hundred cells exactly so many hold at a limit as its share says") {
  for (const double share : {0.5, 0.8, 0.9, 0.95, 0.99}) {
    const double limit = quantile(counted_up(100), 1 - share, 0.95).value;
    CHECK(std::lround(101 - limit) == std::lround(share * 100));
  }
}

TEST_CASE("What lies beyond where a limit was sought is told as below or above its ends") {
  constexpr double kBeyond = std::numeric_limits<double>::infinity();
  Question question;
  question.from = 7;
  question.to = 12;
  const auto text = [&](const Quantile& one) { return quantile_text(one, question); };
  CHECK(text({-kBeyond, -kBeyond, -kBeyond}) == "below 7 (95 %: below 7)");
  CHECK(text({kBeyond, kBeyond, kBeyond}) == "above 12 (95 %: above 12)");
  CHECK(text({-kBeyond, std::nullopt, 8.5}) == "below 7 (95 %: below 8.5)");
  CHECK(text({9, -kBeyond, kBeyond}) == "9 (95 %: below 7 to above 12)");
  CHECK(text({9, 8, kBeyond}) == "9 (95 %: 8 to above 12)");
  CHECK(text({9, std::nullopt, kBeyond}) == "9 (95 %: too few cells)");
  CHECK(text({9, -kBeyond, std::nullopt}) == "9 (95 %: too few cells)");
  CHECK(text({kBeyond, kBeyond, std::nullopt}) == "above 12 (95 %: above 12)");
}

namespace {

// Of an answer to two numbers, each even from 0 to 1.
std::vector<Indices> indices_of(std::uint64_t seed, int rows,
                                const std::function<double(double, double)>& answer) {
  RandomStream chance(seed, "sensitivity");
  std::vector<double> answers;
  for (int row = 0; row < rows; ++row) {
    const double x = chance.next_fraction();
    const double y = chance.next_fraction();
    const double other_x = chance.next_fraction();
    const double other_y = chance.next_fraction();
    answers.insert(answers.end(), {answer(x, y), answer(other_x, other_y), answer(other_x, y),
                                   answer(x, other_y)});
  }
  return sensitivity(answers, 2);
}

}  // namespace

TEST_CASE("A parameter explains what it does alone, and with another one") {
  // x + 2 y + 3 x y with x, y even from -1 to 1: the shares are known, 1/8, 1/2 and 3/8.
  const std::vector<Indices> indices = indices_of(1, 40'000, [](double a, double b) {
    const double x = 2 * a - 1;
    const double y = 2 * b - 1;
    return x + 2 * y + 3 * x * y;
  });
  CHECK_THAT(indices[0].first, WithinAbs(1.0 / 8, 0.03));
  CHECK_THAT(indices[1].first, WithinAbs(4.0 / 8, 0.03));
  CHECK_THAT(indices[0].total, WithinAbs(4.0 / 8, 0.03));
  CHECK_THAT(indices[1].total, WithinAbs(7.0 / 8, 0.03));
}

TEST_CASE("How far a measure's mean is from 0 changes nothing of what explains it") {
  // 1000 + 3 x + y: of the variance nine tenths and one.
  const std::vector<Indices> indices =
      indices_of(2, 4'000, [](double x, double y) { return 1000 + 3 * x + y; });
  CHECK_THAT(indices[0].first, WithinAbs(0.9, 0.09));
  CHECK_THAT(indices[1].first, WithinAbs(0.1, 0.04));
  CHECK_THAT(indices[0].total, WithinAbs(0.9, 0.09));
  CHECK_THAT(indices[1].total, WithinAbs(0.1, 0.04));
}

TEST_CASE("What does not vary is explained by nothing") {
  const std::vector<Indices> indices = sensitivity(std::vector<double>(40, 1.0), 2);
  CHECK(indices[0].first == 0);
  CHECK(indices[1].total == 0);
}

TEST_CASE("Fisher's test knows the lady who tastes tea") {
  CHECK_THAT(fisher(3, 4, 1, 4), WithinAbs(0.4857142857, 1e-9));
  CHECK_THAT(fisher(8, 10, 1, 10), WithinAbs(0.0054780, 1e-6));
  CHECK_THAT(fisher(5, 100, 5, 100), WithinAbs(1, 1e-9));
  CHECK(fisher(0, 100'000, 100, 100'000) < 1e-20);
}
