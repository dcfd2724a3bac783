// Which points a plan plays: all of it follows from seed and number.
#include "sim/campaign/plan/design.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/campaign/plan/normal.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

DesignInput design_input(DesignKind kind, std::uint64_t points, std::size_t parameters) {
  DesignInput input;
  input.spec.kind = kind;
  input.spec.points = points;
  input.levels.assign(parameters, {0.25, 0.5, 0.75});
  return input;
}

}  // namespace

TEST_CASE("A cell's point is the same each time, and another one for another seed") {
  const DesignKind kind =
      GENERATE(DesignKind::random, DesignKind::latin_hypercube, DesignKind::sobol);
  DesignInput input = design_input(kind, 200, 3);
  const Design design(input);
  const Design same(input);
  input.seed = 2;
  const Design other(input);
  CHECK(design.shares(117) == same.shares(117));
  CHECK(design.shares(117) != other.shares(117));
  for (std::uint64_t cell = 0; cell < design.cells(); ++cell) {
    for (const double share : design.shares(cell)) {
      CHECK(share >= 0);
      CHECK(share <= 1);
    }
  }
}

TEST_CASE("A Latin hypercube has a point in each slice of each parameter") {
  const Design design(design_input(DesignKind::latin_hypercube, 64, 4));
  for (std::size_t parameter = 0; parameter < 4; ++parameter) {
    std::set<int> slices;
    for (std::uint64_t cell = 0; cell < 64; ++cell) {
      slices.insert(static_cast<int>(design.shares(cell)[parameter] * 64));
    }
    CHECK(slices.size() == 64);
  }
}

TEST_CASE("Sobol's points are spread more evenly than random ones") {
  const auto error = [](DesignKind kind) {
    const Design design(design_input(kind, 1'024, 2));
    double sum = 0;  // of x * y, whose mean is a quarter
    for (std::uint64_t cell = 0; cell < 1'024; ++cell) {
      sum += design.shares(cell)[0] * design.shares(cell)[1];
    }
    return std::abs(sum / 1'024 - 0.25);
  };
  CHECK(error(DesignKind::sobol) < 5e-4);
  CHECK(error(DesignKind::sobol) < error(DesignKind::random));
}

TEST_CASE("A grid has every combination, as often as it is asked for") {
  DesignInput input = design_input(DesignKind::grid, 0, 2);
  input.spec.times = 4;
  const Design design(input);
  REQUIRE(design.cells() == 36);
  std::set<std::vector<double>> points;
  for (std::uint64_t cell = 0; cell < 36; ++cell) points.insert(design.shares(cell));
  CHECK(points.size() == 9);
}

TEST_CASE("One at a time, the others stay in the middle") {
  const Design design(design_input(DesignKind::one_at_a_time, 0, 3));
  REQUIRE(design.cells() == 10);
  CHECK(design.shares(0) == std::vector<double>{0.5, 0.5, 0.5});
  CHECK(design.shares(1) == std::vector<double>{0.25, 0.5, 0.5});
  CHECK(design.shares(9) == std::vector<double>{0.5, 0.5, 0.75});
}

TEST_CASE("What is correlated has that correlation") {
  DesignInput input = design_input(DesignKind::latin_hypercube, 4'000, 3);
  input.correlated = {{0, 2, 0.7}};
  const Design design(input);
  double product = 0;
  double unrelated = 0;
  for (std::uint64_t cell = 0; cell < design.cells(); ++cell) {
    std::vector<double> scores;
    for (const double share : design.shares(cell)) {
      scores.push_back(normal_quantile(std::clamp(share, 1e-6, 1 - 1e-6)));
    }
    product += scores[0] * scores[2] / 4'000;
    unrelated += scores[0] * scores[1] / 4'000;
  }
  CHECK_THAT(product, WithinAbs(0.7, 0.03));
  CHECK_THAT(unrelated, WithinAbs(0, 0.05));
}

TEST_CASE("Correlations that contradict each other are refused with the reason") {
  DesignInput input = design_input(DesignKind::random, 10, 3);
  input.correlated = {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.9}};
  CHECK_THROWS_WITH(Design(input), ContainsSubstring("contradict each other"));
}

TEST_CASE("Of a sensitivity, the cells of a row differ in one parameter and share their chance") {
  DesignInput input = design_input(DesignKind::sobol, 8, 2);
  input.sensitivity = true;
  const Design design(input);
  REQUIRE(design.cells() == 32);
  const std::vector<double> one = design.shares(4);
  const std::vector<double> other = design.shares(5);
  CHECK(design.shares(6) == std::vector<double>{other[0], one[1]});
  CHECK(design.shares(7) == std::vector<double>{one[0], other[1]});
  CHECK(design.row(4) == design.row(7));
  CHECK(design.row(7) != design.row(8));
}
