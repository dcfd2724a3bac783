#include "sim/vocabulary/actions.h"

#include <limits>
#include <set>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::string message_of(std::string_view name, std::initializer_list<NamedValue> arguments) {
  try {
    make_action(name, arguments);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("An unknown action is refused with the nearest word") {
  CHECK_THAT(message_of("pres_key", {}), ContainsSubstring("did you mean 'press_key'?"));
}

TEST_CASE("An unknown argument is refused with the nearest word") {
  CHECK_THAT(message_of("press_key", {{"kay", std::string("5")}}),
             ContainsSubstring("did you mean 'key'?"));
}

TEST_CASE("A missing argument is refused with its help") {
  CHECK_THAT(message_of("press_key", {}), ContainsSubstring("press_key needs 'key'"));
}

TEST_CASE("What is no number is refused, with the unit if there is one") {
  CHECK(message_of("push_door", {{"force_n", std::string("5")}}) ==
        "force_n: a number in N is needed");
  CHECK(message_of("set_light", {{"lux", std::numeric_limits<double>::quiet_NaN()}}) ==
        "lux: nan lx is out of range; allowed are 0 lx to 150000 lx");
  CHECK(message_of("describe_person", {{"person", std::string("Ann")}, {"wetness", true}}) ==
        "wetness: a number is needed");
}

TEST_CASE("A value out of range is refused with the range and its unit") {
  CHECK_THAT(message_of("insert_battery", {{"soc_pct", 120.0}}),
             ContainsSubstring("120 % is out of range; allowed are 0 % to 100 %"));
}

TEST_CASE("A text where a number belongs is told, with the unit if there is one") {
  const Value word = std::string("five");
  CHECK_THAT(message_of("insert_battery", {{"soc_pct", word}}),
             ContainsSubstring("soc_pct: a number in % is needed"));
  CHECK_THAT(message_of("insert_battery", {{"cycles", word}}),
             ContainsSubstring("cycles: a number is needed"));
}

TEST_CASE("What is counted or numbered has no fraction") {
  const NamedValue ann{"phone", std::string("ann")};
  CHECK_THAT(message_of("phone_set", {ann, {"setting", std::string("volume")}, {"value", 1.5}}),
             ContainsSubstring("value: 1.5 is not a whole number"));
  const NamedValue code{"keys", std::string("86429753")};
  CHECK_THAT(message_of("phone_recurring_code", {ann, code, {"number", 1.5}}),
             ContainsSubstring("number: 1.5 is not a whole number"));
  CHECK_THAT(message_of("phone_recurring_code", {ann, code, {"from", 90.0}}),
             ContainsSubstring("from: whole minutes are needed"));
}

TEST_CASE("A name has 1 to 40 letters, of any script") {
  const auto message = [](const std::string& name) {
    return message_of("phone_place", {{"phone", name}});
  };
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "安";
  CHECK(message(forty) == "accepted");
  CHECK(message(forty + "a") == "phone: a name has 1 to 40 letters");
  CHECK(message("") == "phone: a name has 1 to 40 letters");
  CHECK_THAT(message_of("present_face", {{"person", std::string()}}),
             ContainsSubstring("person: a name has 1 to 40 letters"));
}

TEST_CASE("A key that does not exist is refused, without a word of what was to be typed",
          "[GEN-2]") {
  const std::string message = message_of("type_keys", {{"keys", std::string("12x482915")}});
  CHECK_THAT(message, ContainsSubstring("sign 3 is no key"));
  CHECK(message.find("482915") == std::string::npos);
}

TEST_CASE("A fault out of its range is refused") {
  CHECK_THAT(message_of("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 99.0}}),
             ContainsSubstring("door.warp_mm allows 0 to 15"));
}

TEST_CASE("Left-out arguments take their fallback") {
  const Action action = make_action("swap_battery");
  CHECK(action.number("soc_pct") == 100.0);
}

TEST_CASE("An argument without a fallback value is known as left out, and not described") {
  const Action action = make_action("insert_battery");
  CHECK_FALSE(action.given("soc_pct"));
  CHECK(action.given("temperature_c"));
  CHECK(describe(action, true) == "insert_battery temperature_c=25 orientation=right");
}

TEST_CASE("Described actions show no digit of what was typed", "[GEN-2]") {
  const Action action = make_action("type_keys", {{"keys", std::string("482915✓")}});
  CHECK(describe(action, true) == "type_keys keys=••••••✓ rhythm=0.25s finger=bare");
}

TEST_CASE("Names of actions and of their arguments are unique and have a help text") {
  std::set<std::string_view> names;
  for (const ActionSpec& spec : action_catalogue()) {
    CHECK(names.insert(spec.name).second);
    CHECK_FALSE(spec.help.empty());
    std::set<std::string_view> arguments;
    for (const ArgumentSpec& argument : spec.arguments) {
      CHECK(arguments.insert(argument.name).second);
      CHECK_FALSE(argument.help.empty());
    }
  }
}
