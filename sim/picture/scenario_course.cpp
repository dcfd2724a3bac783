#include "sim/picture/scenario_course.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

namespace {

bool is_before(const Place& a, const Place& b) {
  return a.line != b.line ? a.line < b.line : a.column < b.column;
}

struct Wording {
  std::string operator()(const Do& step) const { return "do " + describe(step.action, true); }
  std::string operator()(const Expect& step) const { return "expect " + describe(step); }
  std::string operator()(const Wait& step) const { return "wait " + format_duration(step.time); }
  std::string operator()(const Repeat& step) const {
    return fmt::format("repeat {} times, {} steps", step.count, step.steps.size());
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
    places_.push_back(step.place);
    picture_.steps.push_back({step.place.line, describe(step), step.note, {}});
  }
}

// The last one that does not begin behind it; of another file, the one that is being played.
std::size_t ScenarioCourse::step_at(const Place& place) const {
  if (place.file != 0) return reached_ == 0 ? 0 : reached_ - 1;
  const auto behind = std::upper_bound(places_.begin(), places_.end(), place, is_before);
  return behind == places_.begin() ? 0 : static_cast<std::size_t>(behind - places_.begin()) - 1;
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

void ScenarioCourse::pass(const Place& current, Time now) {
  if (begun_ && !places_.empty()) reach(step_at(current), now);
}

void ScenarioCourse::end(const Player& player, Time now) {
  picture_.end = now;
  if (player.stopped()) return;
  const std::optional<Failure>& failure = player.failure();
  if (!failure) {
    if (!places_.empty()) reach(places_.size() - 1, now);
    return;
  }
  picture_.expected = failure->expected;
  picture_.seen = failure->seen;
  if (!begun_ || places_.empty() || failure->invariant) return;
  picture_.failed = step_at(failure->place);
  reach(*picture_.failed, now);
}

}  // namespace locktwin::sim
