#include "sim/pins/pin_map.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "sim/pins/pin_map_schema.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/bolt_board.h"
#include "tests/support/catch.h"
#include "tests/support/small_schema.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;
using locktwin::tests::kBoltBoardPins;

namespace {

std::string complaint(const std::string& text) {
  try {
    parse_pin_map("door.pins.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return {};
}

std::string complaint_of_pin(const std::string& pin) {
  return complaint("{\"pins\": [" + pin + "]}");
}

bool says(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a map says which pin plays what, and what the board does at which") {
  const PinMap map = parse_pin_map("door.pins.json", kBoltBoardPins);
  REQUIRE(map.writes.size() == 6);
  REQUIRE(map.reads.size() == 2);
  CHECK(map.writes[0].level(5.0));
  CHECK_FALSE(map.writes[0].level(4.0));
  CHECK(map.writes[1].level(1.0));
  CHECK_FALSE(map.writes[1].level(0.0));
  CHECK(map.writes[4].analog);
  CHECK(map.writes[4].share(1.5) == 0.5);
  CHECK(map.writes[4].share(9.0) == 1.0);
  CHECK(map.writes[4].share(-1.0) == 0.0);
  CHECK(map.reads_output(BoardOutput::motor_reverse));
  CHECK_FALSE(map.reads_output(BoardOutput::siren));
}

TEST_CASE("a pin may be the other way round, a word of a signal, or a key") {
  const PinMap map = parse_pin_map("door.pins.json", R"({"pins": [
    {"pin": 2, "write": "front.in_place", "inverted": true},
    {"pin": 3, "write": "key.inserted", "is": "right"},
    {"pin": 4, "write": "touch.confirm"},
    {"pin": 5, "write": "motor.current_a", "from": 3, "to": 0},
    {"pin": 14, "read": "siren", "above": 0.4, "inverted": true}]})");
  CHECK(map.writes[0].level(0.0));
  CHECK(map.writes[1].level(1.0));
  CHECK_FALSE(map.writes[1].level(2.0));
  CHECK(map.writes[2].source.key == locktwin::core::mask_of(locktwin::core::Key::confirm));
  CHECK(map.writes[3].share(0.75) == 0.75);
  CHECK(map.reads[0].inverted);
  CHECK(map.reads[0].above == 0.4);
}

TEST_CASE("every mistake of a map is told at once, with its place and the remedy") {
  const std::string told = complaint(R"({"pins": [
    {"pin": 4, "write": "switch.bolt_outt"},
    {"pin": 4, "write": "switch.bolt_in"},
    {"pin": 5},
    {"pin": 6, "write": "bus.voltage_v"},
    {"pin": 7, "read": "motor.forwards"},
    {"pin": 8, "write": "key.inserted", "is": "rihgt"}
  ]})");
  CHECK(says(told,
             "door.pins.json:2:25: unknown signal 'switch.bolt_outt'; did you mean "
             "'switch.bolt_out'?"));
  CHECK(says(told, "door.pins.json:3:13: pin 4 is used twice; the first time in line 2"));
  CHECK(says(told, "door.pins.json:4:5: a pin needs one of 'write'"));
  CHECK(says(told, "door.pins.json:5:5: a pin needs 'from'"));
  CHECK(says(told, "or 'above'"));
  CHECK(says(told,
             "door.pins.json:6:24: unknown output of a board 'motor.forwards'; did you mean "
             "'motor.forward'?"));
  CHECK(says(told,
             "door.pins.json:7:47: unknown word of key.inserted 'rihgt'; did you mean "
             "'right'?"));
}

TEST_CASE("a map of any other form is refused with what is allowed") {
  CHECK(says(complaint("[]"), "1:1"));
  CHECK(says(complaint("{"), "door.pins.json:1:2"));
  CHECK(says(complaint("{}"), "a map of pins needs 'pins'"));
  CHECK(says(complaint("{\"pins\": []}"), "nothing is wired"));
  CHECK(says(complaint("{\"pins\": 3}"), "must be a list"));
  CHECK(says(complaint_of_pin("7"), "1:11"));
  CHECK(says(complaint_of_pin(R"({"write": "switch.bolt_in"})"), "a pin needs 'pin'"));
  CHECK(says(complaint_of_pin(R"({"pin": 128, "write": "switch.bolt_in"})"), "0 to 127"));
  CHECK(says(complaint_of_pin(R"({"pin": 1.5, "write": "switch.bolt_in"})"), "whole number"));
  CHECK(says(complaint_of_pin(R"({"pin": "A0", "write": "switch.bolt_in"})"), "must be a number"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "write": "switch.bolt_in", "invert": true})"),
             "did you mean 'inverted'?"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "write": "switch.bolt_in", "inverted": 1})"),
             "must be true or false"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "write": "switch.bolt_in", "above": 1})"),
             "unknown key"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "write": "bus.voltage_v", "from": 1, "to": 1})"),
             "two ends"));
  CHECK(says(
      complaint_of_pin(R"({"pin": 1, "write": "bus.voltage_v", "from": 1, "to": 2, "every": "5"})"),
      "unit"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "read": "siren", "above": 5})"), "0 to 1"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "read": "siren", "above": 0.5, "pull_up": true})"),
             "no 'pull_up'"));
  CHECK(says(complaint_of_pin(R"({"pin": 1, "read": "siren"}, {"pin": 2, "read": "siren"})"),
             "siren is read from two pins"));
}

TEST_CASE("a pin is good or wrong for the program and for its schema") {
  locktwin::tests::SmallSchema schema(nlohmann::json::parse(pin_map_schema()));
  CHECK(schema.accepts(nlohmann::json::parse(kBoltBoardPins)));
  const auto cases =
      nlohmann::json::parse(read_text(LOCKTWIN_SOURCE_DIR "/tests/schema/cases.json"));
  for (const auto& [key, good] : {std::pair("good pins", true), std::pair("bad pins", false)}) {
    REQUIRE(cases.at(key).size() > 7);
    for (const nlohmann::json& pin : cases.at(key)) {
      CAPTURE(pin.dump());
      CHECK(complaint_of_pin(pin.dump()).empty() == good);
      CHECK(schema.accepts({{"pins", {pin}}}) == good);
    }
  }
}
