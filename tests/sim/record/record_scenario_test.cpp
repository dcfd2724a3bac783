#include "sim/record/record_scenario.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "firmware-core/store/store.h"
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
  const auto same = [](std::uint8_t byte, char sign) {
    return byte == static_cast<std::uint8_t>(sign);
  };
  return std::search(bytes.begin(), bytes.end(), part.begin(), part.end(), same) != bytes.end();
}

// One digit a byte, as the firmware and its protocol have them.
std::string as_numbers(std::string digits) {
  for (char& c : digits) c = static_cast<char>(c - '0');
  return digits;
}

// What a lock and its phones keep secret: of the chip, of the store, of each phone.
std::vector<std::vector<std::uint8_t>> secrets_in(RecordReader record) {
  std::vector<std::vector<std::uint8_t>> all;
  while (record.next()) {
    if (record.frame().kind != FrameKind::step) continue;
    const auto& secret = record.frame().inputs.chip_secret;
    if (all.empty()) all.emplace_back(secret.begin(), secret.end());
  }
  core::Store store;
  store.mount(record.flash());
  const auto keep = [&](core::RecordKey key, std::size_t bytes) {
    const auto payload = store.read(key, record.flash());
    REQUIRE(payload.size() >= bytes);
    all.emplace_back(payload.end() - static_cast<std::ptrdiff_t>(bytes), payload.end());
  };
  keep(core::RecordKey::device_key, 32);
  keep(core::phone_record(1), 32);
  keep(core::user_record(1), 32);
  all.back().resize(16);  // the digest of the PIN
  return all;
}

std::string hex_of(std::span<const std::uint8_t> bytes, bool capital) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    for (const int digit : {byte >> 4, byte & 15}) {
      text += (capital ? "0123456789ABCDEF" : "0123456789abcdef")[digit];
    }
  }
  return text;
}

// Of whole groups of three bytes, so without padding.
std::string base64_of(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kSigns =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at + 3 <= bytes.size(); at += 3) {
    const unsigned group = unsigned{bytes[at]} << 16 | unsigned{bytes[at + 1]} << 8 | bytes[at + 2];
    for (const unsigned shift : {18U, 12U, 6U, 0U}) text += kSigns[group >> shift & 63U];
  }
  return text;
}

// Eight bytes of it behind one another, as they are or written down: a part tells enough.
bool tells(const RecordBytes& record, std::span<const std::uint8_t> secret) {
  for (std::size_t at = 0; at + 9 <= secret.size(); ++at) {
    const auto part = secret.subspan(at, 9);
    if (part[0] == 0 && part[8] == 0) continue;  // no secret, but a record's empty place
    const std::string raw(part.begin(), part.begin() + 8);
    for (const std::string& written :
         {raw, hex_of(part.first(8), false), hex_of(part.first(8), true), base64_of(part)}) {
      if (holds(record, written)) return true;
    }
  }
  return false;
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

TEST_CASE("no secret of the chip and no key of a phone is in a redacted record", "[GEN-2][SEC-8]") {
  const Scenario scenario = parse_scenario("s.json", kDay);
  const RecordedRun original = record_scenario(scenario, "");
  const RecordedRun redacted = record_redacted(scenario, "");
  const auto secrets = secrets_in(RecordReader(original.record));
  REQUIRE(secrets.size() == 4);
  for (std::size_t i = 0; i < secrets.size(); ++i) {
    CAPTURE(i);
    CHECK(tells(original.record, secrets[i]));  // it was there to be found
    CHECK_FALSE(tells(redacted.record, secrets[i]));
  }
}

TEST_CASE("other keys change only what is made of them", "[GEN-2]") {
  RunOptions others;
  others.secrets = 7;
  const Scenario scenario = parse_scenario("s.json", kDay);
  const RecordReader ours(record_scenario(scenario, "").record);
  const RecordReader theirs(record_scenario(scenario, "", others).record);
  CHECK(compare_records(ours, theirs));
  CHECK_FALSE(compare_records(ours, theirs, Compared::all_but_digits));
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
