#include "sim/scenario/setup_steps.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

class Writer {
 public:
  explicit Writer(Place place) : place_(place) {}

  void act(Action action) { add(Do{std::move(action), false}); }
  void expect_event(std::string_view name, Duration within) {
    add(Expect{Pattern{find_event(name), nullptr, {}, nullptr, {}}, Timing::within, within,
               std::nullopt});
  }
  void expect_word(std::string_view signal, std::string_view word, Duration within) {
    const std::vector<std::string_view>& words = find_signal(signal)->choices;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) throw std::logic_error("the setup's words left the catalogue");
    expect_value(signal, static_cast<double>(found - words.begin()), within);
  }
  void expect_value(std::string_view signal, double value, Duration within) {
    add(Expect{SignalCondition{find_signal(signal), Relation::is, value, 0}, Timing::within, within,
               std::nullopt});
  }
  std::vector<Step> take() { return std::move(steps_); }

 private:
  void add(decltype(Step::what) what) {
    steps_.push_back({place_, "in the setup", std::move(what)});
  }

  Place place_;
  std::vector<Step> steps_;
};

void enrol_administrator(Writer& writer, const std::string& pin) {
  const Action type_pin = make_action("type_keys", {{"keys", pin + "✓"}});
  writer.act(make_action("press_key", {{"key", "confirm"}}));  // the first touch only wakes (KEY-2)
  writer.expect_word("core.panel", "setup_offer", 2s);
  writer.act(make_action("press_key", {{"key", "confirm"}}));
  writer.expect_word("core.panel", "setup_first", 2s);
  writer.act(type_pin);
  writer.expect_word("core.panel", "setup_repeat", 2s);
  writer.act(type_pin);
  writer.expect_value("core.users", 1, 5s);
  writer.expect_word("core.panel", "dark", 60s);
}

}  // namespace

std::vector<Step> setup_steps(const Setup& setup) {
  Writer writer(setup.place);
  for (const Action& fault : setup.faults) writer.act(fault);
  if (setup.insert_battery) {
    writer.act(*setup.insert_battery);
    writer.expect_event("lock.booted", 5s);
  }
  if (!setup.administrator_pin.empty()) enrol_administrator(writer, setup.administrator_pin);
  return writer.take();
}

}  // namespace locktwin::sim
