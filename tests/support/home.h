// A household that tests live in: a world whose lock has a pack and, if wanted, an administrator.
#pragma once

#include <string>
#include <vector>

#include "firmware-core/vocabulary.h"
#include "sim/catalogue/signals.h"
#include "sim/world/world.h"

namespace locktwin::tests {

class Home : public sim::Observer {
 public:
  explicit Home(const sim::WorldConfig& config = {}) : world(config) { world.add_observer(*this); }

  void act(std::string_view action, std::initializer_list<sim::NamedValue> arguments = {}) {
    world.act(sim::make_action(action, arguments));
  }
  // Acts and lets time go on until everybody has finished.
  void done(std::string_view action, std::initializer_list<sim::NamedValue> arguments = {}) {
    act(action, arguments);
    run(sim::Duration{0});
    while (world.people_done_at() > world.now()) world.step(world.people_done_at());
  }
  void run(sim::Duration span) { world.run_until(world.now() + span); }
  void type(const std::string& keys) { done("type_keys", {{"keys", keys}}); }

  void insert_battery(double soc_pct = 100.0) {
    done("insert_battery", {{"soc_pct", soc_pct}});
    run(std::chrono::seconds(1));
  }
  // The keypad's own dialogue; afterwards the keypad is dark.
  void enrol_administrator(const std::string& pin) {
    type("5");
    type("✓↶✓" + pin + "✓" + pin + "✓");
    run(std::chrono::seconds(30));
  }
  void enter(const std::string& digits) {
    type("5");
    type(digits + "✓");
  }

  double read(std::string_view signal) const { return sim::find_signal(signal)->read(world); }

  int count(core::EventKind kind) const {
    int found = 0;
    for (const sim::Occurrence& entry : log) {
      found += entry.kind == sim::OccurrenceKind::event && entry.event.kind == kind ? 1 : 0;
    }
    return found;
  }

  void on_occurrence(const sim::World&, const sim::Occurrence& occurrence) override {
    log.push_back(occurrence);
  }
  void on_step(const sim::World&) override { told_lie = told_lie || read_told() == 0.0; }

  sim::World world;
  std::vector<sim::Occurrence> log;
  bool told_lie = false;  // TWN-1 was broken at some step

 private:
  double read_told() const {
    static const sim::SignalSpec* told = sim::find_signal("twin.told_is_true");
    return told->read(world);
  }
};

}  // namespace locktwin::tests
