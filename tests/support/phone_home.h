// A household whose people have phones: its first is Ann, an administrator with a phone.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "sim/scenario/runner.h"
#include "sim/vocabulary/phone_events.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

namespace locktwin::tests {

// Ann, an administrator with a phone, and as many others as are named.
inline void move_in(Home& home, const std::vector<std::string>& others = {}) {
  std::string users = R"({"name": "Ann", "pin": "482915", "phone": true})";
  for (const std::string& name : others) users += R"(, {"name": ")" + name + R"(", "phone": true})";
  const sim::Scenario scenario = sim::parse_scenario(
      "home.json", R"({"title": "t", "why": "w", "covers": ["UNL-6"], "setup": {"users": [)" +
                       users + R"(]}, "steps": [{"wait": "1s"}]})");
  REQUIRE_FALSE(sim::set_up(home.world, scenario.setup));
}

// How often apps have shown this with `word` among its values.
inline int shown(const Home& home, sim::PhoneEventKind kind, const std::string& word) {
  int count = 0;
  for (const sim::Occurrence& entry : home.log) {
    const auto& values = entry.app.values;
    const bool fits = entry.kind == sim::OccurrenceKind::app && entry.app.kind == kind;
    count += fits && std::find(values.begin(), values.end(), word) != values.end() ? 1 : 0;
  }
  return count;
}

inline sim::NamedValue named(const char* argument, const char* value) {
  return {argument, std::string(value)};
}

inline sim::NamedValue ann() {
  return named("phone", "ann");
}

inline void switch_ann(Home& home, const char* part, const char* state) {
  home.done("phone_switch", {ann(), named("part", part), named("state", state)});
}

}  // namespace locktwin::tests
