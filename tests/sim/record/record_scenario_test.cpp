#include "sim/record/record_scenario.h"

#include <algorithm>
#include <array>

#include "sim/link/record_reader.h"
#include "sim/record/compare_records.h"
#include "sim/record/other_digits.h"
#include "sim/record/replay.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
namespace core = locktwin::core;

namespace {

constexpr const char* kDay = R"({"title": "t", "why": "w", "covers": [],
  "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915", "phone": true},
                      {"name": "Ben", "pin": "730264"}]},
  "steps": [{"do": "press_key", "key": "5"}, {"do": "type_keys", "keys": "482915✓"},
            {"expect": "access.granted", "with": {"method": "pin"}, "within": "1s"},
            {"wait": "15s"},
            {"do": "press_key", "key": "5"}, {"do": "type_keys", "keys": "555123✓"},
            {"expect": "access.denied", "within": "1s"},
            {"do": "phone_recurring_code", "phone": "Ann", "keys": "20406080"},
            {"wait": "25s"}]})";

// Every digit that a core was given, one after another; another key between them is a blank.
std::string digits_in(RecordReader record) {
  std::string digits;
  core::KeyMask before = 0;
  while (record.next()) {
    if (record.frame().kind != FrameKind::step) continue;
    const core::KeyMask now = record.frame().inputs.keys;
    for (int key = 0; key < core::kKeyCount; ++key) {
      const core::KeyMask mask = core::mask_of(static_cast<core::Key>(key));
      if ((now & mask) != 0 && (before & mask) == 0) {
        digits += (mask & core::kDigitKeys) != 0 ? static_cast<char>('0' + key) : ' ';
      }
    }
    before = now;
  }
  return digits;
}

bool holds(const RecordBytes& bytes, std::string_view part) {
  return std::search(bytes.begin(), bytes.end(), part.begin(), part.end()) != bytes.end();
}

// One digit a byte, as the firmware and its protocol have them.
std::string as_numbers(std::string digits) {
  for (char& c : digits) c = static_cast<char>(c - '0');
  return digits;
}

}  // namespace

TEST_CASE("a record holds what was typed, and replays") {
  const RecordedRun run = record_scenario(parse_scenario("s.json", kDay), "this build");
  CHECK(run.result.verdict == Verdict::passed);
  const RecordReader record(run.record);
  CHECK(record.head().program == "this build");
  CHECK(digits_in(record).find("482915") != std::string::npos);
  CHECK_FALSE(replay(record).difference);
}

TEST_CASE("recording changes nothing in the run, and the same run gives the same record") {
  const Scenario scenario = parse_scenario("s.json", kDay);
  const RecordedRun run = record_scenario(scenario, "this build");
  CHECK(run.result.hash == run_scenario(scenario).hash);
  CHECK(run.record == record_scenario(scenario, "this build").record);
}

TEST_CASE("a redacted record replays, with the same answers", "[GEN-2]") {
  const Scenario scenario = parse_scenario("s.json", kDay);
  const RecordReader original(record_scenario(scenario, "").record);
  const RecordedRun redacted = record_redacted(scenario, "");
  CHECK(redacted.result.verdict == Verdict::passed);
  const RecordReader record(redacted.record);
  CHECK(record.head().redacted);
  CHECK_FALSE(replay(record).difference);
  CHECK(replay(record).steps == replay(original).steps);
  CHECK_FALSE(compare_records(original, record, Compared::all_but_digits));
  CHECK(compare_records(original, record));
}

TEST_CASE("no digit of what was typed can be got back out of a redacted record", "[GEN-2]") {
  const Scenario scenario = parse_scenario("s.json", kDay);
  const RecordedRun original = record_scenario(scenario, "");
  const RecordedRun redacted = record_redacted(scenario, "");
  for (const std::string secret : {"482915", "730264", "555123", "20406080"}) {
    CAPTURE(secret);
    CHECK(digits_in(RecordReader(redacted.record)).find(secret) == std::string::npos);
    CHECK_FALSE(holds(redacted.record, secret));
    CHECK_FALSE(holds(redacted.record, as_numbers(secret)));
  }
}

TEST_CASE("a scenario that is about particular digits is refused, not recorded otherwise") {
  const Scenario scenario = parse_scenario("s.json", R"({"title": "t", "why": "w", "covers": [],
    "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "909192"}]},
    "steps": [{"fault": "keys.dead", "value": 9}, {"do": "press_key", "key": "5"},
              {"do": "type_keys", "keys": "909192✓"}, {"wait": "1s"}]})");
  CHECK_THROWS_WITH(record_redacted(scenario, ""), ContainsSubstring("cannot be redacted"));
}

TEST_CASE("a run that fails is recorded as well") {
  const Scenario scenario = parse_scenario("s.json", R"({"title": "t", "why": "w", "covers": [],
    "steps": [{"do": "press_key", "key": "5"}, {"expect": "access.granted", "within": "1s"}]})");
  const RecordedRun run = record_scenario(scenario, "");
  CHECK(run.result.verdict == Verdict::failed);
  CHECK(replay(RecordReader(run.record)).steps > 3);
}
