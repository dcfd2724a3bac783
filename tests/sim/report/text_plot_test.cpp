// The course of signals as text.
#include "sim/report/text_plot.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

SignalCourse course(const char* name, std::vector<SignalPoint> points) {
  return {{find_signal(name), 0, name}, std::move(points)};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("a number is drawn between its lowest and its highest, with the time below") {
  const auto lines =
      text_plot({course("bolt.position_mm", {{0s, 0}, {2s, 7}, {3s, 15}, {4s, 22}})}, {0s, 4s});
  REQUIRE(lines.size() == 6);
  CHECK(lines[0] == "bolt.position_mm [mm]");
  CHECK(lines[1] == "        22 │                                                           ⢸");
  CHECK_THAT(lines[4], ContainsSubstring("         0 │⣀⣀⣀"));
  CHECK(lines[5] == "           └-4s                          -2s                          0 s");
}

TEST_CASE("a spike that is shorter than a column is seen") {
  const auto lines = text_plot(
      {course("motor.current_a", {{0s, 0}, {2s, 1.5}, {2s + 1ms, 0}, {3s, 0}})}, {0s, 4s});
  CHECK_THAT(lines.at(1), ContainsSubstring("1.5 │                              ⡇"));
}

TEST_CASE("words are written where they begin, as far as they have room") {
  const auto lines =
      text_plot({course("core.panel", {{0s, 0}, {1s, 1}, {1s + 70ms, 2}})}, {0s, 4s});
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "core.panel");
  CHECK_THAT(lines[1], ContainsSubstring("│dark          ││"));
}

TEST_CASE("what does not change takes one line, and what was never read none") {
  const auto lines =
      text_plot({course("door.angle_deg", {{0s, 3}}), course("core.users", {})}, {0s, 4s});
  CHECK(joined(lines) == "door.angle_deg  3 deg throughout\n");
}
