#include "sim/picture/scenario_course.h"

#include <fmt/format.h>

#include "sim/scenario/duration_text.h"
#include "sim/text/counted.h"

namespace locktwin::sim {

namespace {

struct Wording {
  std::string operator()(const Do& step) const { return "do " + describe(step.action, true); }
  std::string operator()(const Expect& step) const { return "expect " + describe(step); }
  std::string operator()(const Wait& step) const {
    return step.until.empty() ? "wait " + format_duration(step.time) : "wait until " + step.until;
  }
  std::string operator()(const Repeat& step) const {
    return fmt::format("repeat {}, {}", counted(step.count, "time"),
                       counted(step.steps.size(), "step"));
  }
  std::string operator()(const Remember& step) const { return "remember " + step.name; }
  std::string operator()(const Parallel& step) const {
    return fmt::format("{} at once", step.tracks.size());
  }
  std::string operator()(const SameAs&) const { return "the same as another course"; }
};

}  // namespace

std::string describe(const Step& step) {
  return std::visit(Wording{}, step.what);
}

ScenarioCourse::ScenarioCourse(const Scenario& scenario) {
  picture_.file = scenario.file;
  picture_.title = scenario.title;
  picture_.why = scenario.why;
  picture_.covers = scenario.covers;
  for (const Step& step : scenario.steps) {
    picture_.steps.push_back({step.place.line, describe(step), step.note, {}});
  }
}

void ScenarioCourse::reach(std::size_t step, Time now) {
  for (; reached_ <= step && reached_ < picture_.steps.size(); ++reached_) {
    picture_.steps[reached_].at = now;
  }
}

void ScenarioCourse::begin(Time zero) {
  picture_.zero = zero;
  begun_ = true;
}

void ScenarioCourse::pass(const Player& player, Time now) {
  if (const auto step = player.step_index(); begun_ && step) reach(*step, now);
}

void ScenarioCourse::end(const Player& player, Time now) {
  picture_.end = now;
  picture_.finished = !player.stopped();
  if (player.stopped()) return;
  if (const std::optional<Failure>& failure = player.failure()) {
    picture_.expected = failure->expected;
    picture_.seen = failure->seen;
    if (!failure->invariant) fail_at(failure->step, now);
  } else if (!picture_.steps.empty()) {
    reach(picture_.steps.size() - 1, now);
  }
}

void ScenarioCourse::refuse(const Player& player, Time now, const std::string& reason) {
  picture_.end = now;
  picture_.finished = true;
  picture_.expected = "what the step asks for";
  picture_.seen = reason;
  fail_at(player.step_index(), now);
}

// A setup that fails blames no step.
void ScenarioCourse::fail_at(std::optional<std::size_t> step, Time now) {
  if (!begun_ || !step) return;
  picture_.failed = step;
  reach(*step, now);
}

}  // namespace locktwin::sim
