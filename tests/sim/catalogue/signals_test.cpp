#include "sim/catalogue/signals.h"

#include <set>

#include "sim/vocabulary/events.h"
#include "sim/world/world.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("Every signal has one name, a help text, and a value within its choices") {
  const World world;
  std::set<std::string_view> names;
  for (const SignalSpec& signal : signal_catalogue()) {
    CHECK(names.insert(signal.name).second);
    CHECK_FALSE(signal.help.empty());
    CHECK((signal.type == SignalType::choice) == !signal.choices.empty());
    CHECK_FALSE(format_signal(signal, signal.read(world)).empty());
  }
}

TEST_CASE("A signal's value is told with its unit") {
  CHECK(format_signal(*find_signal("bolt.position_mm"), 21.878) == "21.878 mm");
  CHECK(format_signal(*find_signal("core.lock_state"), 2.0) == "locked");
  CHECK(format_signal(*find_signal("door.shut"), 1.0) == "true");
}

TEST_CASE("Signals, events and prompts share one space of names") {
  std::set<std::string_view> names;
  for (const SignalSpec& signal : signal_catalogue()) CHECK(names.insert(signal.name).second);
  for (const EventSpec& event : event_catalogue()) CHECK(names.insert(event.name).second);
  for (const PromptSpec& prompt : prompt_catalogue()) CHECK(names.insert(prompt.name).second);
}

TEST_CASE("Catalogues of events and prompts stand in the order of their enumerations") {
  for (const EventSpec& event : event_catalogue()) CHECK(&spec_of(event.kind) == &event);
  for (const PromptSpec& prompt : prompt_catalogue()) CHECK(&spec_of(prompt.prompt) == &prompt);
}

TEST_CASE("An event is described with the words of its fields") {
  const locktwin::core::Event event{locktwin::core::EventKind::access_granted, 1, 3};
  CHECK(describe(event) == "access.granted method=pin user=3");
}

TEST_CASE("Every prompt speaks both languages") {
  for (const PromptSpec& prompt : prompt_catalogue()) {
    CHECK_FALSE(prompt.english.empty());
    CHECK_FALSE(prompt.chinese.empty());
  }
}
