#include "sim/campaign/explore/demands.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <span>
#include <string_view>

#include "sim/catalogue/signals.h"
#include "sim/faults/fault_spec.h"
#include "sim/lock/lock.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

// Its note says what is not so when it is missed. LOCK stands for what names the lock beside an
// action, AT for what stands before a signal.
struct Row {
  std::string_view line;
  std::string_view note = {};
};

constexpr Row kWayOut[] = {
    {R"({"do": "open_door", "side": "inside"LOCK, "meanwhile": true})"},
    {R"({"expect": "ATdoor.angle_deg", "above": 17, "within": "8s"})",
     "TWN-2: the inside handle opens the door"},
};
constexpr Row kCalm[] = {
    {R"({"expect": "ATcore.locked_out", "is": false, "within": "10min"})", "ALM-2: a lockout ends"},
    {R"({"expect": "ATcore.panel", "is": "dark", "within": "5min"})",
     "KEY-2: the keypad goes dark"},
    {R"({"wait": "10s"})"},
};
constexpr Row kOpens[] = {
    {R"({"do": "press_key", "key": "back"LOCK})"},
    {R"({"do": "type_keys", "keys": "↶PIN✓"LOCK})"},
    {R"({"expect": "ATaccess.granted", "with": {"method": "pin"}, "within": "5s"})",
     "UNL-4: the PIN is taken again"},
    {R"({"expect": "ATbolt.position_mm", "below": 1, "within": "10s"})",
     "UNL-4: the PIN opens again"},
};
constexpr Row kLocks[] = {
    {R"({"do": "shut_door"LOCK})"},
    {R"({"wait": "2s"})"},
    {R"({"do": "press_inside_button"LOCK})"},
    {R"({"expect": "ATbolt.position_mm", "above": 21, "within": "15s"})",
     "LCK-2: the button locks again"},
    {R"({"expect": "ATcore.lock_state", "is": "locked", "within": "3s"})",
     "LCK-2: the lock says so again"},
};

void replace(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
    text.replace(at, what.size(), with);
  }
}

std::string row_line(const Row& row, const SetupLock& lock, bool first) {
  std::string text(row.line);
  if (!row.note.empty()) {
    text.pop_back();
    text += fmt::format(R"(, "note": "{}"}})", row.note);
  }
  replace(text, "LOCK", first ? "" : fmt::format(R"(, "lock": "{}")", lock.name));
  replace(text, "AT", first ? "" : lock.name + "/");
  if (!lock.users.empty()) replace(text, "PIN✓", lock.users.front().pin + "✓");
  return text;
}

// The steps are those of a scenario with these lines.
Demand demand_of(const Setup& setup, std::size_t lock,
                 std::initializer_list<std::span<const Row>> parts) {
  Demand demand;
  demand.lock = lock;
  for (const std::span<const Row> rows : parts) {
    for (const Row& row : rows) {
      demand.lines.push_back(row_line(row, setup.locks[lock], lock == 0));
    }
  }
  const ScenarioLines lines{
      .title = "demand", .why = "demand", .setup = setup, .steps = demand.lines};
  demand.steps = parse_scenario("demand", scenario_text(lines)).steps;
  return demand;
}

// What is undone by what: by the same action with these arguments.
struct Undoing {
  std::string_view done;
  std::string_view undone;
  std::string_view same = {};  // an argument that both have
  NamedValue with = {};
};

const std::vector<Undoing>& hands() {
  static const std::vector<Undoing> kHands{
      {"press_handle", "release_handle", "side"},
      {"touch_key", "lift_key", "key"},
      {"move_door", "let_go_door"},
      {"hold_set", "release_set"},
  };
  return kHands;
}

const std::vector<Undoing>& changes() {
  static const std::vector<Undoing> kChanges{
      {"insert_key", "remove_key"},
      {"tear_off_front", "fit_front"},
      {"take_off_rear_cover", "fit_rear_cover"},
      {"plug_type_c", "unplug_type_c"},
      {"adjust_strike", "adjust_strike", {}, {"mm", 0.0}},
      {"set_temperature", "set_temperature", {}, {"celsius", 25.0}},
      {"set_wifi", "set_wifi"},
      {"set_cloud", "set_cloud", {}, {"state", std::string("up")}},
      {"attacker_listen", "attacker_listen", {}, {"state", std::string("off")}},
      {"attacker_relay", "attacker_relay", {}, {"state", std::string("off")}},
  };
  return kChanges;
}

constexpr std::string_view kPackWork[] = {"insert_battery", "remove_battery", "swap_battery",
                                          "charge_battery"};

const Value* argument_of(const Action& action, std::string_view name) {
  for (std::size_t i = 0; i < action.values().size(); ++i) {
    if (action.spec().arguments[i].name == name) return &action.values()[i];
  }
  return nullptr;
}

void add_once(Life& life, std::string_view name, std::vector<NamedValue> arguments,
              const std::string& lock) {
  if (!lock.empty()) arguments.push_back({std::string(kLockArgument), lock});
  Action action = make_action(name, arguments);
  const bool known = std::ranges::any_of(life, [&](const LifeStep& step) {
    return describe(step.action, false) == describe(action, false);
  });
  if (!known) life.push_back({std::move(action)});
}

Life undoing(const Life& life, const std::vector<Undoing>& table) {
  Life undone;
  for (const LifeStep& step : life) {
    for (const Undoing& row : table) {
      if (step.action.spec().name != row.done) continue;
      std::vector<NamedValue> arguments;
      const Value* same = argument_of(step.action, row.same);
      if (same != nullptr) arguments.push_back({std::string(row.same), *same});
      if (!row.with.name.empty()) arguments.push_back(row.with);
      add_once(undone, row.undone, std::move(arguments), step.action.lock());
    }
  }
  return undone;
}

bool reads(const char* signal, const World& world, std::size_t lock) {
  return find_signal(signal)->read(world, lock) != 0;
}

void give_full_pack(Life& mended, const World& world, std::size_t number) {
  const bool inside = reads("battery.inserted", world, number);
  add_once(mended, inside ? "swap_battery" : "insert_battery", {{"soc_pct", 100.0}},
           number == 0 ? std::string() : world.lock(number).name);
}

void mend_lock(Life& mended, const World& world, std::size_t number) {
  const Lock& lock = world.lock(number);
  const std::string name = number == 0 ? std::string() : lock.name;
  for (const FaultSpec& fault : fault_catalogue()) {
    const bool broken = (fault.name == "bolt.broken" && !reads("bolt.whole", world, number)) ||
                        (fault.name == "latch.broken" && !reads("latch.whole", world, number));
    if (!broken && !lock.faults.standing(fault.name)) continue;
    add_once(mended, "clear_fault", {{"fault", std::string(fault.name)}}, name);
  }
  // A pack that has cut itself off gives nothing until it is taken out.
  if (!reads("board.powered", world, number)) give_full_pack(mended, world, number);
}

}  // namespace

Demands demands_of(const Setup& setup) {
  Demands demands;
  for (std::size_t i = 0; i < setup.locks.size(); ++i) {
    const auto of_these = [&](std::initializer_list<std::span<const Row>> parts) {
      return demand_of(setup, i, parts);
    };
    demands.way_out.push_back(of_these({kWayOut}));
    demands.locks.push_back(of_these({kCalm, kWayOut, kLocks}));
    const bool has_pin = !setup.locks[i].users.empty();
    demands.works.push_back(has_pin ? of_these({kCalm, kOpens, kLocks}) : demands.locks.back());
  }
  return demands;
}

Demand calm_of(const Setup& setup) {
  Demand calm;
  for (std::size_t i = 0; i < setup.locks.size(); ++i) {
    const Demand one = demand_of(setup, i, {kCalm});
    calm.lines.insert(calm.lines.end(), one.lines.begin(), one.lines.end());
    calm.steps.insert(calm.steps.end(), one.steps.begin(), one.steps.end());
  }
  return calm;
}

std::vector<std::string> covers_of_note(const std::string& note) {
  const std::size_t colon = note.find(':');
  if (colon == std::string::npos) return {};
  return {note.substr(0, colon)};
}

Life hands_off(const Life& life) {
  Life off = undoing(life, hands());
  if (!off.empty()) off.back().pause = 5s;
  return off;
}

Life mending(const Life& life, const World& world) {
  Life mended = undoing(life, changes());
  for (std::size_t i = 0; i < world.locks().size(); ++i) mend_lock(mended, world, i);
  // SEC-7: the PIN that is taken again is an administrator's, typed from inside.
  for (const LifeStep& step : life) {
    if (step.action.spec().name != "tear_off_front") continue;
    add_once(mended, "take_off_rear_cover", {}, step.action.lock());
  }
  for (const LifeStep& step : life) {
    if (std::ranges::find(kPackWork, step.action.spec().name) == std::end(kPackWork)) continue;
    give_full_pack(mended, world, world.find_lock(step.action.lock()));
  }
  if (!mended.empty()) mended.back().pause = 5s;
  return mended;
}

}  // namespace locktwin::sim
