#include "sim/plant/plant_experiment.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

// What is told about an experiment; empty when it runs.
std::string complaint(const std::string& text) {
  CsvWriter csv;
  try {
    run_plant_experiment("e.json", text, csv);
  } catch (const BadInput& error) {
    CHECK(csv.text().empty());
    return error.what();
  }
  return {};
}

std::string drive_complaint(const std::string& members) {
  return complaint(R"({"kind": "drive", "window_s": 0.01, )" + members + "}");
}

}  // namespace

TEST_CASE("an experiment without a known kind is refused with the kinds") {
  CHECK_THAT(complaint("[]"), ContainsSubstring("e.json:1:1: a list is not allowed; an object"));
  CHECK_THAT(complaint("{}"),
             ContainsSubstring("kind: missing; one of: drive, discharge, charge, days, door"));
  CHECK_THAT(complaint(R"({"kind": 3})"), ContainsSubstring("kind: 3 is not allowed"));
  CHECK_THAT(complaint(R"({"kind": "drvie"})"), ContainsSubstring("did you mean 'drive'?"));
}

TEST_CASE("an unknown key is refused with the nearest known one") {
  CHECK_THAT(drive_complaint(R"("strat_mm": 3)"),
             ContainsSubstring("unknown key 'strat_mm'; did you mean 'start_mm'?"));
  CHECK_THAT(complaint(R"({"kind": "discharge", "window_s": 3})"),
             ContainsSubstring("unknown key 'window_s'"));
}

TEST_CASE("a value out of its range is refused with key, value and range") {
  CHECK_THAT(drive_complaint(R"("soc": 1.5)"),
             ContainsSubstring("soc: 1.5 is not allowed; a number from 0 to 1"));
  CHECK_THAT(drive_complaint(R"("temperature_c": -300)"),
             ContainsSubstring("temperature_c: -300 is not allowed; a number from -40 to 80 °C"));
  CHECK_THAT(drive_complaint(R"("start_mm": 23)"), ContainsSubstring("start_mm: 23"));
  CHECK_THAT(drive_complaint(R"("extra_friction_n": -1)"), ContainsSubstring("from 0 to 500 N"));
  CHECK_THAT(drive_complaint(R"("sample_ms": 0)"), ContainsSubstring("from 0.01 to 1000 ms"));
  CHECK_THAT(drive_complaint(R"("start_mm": 12, "jam_at_mm": 10)"),
             ContainsSubstring("jam_at_mm: 10 is not allowed; a number from 12 to 22 mm"));
  CHECK_THAT(complaint(R"({"kind": "drive", "window_s": 0})"), ContainsSubstring("window_s: 0"));
  CHECK_THAT(complaint(R"({"kind": "discharge", "current_a": 0})"),
             ContainsSubstring("current_a: 0 is not allowed; a number from 0.01 to 20 A"));
  CHECK_THAT(complaint(R"({"kind": "discharge", "pack": "1S", "until_v": 6})"),
             ContainsSubstring("until_v: 6 is not allowed; a number from 2.5 to 4.2 V"));
}

TEST_CASE("a value of the wrong type is refused with what is wanted") {
  CHECK_THAT(drive_complaint(R"("soc": "full")"),
             ContainsSubstring(R"(soc: "full" is not allowed; a number)"));
  CHECK_THAT(drive_complaint(R"("soc": null)"), ContainsSubstring("soc: null is not allowed"));
  CHECK_THAT(drive_complaint(R"("latch": 1)"), ContainsSubstring("latch: 1 is not allowed; true"));
  CHECK_THAT(drive_complaint(R"("pack": "3S")"), ContainsSubstring("unknown word '3S'"));
  CHECK_THAT(drive_complaint(R"("cut": true)"), ContainsSubstring("one of: switch, current, none"));
}

TEST_CASE("what is counted must be whole") {
  CHECK_THAT(complaint(R"({"kind": "days", "uses": 15.5})"),
             ContainsSubstring("uses: 15.5 is not allowed; a whole number from 0 to 1000 a day"));
  CHECK_THAT(complaint(R"({"kind": "days", "views": 0.9})"), ContainsSubstring("a whole number"));
  CHECK_THAT(complaint(R"({"kind": "days", "longest_days": 1.5})"),
             ContainsSubstring("a whole number from 1 to 4000 days"));
  CHECK(complaint(R"({"kind": "days", "cycles": 0.5})").empty());
}

TEST_CASE("a command that is neither word nor list is refused with both") {
  CHECK_THAT(drive_complaint(R"("command": 1)"),
             ContainsSubstring("command: 1 is not allowed; lock, unlock, or a list"));
  CHECK_THAT(drive_complaint(R"("command": null)"), ContainsSubstring("or a list"));
}

TEST_CASE("what an experiment needs must be there") {
  CHECK_THAT(complaint(R"({"kind": "drive"})"), ContainsSubstring("window_s: missing"));
}

TEST_CASE("a list of commands is checked entry by entry") {
  CHECK_THAT(drive_complaint(R"("command": "close")"), ContainsSubstring("unknown word 'close'"));
  CHECK_THAT(drive_complaint(R"("command": [3])"), ContainsSubstring("command[0]: 3"));
  CHECK_THAT(drive_complaint(R"("command": [{"at_s": 1}])"),
             ContainsSubstring("command[0]: drive: missing"));
  CHECK_THAT(drive_complaint(R"("command": [{"at_s": 0, "drive": 0.5}])"),
             ContainsSubstring("drive: 0.5 is not allowed; one of: -1, 0, 1"));
  CHECK_THAT(drive_complaint(R"("command": [{"at_s": 2, "drive": 1}, {"at_s": 1, "drive": 0}])"),
             ContainsSubstring("command[1]: at_s: 1 is not allowed; a number from 2"));
  CHECK(drive_complaint(R"("command": [])").empty());
}

TEST_CASE("an experiment with the defaults alone runs") {
  CHECK(complaint(R"({"kind": "drive", "window_s": 0.01})").empty());
  CHECK(complaint(R"({"kind": "discharge", "soc": 0.05})").empty());
}

TEST_CASE("every mistake is told with its line and column") {
  CHECK_THAT(complaint("{\"kind\": \"door\",\n \"latch\": 1}"),
             ContainsSubstring("e.json:2:11: latch: 1 is not allowed"));
  CHECK_THAT(complaint("{\"kind\": \"door\",\n \"kind\": \"drive\"}"),
             ContainsSubstring("e.json:2:2: 'kind' stands twice"));
  CHECK_THAT(complaint("{\"kind\": \"door\",\n}"), ContainsSubstring("e.json:2:1: not JSON"));
  CHECK_THAT(complaint("{\"kind\":\n \"dor\"}"), ContainsSubstring("e.json:2:2: kind: unknown"));
  CHECK_THAT(complaint("{\"kind\": \"drive\"}"),
             ContainsSubstring("e.json:1:1: window_s: missing"));
}

TEST_CASE("a misspelt key of a command is told as unknown, not as missing, each word once") {
  const std::string told = drive_complaint(R"("command": [{"at_s": 0, "drve": 1}])");
  CHECK_THAT(told, ContainsSubstring("e.json:1:61: command[0]: unknown key 'drve'; did you mean "
                                     "'drive'? (allowed: at_s, drive)"));
  CHECK_THAT(complaint(R"({"kind": "drive", "windw_s": 1})"),
             ContainsSubstring("did you mean 'window_s'?"));
}

TEST_CASE("no experiment takes more from a pack than is in it") {
  CHECK_THAT(complaint(R"({"kind": "discharge", "until_v": 4.9})"),
             ContainsSubstring("until_v: 4.9 is not allowed; a number from 5 to 8.4 V"));
  CHECK_THAT(complaint(R"({"kind": "drive", "window_s": 60, "soc": 0.001, "system_current_a": 5,
                           "sample_ms": 100})"),
             ContainsSubstring("the pack is empty before "));
}
