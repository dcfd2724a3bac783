// From a share of a distribution to the value that has that share of all values below it.
#include "sim/campaign/plan/distribution.h"

#include <string>

#include "sim/text/located_json.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Distribution distribution(const std::string& json) {
  Problems problems;
  const Distribution read = Distribution::read(parse_located_json(json), problems);
  REQUIRE(problems.empty());
  return read;
}

}  // namespace

TEST_CASE("A tolerance is three deviations, with nothing beyond") {
  const Distribution made = distribution(R"({"normal": {"mean": 10, "tolerance": 6}})");
  CHECK_THAT(made.at(0.5).number, WithinAbs(10, 1e-9));
  CHECK(made.at(0).number == 4);
  CHECK(made.at(1).number == 16);
  // One deviation above: 0.841345 of all, of which 0.00135 on each side do not come.
  CHECK_THAT(made.at((0.841345 - 0.00135) / 0.9973).number, WithinAbs(12, 1e-3));
}

TEST_CASE("What an end cuts off a normal distribution is spread over the rest") {
  const Distribution half = distribution(R"({"normal": {"mean": 0, "sd": 1, "from": 0}})");
  CHECK_THAT(half.at(0.5).number, WithinAbs(0.67449, 1e-5));  // three quarters of the whole
  CHECK_THAT(half.at(0).number, WithinAbs(0, 1e-9));
  const Distribution narrow =
      distribution(R"({"normal": {"mean": 0, "tolerance": 3, "from": -9, "to": 1}})");
  CHECK(narrow.at(0).number == -3);  // the tolerance is the nearer end
  CHECK(narrow.at(1).number == 1);
}

TEST_CASE("A choice comes as often as its weight says") {
  const Distribution made = distribution(R"({"choice": ["a", "b", "c"], "weights": [1, 5, 2]})");
  int seen[3] = {};
  for (int i = 0; i < 800; ++i) ++seen[made.at((i + 0.5) / 800).text[0] - 'a'];
  CHECK(seen[0] == 100);
  CHECK(seen[1] == 500);
  CHECK(seen[2] == 200);
  CHECK(made.levels(1) == std::vector<double>{0.0625, 0.4375, 0.875});
}

TEST_CASE("Levels of numbers are even, with both ends where there are ends") {
  CHECK(distribution(R"({"uniform": [2, 4]})").levels(5) ==
        std::vector<double>{0, 0.25, 0.5, 0.75, 1});
  CHECK(distribution(R"({"normal": {"mean": 0, "sd": 1}})").levels(2) ==
        std::vector<double>{0.25, 0.75});
  CHECK(distribution(R"({"uniform": ["0ms", "900ms"]})").at(0.5).text == "450ms");
}
