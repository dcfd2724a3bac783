#include "sim/scenario/write_scenario.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "sim/scenario/gesture_words.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/scenario/setup_steps.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Plays what was done in a world of its own, and writes it down on the way: when people have
// finished what they were asked to do shows only there.
class Writer : private Observer {
 public:
  explicit Writer(const Recording& recording)
      : recording_(recording), world_(world_of(recording.setup, recording.seed)) {
    if (set_up(world_, recording.setup)) throw BadInput("the setup of the recording fails");
    written_until_ = world_.now();
    world_.add_observer(*this);
  }
  ~Writer() override { world_.remove_observer(*this); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  std::vector<std::string> steps() {
    std::size_t next = 0;
    while (next < recording_.actions.size()) next = write_from(next);
    wait_until(recording_.end);
    expect_seen();
    for (const std::string& signal : recording_.expected.signals) {
      steps_.push_back(line_of_expectation(signal, world_));
    }
    return std::move(steps_);
  }

 private:
  // Writes what was done from `first` on as one step; returns the first that is not written yet.
  std::size_t write_from(std::size_t first) {
    const LoggedAction& done = recording_.actions[first];
    wait_until(done.at);
    expect_seen();
    const auto rest = std::span(recording_.actions).subspan(first);
    const std::optional<GestureWord> word = word_for(world_, rest);
    const std::size_t next = first + (word ? word->actions : 1);
    const Time end = next < recording_.actions.size() ? recording_.actions[next].at
                                                      : std::max(recording_.end, world_.now());
    const Action& action = word ? word->action : done.action;
    world_.act(action);
    world_.run_until(world_.now());
    const bool meanwhile = !finish_people(end);
    steps_.push_back(line_of(action, meanwhile));
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
    if (moment < written_until_) {
      throw BadInput(
          "an action of the recording is before its setup: nothing is written; go to where the "
          "setup ends, act there and save again (in a prompt: go begin)");
    }
    if (moment == written_until_) return;
    steps_.push_back(line_of_wait(moment - written_until_));
    world_.run_until(moment);
    written_until_ = moment;
  }

  void on_occurrence(const World&, const Occurrence& occurrence) override {
    const bool wanted = is_offered(occurrence) && recording_.expected.has(occurrence.number);
    if (wanted) expected_.push_back(line_of_expectation(occurrence));
  }

  // All of it has happened since the action before: it is there at once.
  void expect_seen() {
    steps_.insert(steps_.end(), expected_.begin(), expected_.end());
    expected_.clear();
  }

  const Recording& recording_;
  World world_;
  Time written_until_{};  // where a player of the steps stands; the world may be further
  std::vector<std::string> steps_;
  std::vector<std::string> expected_;  // since the last action
};

}  // namespace

std::string write_scenario(const Recording& recording) {
  return scenario_text({.title = recording.title,
                        .why = recording.why,
                        .hazard = recording.hazard,
                        .seed = recording.seed,
                        .setup = recording.setup,
                        .steps = Writer(recording).steps()});
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
