// A household whose people have phones: its first is Ann, an administrator with a phone.
#pragma once

#include <algorithm>
#include <chrono>
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

// Another administrator, whom Ann adds and whose phone she invites.
inline void add_host(Home& home, const char* name) {
  home.done("phone_add_user", {ann(), named("user", name), named("role", "administrator")});
  home.run(std::chrono::seconds(5));
  home.done("phone_place", {named("phone", name)});
  home.done("phone_invite", {ann(), named("other", name), named("user", name)});
  home.run(std::chrono::seconds(5));
  home.done("phone_pair", {named("phone", name)});
  home.run(std::chrono::seconds(30));
}

// Frames that a lock's radio brings to its firmware.
struct FramesHeard : sim::Observer {
  void on_core_step(const sim::World&, const sim::Lock&, const core::Inputs& inputs,
                    const core::Outputs&) override {
    frames += inputs.radio.length > 0 ? 1 : 0;
  }
  std::size_t frames = 0;
};

// A factory reset (RST-1); then this person is the new owner, by a PIN and the code on the screen.
inline void reset_for(Home& home, const char* owner) {
  home.done("take_off_rear_cover");
  home.done("remove_battery");
  home.run(std::chrono::seconds(3));
  home.act("press_set", {{"hold", 8.0}});
  home.done("insert_battery");
  home.run(std::chrono::seconds(2));
  home.type("✓");
  home.run(std::chrono::seconds(10));
  home.enrol_administrator("593716");
  home.done("press_set", {{"hold", 4.0}});
  home.done("phone_pair", {named("phone", owner)});
  home.run(std::chrono::minutes(1));
}

inline void switch_ann(Home& home, const char* part, const char* state) {
  home.done("phone_switch", {ann(), named("part", part), named("state", state)});
}

}  // namespace locktwin::tests
