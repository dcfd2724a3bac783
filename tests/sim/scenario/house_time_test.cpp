// Moments by the clock of the house, in waits, in the setup and where the date is compared.
#include "sim/scenario/house_time.h"

#include <optional>
#include <string>

#include "sim/scenario/runner.h"
#include "sim/scenario/saved_run.h"
#include "sim/scenario/write_scenario.h"
#include "sim/time/calendar.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
namespace core = locktwin::core;

namespace {

// Central Europe: an hour before UTC, and another from the end of March to the end of October.
constexpr core::Zone kMiddle{60, 60, {3, 5, 0, 120}, {10, 5, 0, 180}};

std::int64_t utc(std::string_view text) {
  return parse_date(text).value();
}

std::string in_house(const std::string& setup, const std::string& steps) {
  return R"({"title": "t", "why": "w", "covers": [], "setup": {)" + setup + R"(}, "steps": [)" +
         steps + "]}";
}

constexpr const char* kZone = R"("zone": {"east_min": 60, "summer_min": 60})";

std::string complaint_in_house(const std::string& setup, const std::string& steps) {
  try {
    parse_scenario("x.json", in_house(setup, steps));
    return "";
  } catch (const BadInput& error) {
    return error.what();
  }
}

RunResult played_in_house(const std::string& setup, const std::string& steps) {
  return run_scenario(parse_scenario("x.json", in_house(setup, steps)));
}

}  // namespace

TEST_CASE("a moment is by the clock of the house, of UTC, or of one so far from it", "[CLK-3]") {
  CHECK(date_of_moment("2026-03-24T09:05", kMiddle) == utc("2026-03-24T08:05:00Z"));
  CHECK(date_of_moment("2026-03-31T09:05:30", kMiddle) == utc("2026-03-31T07:05:30Z"));
  CHECK(date_of_moment("2026-03-31T07:05Z", {}) == utc("2026-03-31T07:05:00Z"));
  CHECK(date_of_moment("2026-03-31T09:05+02:00", {}) == utc("2026-03-31T07:05:00Z"));
  CHECK(date_of_moment("2026-03-31T03:35-03:30", kMiddle) == utc("2026-03-31T07:05:00Z"));
}

TEST_CASE("an hour that summer skips is refused, and of one that comes twice the first is meant",
          "[CLK-3]") {
  CHECK(date_of_moment("2026-03-29T01:59", kMiddle) == utc("2026-03-29T00:59:00Z"));
  CHECK_THROWS_WITH(date_of_moment("2026-03-29T02:30", kMiddle),
                    ContainsSubstring("never show that: summer time begins"));
  CHECK(date_of_moment("2026-03-29T03:00", kMiddle) == utc("2026-03-29T01:00:00Z"));
  CHECK(date_of_moment("2026-10-25T02:30", kMiddle) == utc("2026-10-25T00:30:00Z"));
  CHECK(date_of_moment("2026-10-25T03:00", kMiddle) == utc("2026-10-25T02:00:00Z"));
}

TEST_CASE("what is no moment is refused with its forms; without a zone there is no local one") {
  for (const char* text : {"2026-03-31", "2026-02-30T09:05", "2026-03-31T9:05", "2026-03-31 09:05",
                           "2026-03-31T09:05z", "2026-03-31T09:05+2", "2026-03-31T24:00", "",
                           "2026-03-31T09:05:61", "2100-01-01T00:00", "2026-03-31T09:05+15:00"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH(date_of_moment(text, kMiddle), ContainsSubstring("a date is needed"));
  }
  CHECK_THROWS_WITH(date_of_moment("2026-03-31T09:05", {}),
                    ContainsSubstring("'zone'") && ContainsSubstring("\"2026-03-31T09:05Z\""));
}

TEST_CASE("a wait goes on to its moment, and compares the date with moments") {
  const std::string setup = std::string(R"("date": "2026-03-24T08:50", )") + kZone;
  const RunResult result =
      played_in_house(setup, R"({"expect": "world.date_s", "below": "2026-03-24T08:51"},
      {"wait": "2026-03-31T09:05"},
      {"expect": "world.date_s", "is": "2026-03-31T07:05Z"},
      {"expect": "world.date_s", "between": ["2026-03-31T09:04:59", "2026-03-31T09:05:01"]},
      {"wait": "world.date_s", "above": "2026-04-01T00:00", "within": "1d"},
      {"expect": "world.date_s", "above": "2026-03-31T21:59:59Z"})");
  CHECK(result.verdict == Verdict::passed);
  CHECK(result.simulated -
            (date_of_moment("2026-04-01T00:00", kMiddle) - utc("2026-03-24T07:50:00Z")) * 1s <
        1s);
}

TEST_CASE("a moment that is over when its wait comes fails there") {
  const RunResult result = played_in_house(
      "", R"({"wait": "2h"}, {"wait": "2026-01-05T09:00Z"}, {"expect": "core.users", "is": 0})");
  REQUIRE(result.failure);
  CHECK(result.failure->place.column > 70);
  CHECK_THAT(result.failure->expected, ContainsSubstring("2026-01-05T09:00Z"));
  CHECK_THAT(result.failure->seen, ContainsSubstring("it was ") && ContainsSubstring(" ago"));
  CHECK(played_in_house("", R"({"wait": "2026-01-05T09:00Z"}, {"wait": "2026-01-05T09:00Z"})")
            .verdict == Verdict::passed);
}

TEST_CASE("mistakes of moments and zones are told with their place") {
  CHECK_THAT(complaint_in_house("", R"({"wait": "2026-01-05T07:59Z"})"),
             ContainsSubstring("lies before the world begins, at 2026-01-05T08:00:00Z"));
  CHECK_THAT(complaint_in_house("", R"({"wait": "2026-01-06T08:00"})"),
             ContainsSubstring("x.json:1:74: '2026-01-06T08:00': by which clock?"));
  CHECK_THAT(complaint_in_house(kZone, R"({"wait": "2026-03-29T02:30"})"),
             ContainsSubstring("summer time begins"));
  CHECK_THAT(complaint_in_house(kZone, R"({"expect": "core.users", "is": "2026-03-29T01:30"})"),
             ContainsSubstring("is compared with a number"));
  CHECK_THAT(complaint_in_house(R"("zone": {})", R"({"wait": "1s"})"),
             ContainsSubstring("needs 'east_min'"));
  CHECK_THAT(
      complaint_in_house(R"("zone": {"east_min": 60, "sumer_min": 60})", R"({"wait": "1s"})"),
      ContainsSubstring("did you mean 'summer_min'?"));
  CHECK_THAT(complaint_in_house(R"("zone": {"east_min": 60, "summer_from": "March"})",
                                R"({"wait": "1s"})"),
             ContainsSubstring("M3.5.0/2:00"));
  CHECK_THAT(complaint_in_house(R"("zone": {"east_min": 900})", R"({"wait": "1s"})"),
             ContainsSubstring("840"));
  CHECK(complaint_in_house(R"("date": "2026-01-05T09:00+01:00")", R"({"wait": "1s"})").empty());
}

TEST_CASE("a zone with a mistake is one mistake, and another one hides no zone") {
  const std::string local = R"({"wait": "2026-01-06T08:00"})";
  for (const char* zone : {R"("east_min": 60, "sumer_min": 60)", R"("east_min": 900)",
                           R"("east_min": 60, "summer_min": 800)"}) {
    CAPTURE(zone);
    const std::string told = complaint_in_house(
        R"("zone": {)" + std::string(zone) + R"(}, "date": "2026-01-05T09:00")", local);
    CHECK_THAT(told, !ContainsSubstring("by which clock") && !ContainsSubstring("\n"));
  }
  CHECK_THAT(complaint_in_house(R"("zone": {"east_min": 60, "summer_min": 800})", local),
             ContainsSubstring("120"));
  CHECK_THAT(complaint_in_house(std::string(kZone) + R"(, "body": "7")", local),
             !ContainsSubstring("by which clock"));
}

TEST_CASE("a moment is that of the world, also behind a kept moment of another house", "[TWN-4]") {
  const std::string there = in_house(R"("date": "2026-03-24T08:00Z")", R"({"wait": "1h"})");
  std::optional<SavedRun> kept;
  RunOptions stop;
  stop.to = 30min;
  stop.stopped = [&](const World& world, const PlayerState& player) {
    kept.emplace(SavedRun{world.state(), player, there, 1});
  };
  run_scenario(parse_scenario("x.json", there), stop);
  REQUIRE(kept);
  const auto behind_it = [&](const char* moment) {
    RunOptions on;
    on.from = &*kept;
    on.from_first_step = true;
    return run_scenario(
        parse_scenario("y.json",
                       R"({"title": "t", "why": "w", "covers": [], "steps": [{"wait": ")" +
                           std::string(moment) + R"("}, {"expect": "world.date_s", "is": ")" +
                           moment + R"("}]})"),
        on);
  };
  CHECK(behind_it("2026-03-24T09:05Z").verdict == Verdict::passed);
  REQUIRE(behind_it("2026-03-24T08:05Z").failure);
  CHECK_THAT(behind_it("2026-03-24T08:05Z").failure->seen, ContainsSubstring("it was 1500.0"));
}

TEST_CASE("the first user's phone tells the lock the zone of the setup", "[CLK-3]") {
  const std::string setup =
      std::string(kZone) + R"(, "users": [{"name": "Ann", "pin": "482915", "phone": true}])";
  const Scenario scenario = parse_scenario(
      "x.json", in_house(setup, R"({"do": "phone_home", "phone": "Ann"}, {"wait": "5s"})"));
  int told = 0;
  struct Zones : Observer {
    explicit Zones(int& count) : told(count) {}
    void on_occurrence(const World&, const Occurrence& occurrence) override {
      if (occurrence.kind != OccurrenceKind::event) return;
      told += describe(occurrence).find("clock.zone_set") != std::string::npos ? 1 : 0;
    }
    int& told;
  } zones(told);
  RunOptions options;
  options.begin = [&](World& world) { world.add_observer(zones); };
  CHECK(run_scenario(scenario, options).verdict == Verdict::passed);
  CHECK(told == 1);
  Recording recording;
  recording.setup = scenario.setup;
  recording.end = 10min;
  const std::string written = write_scenario(recording);
  CHECK_THAT(written, ContainsSubstring(R"("zone": {"east_min": 60, "summer_min": 60})"));
  CHECK(parse_scenario("y.json", written).setup.zone.size() == 2);
}
