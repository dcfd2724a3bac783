#include "sim/scenario/condition.h"

#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;

namespace {

SignalCondition bolt(Relation relation, double low, double high = 0) {
  return {find_signal("bolt.position_mm"), relation, low, high};
}

Occurrence happened(core::EventKind kind, std::uint8_t first = 0, std::uint8_t second = 0) {
  Occurrence occurrence;
  occurrence.kind = OccurrenceKind::event;
  occurrence.event = {kind, first, second};
  return occurrence;
}

constexpr auto kWrong = static_cast<std::uint8_t>(core::Reason::wrong);

}  // namespace

TEST_CASE("comparisons: above and below are strict, between takes both ends") {
  CHECK(holds(bolt(Relation::is, 21), 21));
  CHECK_FALSE(holds(bolt(Relation::is, 21), 21.001));
  CHECK(holds(bolt(Relation::is_not, 21), 20));
  CHECK_FALSE(holds(bolt(Relation::is_not, 21), 21));
  CHECK_FALSE(holds(bolt(Relation::above, 21), 21));
  CHECK(holds(bolt(Relation::above, 21), 21.5));
  CHECK_FALSE(holds(bolt(Relation::below, 1), 1));
  CHECK(holds(bolt(Relation::below, 1), 0.5));
  CHECK(holds(bolt(Relation::between, 1, 2), 1));
  CHECK(holds(bolt(Relation::between, 1, 2), 2));
  CHECK_FALSE(holds(bolt(Relation::between, 1, 2), 2.1));
}

TEST_CASE("the distance says how near a number came") {
  CHECK(distance(bolt(Relation::above, 21), 22) == 0);
  CHECK(distance(bolt(Relation::above, 21), 15) == 6);
  CHECK(distance(bolt(Relation::between, 1, 3), 5) == 2);
  CHECK(distance(bolt(Relation::between, 1, 3), 0) == 1);
  CHECK(distance({find_signal("core.lock_state"), Relation::is, 2, 0}, 0) == 1);
}

TEST_CASE("conditions read as sentences") {
  CHECK(describe(bolt(Relation::above, 21)) == "bolt.position_mm above 21 mm");
  CHECK(describe(bolt(Relation::between, 1, 3)) == "bolt.position_mm between 1 mm and 3 mm");
  CHECK(describe(SignalCondition{find_signal("core.lock_state"), Relation::is_not, 2, 0}) ==
        "core.lock_state is not locked");
  Pattern denied{find_event("access.denied"), nullptr, {}};
  CHECK(describe(denied) == "access.denied");
  denied.fields[1] = kWrong;
  CHECK(describe(denied) == "access.denied with reason=wrong");
}

TEST_CASE("a pattern fits its event, and only with the fields that it names") {
  Pattern denied{find_event("access.denied"), nullptr, {}};
  CHECK(matches(denied, happened(core::EventKind::access_denied, 1, 0)));
  CHECK_FALSE(matches(denied, happened(core::EventKind::access_granted, 1, 0)));
  denied.fields[1] = kWrong;
  CHECK(matches(denied, happened(core::EventKind::access_denied, 0, kWrong)));
  CHECK_FALSE(matches(denied, happened(core::EventKind::access_denied, 0, 0)));
}

TEST_CASE("a prompt's pattern fits only that prompt") {
  const Pattern wrong_pin{nullptr, find_prompt("prompt.wrong_pin"), {}};
  Occurrence occurrence;
  occurrence.kind = OccurrenceKind::prompt;
  occurrence.prompt = core::Prompt::wrong_pin;
  CHECK(matches(wrong_pin, occurrence));
  occurrence.prompt = core::Prompt::welcome;
  CHECK_FALSE(matches(wrong_pin, occurrence));
  CHECK_FALSE(matches(wrong_pin, happened(core::EventKind::lock_booted)));
}
