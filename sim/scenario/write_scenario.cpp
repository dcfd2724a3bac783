#include "sim/scenario/write_scenario.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/gesture_words.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/setup_steps.h"
#include "sim/scenario/variables.h"
#include "sim/scenario/write_setup.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

std::string quoted(const std::string& text) {
  return Json(without_variables(text)).dump();
}

// {"do": "press_key", "key": "5"} in one line, as people write it.
std::string one_line(const Json& json) {
  if (json.is_string()) return quoted(json.get<std::string>());
  if (!json.is_structured()) return json.dump();
  std::string text(1, json.is_object() ? '{' : '[');
  const char* between = "";
  for (const auto& [key, value] : json.items()) {
    text += between;
    if (json.is_object()) text += Json(key).dump() + ": ";
    text += one_line(value);
    between = ", ";
  }
  return text + (json.is_object() ? '}' : ']');
}

Json step_of(const Action& action, bool meanwhile) {
  const bool fault = action.spec().name == "inject_fault" && !meanwhile && action.lock().empty();
  Json step = Json::object();
  if (fault) {
    step["fault"] = action.text("fault");
    step["value"] = number_json(action.number("value"));
    return step;
  }
  step["do"] = action.spec().name;
  step.update(arguments_json(action));
  if (meanwhile) step["meanwhile"] = true;
  return step;
}

// Plays what was done in a world of its own, and writes it down on the way: when people have
// finished what they were asked to do shows only there.
class Writer {
 public:
  explicit Writer(const Recording& recording)
      : recording_(recording), world_(world_of(recording.setup, recording.seed)) {
    if (set_up(world_, recording.setup)) throw BadInput("the setup of the recording fails");
    written_until_ = world_.now();
  }

  std::vector<Json> steps() {
    std::size_t next = 0;
    while (next < recording_.actions.size()) next = write_from(next);
    wait_until(recording_.end);
    return std::move(steps_);
  }

 private:
  // Writes what was done from `first` on as one step; returns the first that is not written yet.
  std::size_t write_from(std::size_t first) {
    const LoggedAction& done = recording_.actions[first];
    wait_until(done.at);
    const auto rest = std::span(recording_.actions).subspan(first);
    const std::optional<GestureWord> word = word_for(world_, rest);
    const std::size_t next = first + (word ? word->actions : 1);
    const Time end = next < recording_.actions.size() ? recording_.actions[next].at
                                                      : std::max(recording_.end, world_.now());
    const Action& action = word ? word->action : done.action;
    world_.act(action);
    world_.run_until(world_.now());
    const bool meanwhile = !finish_people(end);
    steps_.push_back(step_of(action, meanwhile));
    if (!meanwhile) written_until_ = world_.now();
    return next;
  }

  // As the player waits for them; false when that would last longer than until `end`.
  bool finish_people(Time end) {
    while (world_.people_done_at() > world_.now()) {
      if (world_.people_done_at() > end) return false;
      world_.step(world_.people_done_at());
    }
    return true;
  }

  void wait_until(Time moment) {
    if (moment < written_until_) throw BadInput("an action of the recording is before its setup");
    if (moment == written_until_) return;
    steps_.push_back(Json{{"wait", write_duration(moment - written_until_)}});
    world_.run_until(moment);
    written_until_ = moment;
  }

  const Recording& recording_;
  World world_;
  Time written_until_{};  // where a player of the steps stands; the world may be further
  std::vector<Json> steps_;
};

}  // namespace

std::string write_scenario(const Recording& recording) {
  std::vector<Json> steps = Writer(recording).steps();
  if (steps.empty()) steps.push_back(Json{{"wait", "0s"}});  // a scenario needs a step
  std::string text = "{\n  \"title\": " + quoted(recording.title) +
                     ",\n  \"why\": " + quoted(recording.why) + ",\n  \"covers\": [],\n";
  if (recording.hazard) text += "  \"hazard\": \"TWN-1\",\n";
  if (recording.seed != 1) text += "  \"seed\": " + std::to_string(recording.seed) + ",\n";
  const Json setup = setup_json(recording.setup);
  if (!setup.empty()) text += "  \"setup\": " + one_line(setup) + ",\n";
  text += "  \"steps\": [";
  const char* between = "\n";
  for (const Json& step : steps) {
    text += between + ("    " + one_line(step));
    between = ",\n";
  }
  return text + "\n  ]\n}\n";
}

Setup setup_of_new(const WorldConfig& config) {
  Setup setup;
  setup.date_s = config.date_s;
  setup.locks.resize(std::max<std::size_t>(1, config.locks.size()));
  for (std::size_t i = 0; i < config.locks.size(); ++i) {
    if (!config.locks[i].name.empty()) setup.locks[i].name = config.locks[i].name;
    setup.locks[i].spot = config.locks[i].spot;
  }
  return setup;
}

void ActionLog::on_act(const World& world, const Action& action) {
  actions_.push_back({world.now(), world.steps(), action});
}

std::vector<LoggedAction> after_setup(const Setup& setup, const std::vector<LoggedAction>& all) {
  const std::vector<Step> steps = setup_steps(setup);
  const auto of_setup = std::count_if(steps.begin(), steps.end(), [](const Step& step) {
    return std::holds_alternative<Do>(step.what);
  });
  return {all.begin() + std::min(of_setup, std::ssize(all)), all.end()};
}

}  // namespace locktwin::sim
