// Points that seek where failures begin: the same whoever plays them, nearer from round to round.
#include "sim/campaign/plan/search_points.h"

#include <algorithm>
#include <cmath>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

constexpr std::uint64_t kCells = 400;

SearchPoints sought(std::uint64_t seed = 1, std::vector<std::vector<double>> words = {{}, {}}) {
  return {seed, kCells, {0, 100, 200, 300}, std::move(words)};
}

// Fails beyond a quarter of a circle.
Seen beyond(const std::vector<double>& shares) {
  return shares[0] * shares[0] + shares[1] * shares[1] > 0.81 ? Seen::failed : Seen::passed;
}

// All rounds, one after the other.
SearchPoints learned(SearchPoints points, Seen (*judge)(const std::vector<double>&)) {
  while (points.known() < kCells) {
    std::vector<Seen> seen;
    for (std::uint64_t cell = 0; cell < points.known(); ++cell) {
      seen.push_back(judge(points.shares(cell)));
    }
    points.learn(seen);
  }
  return points;
}

double median_distance(const SearchPoints& points, std::size_t round) {
  std::vector<double> apart;
  for (std::uint64_t cell = points.start(round); cell < points.start(round + 1); ++cell) {
    const std::vector<double>& at = points.shares(cell);
    apart.push_back(std::abs(std::sqrt(at[0] * at[0] + at[1] * at[1]) - 0.9));
  }
  std::sort(apart.begin(), apart.end());
  return apart[apart.size() / 2];
}

}  // namespace

TEST_CASE("A round's points are known when all cells before it have been played, and not before") {
  SearchPoints points = sought();
  CHECK(points.known() == 100);
  const std::vector<Seen> passed(kCells, Seen::passed);
  points.learn(std::span(passed).first(99));
  CHECK(points.known() == 100);
  points.learn(std::span(passed).first(100));
  CHECK(points.known() == 200);
  points.learn(passed);
  CHECK(points.known() == kCells);
  CHECK(points.round_of(99) == 0);
  CHECK(points.round_of(100) == 1);
  CHECK(points.round_of(399) == 3);
}

TEST_CASE("Points come nearer to where failures begin from round to round") {
  const SearchPoints points = learned(sought(), beyond);
  CHECK(median_distance(points, 0) > 0.15);
  CHECK(median_distance(points, 1) < 0.15);
  CHECK(median_distance(points, 3) < 0.04);
  for (std::uint64_t cell = 0; cell < kCells; ++cell) {
    for (const double share : points.shares(cell)) {
      CHECK(share >= 0);
      CHECK(share <= 1);
    }
  }
}

TEST_CASE("All rounds learned at once give the points of one after the other") {
  const SearchPoints slowly = learned(sought(), beyond);
  std::vector<Seen> seen;
  for (std::uint64_t cell = 0; cell < kCells; ++cell) seen.push_back(beyond(slowly.shares(cell)));
  SearchPoints at_once = sought();
  at_once.learn(seen);
  const SearchPoints other = learned(sought(2), beyond);
  for (std::uint64_t cell = 0; cell < kCells; ++cell) {
    CHECK(at_once.shares(cell) == slowly.shares(cell));
    CHECK(other.shares(cell) != slowly.shares(cell));
  }
}

TEST_CASE("Where nothing fails, or all is refused, points go on being drawn all over") {
  Seen (*judge)(const std::vector<double>&) = GENERATE(
      +[](const std::vector<double>&) { return Seen::passed; },
      +[](const std::vector<double>&) { return Seen::failed; },
      +[](const std::vector<double>&) { return Seen::nothing; });
  const SearchPoints points = learned(sought(), judge);
  int low = 0;
  for (std::uint64_t cell = 300; cell < kCells; ++cell) low += points.shares(cell)[0] < 0.5 ? 1 : 0;
  CHECK(low > 30);
  CHECK(low < 70);
}

TEST_CASE("A point between two words has one of the two, never what lies between them") {
  // The middle one of three words passes, the others fail.
  const auto outer = +[](const std::vector<double>& at) {
    return at[0] <= 0.2 || at[0] > 0.8 ? Seen::failed : Seen::passed;
  };
  const SearchPoints points = learned(sought(1, {{0.2, 0.8, 1}, {}}), outer);
  std::vector<double> drawn;
  for (std::uint64_t cell = 0; cell < kCells; ++cell) {
    const double share = points.shares(cell)[0];
    const bool first = cell < 100 || cell % 4 == 0;
    if (first) {
      drawn.push_back(share);
    } else {
      CHECK(std::find(drawn.begin(), drawn.end(), share) != drawn.end());
    }
  }
}
