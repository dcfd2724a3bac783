#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "sim/scenario/fields.h"
#include "sim/scenario/read_condition.h"
#include "sim/scenario/read_step.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

namespace {

constexpr double kGreatestSeed =
    9007199254740992.0;  // 2^53: whole numbers of JSON are exact so far
constexpr int kMostTimes = 1'000'000;

bool is_requirement_id(std::string_view id) {
  const std::size_t dash = id.find('-');
  if (dash != 3 || id.size() < 5 || id.size() > 6) return false;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool fits = i < dash ? id[i] >= 'A' && id[i] <= 'Z' : id[i] >= '0' && id[i] <= '9';
    if (i != dash && !fits) return false;
  }
  return true;
}

std::string required_text(Fields& fields, std::string_view key, std::string_view help) {
  fields.need(key, help);
  return fields.text(key).value_or("");
}

std::vector<std::string> read_covers(Fields& fields) {
  std::vector<std::string> ids;
  fields.need("covers", "the requirements that fail when this scenario fails, like [\"ALM-2\"]");
  const std::vector<Located>* list = fields.list("covers");
  if (list == nullptr) return ids;
  for (const Located& id : *list) {
    if (id.kind == Located::Kind::text && is_requirement_id(id.text)) {
      ids.push_back(id.text);
    } else {
      fields.problems().add(id.place,
                            "a requirement id is needed: three capitals, a dash and a "
                            "number, like \"ALM-2\"");
    }
  }
  return ids;
}

void read_battery(Setup& setup, Fields& fields) {
  static const Located kFull{Located::Kind::object, {}, false, 0, {}, {}, {}};
  const Located* battery = fields.take("battery");
  if (battery != nullptr && battery->kind == Located::Kind::null) return;
  Fields given(battery == nullptr ? kFull : *battery, "battery", fields.problems());
  setup.insert_battery = read_action("insert_battery", given.place(), given);
}

// One of a few words; the first when it is left out.
std::string read_word(Fields& fields, std::string_view key,
                      const std::vector<std::string_view>& words) {
  const std::optional<std::string> word = fields.text(key);
  if (!word) return std::string(words.front());
  if (std::find(words.begin(), words.end(), *word) == words.end()) {
    fields.problems().add(fields.take(key)->place, unknown_word(key, *word, words));
  }
  return *word;
}

void read_door(Setup& setup, Fields& fields) {
  const Located* door = fields.take("door");
  if (door == nullptr) return;
  Fields given(*door, "door", fields.problems());
  if (const auto mass_kg = given.number("mass_kg", 30, 60)) {
    setup.door.leaf = model::leaf_of(*mass_kg);
  }
  setup.door.hanging = read_word(given, "hanging", {"right", "left"}) == "left"
                           ? model::Hanging::left
                           : model::Hanging::right;
  setup.door.swing = read_word(given, "swing", {"inward", "outward"}) == "outward"
                         ? model::Swing::outward
                         : model::Swing::inward;
  if (read_word(given, "closer", {"none", "hydraulic"}) == "hydraulic") setup.door.closer.emplace();
  for (const auto& [key, fault] :
       {std::pair{"warp_mm", "door.warp_mm"}, {"sag_mm", "door.sag_mm"}}) {
    const std::optional<double> off_mm = given.number(key, 0, 15);
    if (!off_mm || *off_mm == 0) continue;
    setup.faults.push_back(make_action("inject_fault", {{"fault", fault}, {"value", *off_mm}}));
  }
  given.finish();
}

void read_body(Fields& fields) {
  const std::optional<std::string> body = fields.text("body");
  if (!body || *body == "6068") return;
  const Place place = fields.take("body")->place;
  fields.problems().add(place, *body == "5085" ? "body 5085 is not built yet; only \"6068\" so far"
                                               : unknown_word("body", *body, {"6068"}));
}

void read_user(Setup& setup, const Located& user, Problems& problems) {
  Fields fields(user, "a user", problems);
  fields.text("name");
  const std::optional<std::string> role = fields.text("role");
  if (role && *role != "administrator") {
    problems.add(
        fields.take("role")->place,
        "only an administrator can be enrolled so far; others are enrolled over the phone");
  }
  const std::string pin = required_text(fields, "pin", "the digits typed at the keypad");
  const bool digits = pin.find_first_not_of("0123456789") == std::string::npos;
  const Located* given = fields.take("pin");
  if (given != nullptr && (!digits || pin.size() < 6 || pin.size() > 10)) {
    problems.add(given->place, "a PIN is a text of 6 to 10 digits");
  }
  fields.finish();
  setup.administrator_pin = pin;
}

void read_users(Setup& setup, Fields& fields) {
  const std::vector<Located>* users = fields.list("users");
  if (users == nullptr) return;
  for (std::size_t i = 0; i < users->size(); ++i) {
    if (i == 0) {
      read_user(setup, (*users)[i], fields.problems());
    } else {
      fields.problems().add((*users)[i].place,
                            "only one user so far, the first administrator; "
                            "more are enrolled over the phone");
    }
  }
}

Setup read_setup(Fields& top) {
  static const Located kNone{Located::Kind::object, {}, false, 0, {}, {}, {}};
  Setup setup;
  const Located* given = top.take("setup");
  Fields fields(given == nullptr ? kNone : *given, "setup", top.problems());
  setup.place = given == nullptr ? top.place() : given->place;
  read_body(fields);
  read_door(setup, fields);
  const bool sound_so_far = top.problems().empty();
  read_battery(setup, fields);
  read_users(setup, fields);
  if (sound_so_far && top.problems().empty() && !setup.insert_battery &&
      !setup.administrator_pin.empty()) {
    fields.problems().add(fields.place(), "a lock without a battery cannot enrol a user");
  }
  fields.finish();
  return setup;
}

std::optional<Invariant> read_invariant(const Located& located, Problems& problems) {
  Fields fields(located, "an invariant", problems);
  if (located.kind != Located::Kind::object) return std::nullopt;
  const Located* signal = fields.take("signal");
  const Located* event = fields.take("event");
  if ((signal == nullptr) == (event == nullptr)) {
    problems.add(located.place, "an invariant has either 'signal' or 'event'");
    return std::nullopt;
  }
  Invariant invariant{located.place, {}, std::nullopt, 0};
  bool sound = true;
  if (signal != nullptr) {
    const std::optional<SignalCondition> what = read_signal_condition(*signal, fields);
    sound = what.has_value();
    if (what) invariant.what = *what;
    if (const Located* when = fields.take("when")) {
      Fields inner(*when, "when", problems);
      inner.need("signal", "the signal that says when this holds");
      const Located* name = inner.take("signal");
      if (name != nullptr) invariant.when = read_signal_condition(*name, inner);
      inner.finish();
    }
  } else {
    fields.need("times", "how often it happens in the whole run; 0 = never");
    invariant.times = fields.whole_number("times", 0, kMostTimes).value_or(0);
    const std::optional<Pattern> what = read_pattern(*event, fields);
    sound = what.has_value();
    if (what) invariant.what = *what;
  }
  fields.finish();
  return sound ? std::optional(invariant) : std::nullopt;
}

Scenario read_top(const Located& root, Problems& problems) {
  Scenario scenario;
  Fields fields(root, "a scenario", problems);
  fields.take("$schema");
  scenario.title = required_text(fields, "title", "what it shows, in a few words");
  scenario.why = required_text(fields, "why", "one sentence: why it matters");
  scenario.covers = read_covers(fields);
  const std::optional<double> seed = fields.number("seed", 0, kGreatestSeed);
  scenario.seed = static_cast<std::uint64_t>(seed.value_or(1));
  scenario.setup = read_setup(fields);
  fields.need("steps", "what is done and expected");
  if (const std::vector<Located>* steps = fields.list("steps")) {
    scenario.steps = read_steps(*steps, problems);
    if (steps->empty()) problems.add(fields.take("steps")->place, "a scenario needs a step");
  }
  if (const std::vector<Located>* always = fields.list("always")) {
    for (const Located& located : *always) {
      const std::optional<Invariant> invariant = read_invariant(located, problems);
      if (invariant) scenario.always.push_back(*invariant);
    }
  }
  fields.finish();
  return scenario;
}

}  // namespace

Scenario parse_scenario(const std::string& file, std::string_view text) {
  Problems problems;
  Scenario scenario;
  try {
    scenario = read_top(parse_located_json(text), problems);
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text(file));
  scenario.file = file;
  return scenario;
}

Scenario load_scenario(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) throw BadInput(fmt::format("{}: cannot be read", file));
  return parse_scenario(file, text);
}

}  // namespace locktwin::sim
