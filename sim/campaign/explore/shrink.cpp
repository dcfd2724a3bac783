#include "sim/campaign/explore/shrink.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "sim/scenario/runner.h"
#include "sim/scenario/scenario_lines.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

constexpr int kMostRounds = 6;

// What a time is tried as, the shortest first.
constexpr std::array<Duration, 20> kTimes = {0ms,   1ms, 10ms, 20ms, 50ms, 100ms, 200ms,
                                             500ms, 1s,  2s,   3s,   5s,   10s,   20s,
                                             30s,   60s, 120s, 300s, 600s, 3600s};

// To so many digits.
double rounded_to(double value, int digits) {
  if (value == 0) return 0;
  const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
  const int places = digits - 1 - magnitude;
  double unit = 1;
  for (int i = 0; i < std::abs(places); ++i) unit *= 10;
  return places > 0 ? std::round(value * unit) / unit : std::round(value / unit) * unit;
}

// The text without one of its letters, each in turn.
std::vector<Value> shorter_texts(const std::string& text) {
  std::vector<Value> shorter;
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && !begins(text[end])) ++end;
    shorter.emplace_back(text.substr(0, at) + text.substr(end));
    at = end;
  }
  return shorter;
}

// What is tried in place of a value, the simplest first; none of it is longer or less round.
std::vector<Value> simpler(const ArgumentSpec& spec, const Value& value) {
  std::vector<Value> others;
  if (spec.fallback && *spec.fallback != value) others.push_back(*spec.fallback);
  if (spec.fallback && *spec.fallback == value) return {};
  if (const auto* number = std::get_if<double>(&value)) {
    if (spec.type == ArgumentType::duration) {
      for (const Duration time : kTimes) {
        if (to_seconds(time) < *number) others.emplace_back(to_seconds(time));
      }
      return others;
    }
    for (const double round : {0.0, 1.0, rounded_to(*number, 1), rounded_to(*number, 2)}) {
      if (round != *number && std::abs(round) <= std::abs(*number)) others.emplace_back(round);
    }
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    if (spec.type == ArgumentType::text) {
      for (Value& shorter : shorter_texts(*text)) others.push_back(std::move(shorter));
    }
  }
  return others;
}

}  // namespace

Shrinker::Shrinker(const LivedIn& where, const Moment& zero, std::function<bool()> stop)
    : where_(where), stop_(std::move(stop)), before_{zero} {}

// Takes it for the best if it does. What it has in common with the best is not lived again.
bool Shrinker::fails_too(const Life& life) {
  const auto [mine, its] = std::ranges::mismatch(life, best_.life);
  const auto same = std::min(static_cast<std::size_t>(mine - life.begin()), before_.size() - 1);
  LifeRun run(where_, world_, before_[same]);
  std::vector<Moment> before(before_.begin(),
                             before_.begin() + static_cast<std::ptrdiff_t>(same) + 1);
  ++played_;
  for (std::size_t i = same; i < life.size() && !run.found(); ++i) {
    if (run.live(life[i])) before.push_back(run.moment());
  }
  run.end();
  if (!run.found() || run.found()->reason != best_.reason) return false;
  best_ = *run.found();
  before_ = std::move(before);
  return true;
}

bool Shrinker::drop_steps() {
  bool any = false;
  for (std::size_t size = std::max<std::size_t>(1, best_.life.size() / 2);; size /= 2) {
    for (std::size_t at = 0; at < best_.life.size() && !stopped();) {
      Life fewer = best_.life;
      const auto from = fewer.begin() + static_cast<std::ptrdiff_t>(at);
      fewer.erase(from, from + static_cast<std::ptrdiff_t>(std::min(size, fewer.size() - at)));
      if (fails_too(fewer)) {
        any = true;
      } else {
        at += size;
      }
    }
    if (size <= 1) return any;
  }
}

bool Shrinker::replace(std::size_t index, const LifeStep& step) {
  if (index >= best_.life.size() || stopped()) return false;
  Life other = best_.life;
  other[index] = step;
  return fails_too(other);
}

bool Shrinker::shorten(std::size_t index) {
  LifeStep step = best_.life[index];
  const Duration pause = step.pause;
  for (const Duration time : kTimes) {
    if (time >= pause) return false;
    step.pause = time;
    if (replace(index, step)) return true;
  }
  return false;
}

bool Shrinker::simplify_argument(std::size_t index, std::size_t argument) {
  const LifeStep step = best_.life[index];
  const ArgumentSpec& spec = step.action.spec().arguments[argument];
  for (const Value& value : simpler(spec, step.action.values()[argument])) {
    const std::optional<Action> action = with_value(step.action, argument, value);
    if (action && replace(index, {*action, step.meanwhile, step.pause})) return true;
  }
  return false;
}

bool Shrinker::simplify_step(std::size_t index) {
  bool any = false;
  LifeStep step = best_.life[index];
  if (step.meanwhile) {
    step.meanwhile = false;
    any = replace(index, step);
  }
  if (index < best_.life.size()) any = shorten(index) || any;
  for (std::size_t i = 0; index < best_.life.size(); ++i) {
    if (i >= best_.life[index].action.values().size()) break;
    while (index < best_.life.size() && simplify_argument(index, i)) any = true;
  }
  return any;
}

bool Shrinker::simplify() {
  bool any = false;
  for (std::size_t i = 0; i < best_.life.size() && !stopped(); ++i) any = simplify_step(i) || any;
  return any;
}

std::optional<Find> Shrinker::shrink(const Find& find) {
  best_ = find;
  best_.life.clear();  // nothing is in common yet
  before_.resize(1);
  if (!fails_too(find.life)) return std::nullopt;
  for (int i = 0; i < kMostRounds && !stopped(); ++i) {
    const bool fewer = drop_steps();
    const bool simpler = simplify();
    if (!fewer && !simpler) break;
  }
  return best_;
}

std::string scenario_of(const Find& find, const LivedIn& where, const std::string& origin) {
  const LifeSize size = size_of(find.life);
  ScenarioLines lines{
      .title = "Broken: " + find.reason,
      .why = fmt::format("A life of {} action{} and {} fault{} comes to it, seen: {}. {}",
                         size.actions, size.actions == 1 ? "" : "s", size.faults,
                         size.faults == 1 ? "" : "s", find.seen, origin),
      .covers = find.covers,
      .seed = where.scenario.seed,
      .setup = where.scenario.setup,
      .steps = lines_of(find.life)};
  lines.steps.insert(lines.steps.end(), find.after.begin(), find.after.end());
  if (find.broken) lines.always.push_back(where.always.at(*find.broken));
  return scenario_text(lines);
}

std::string comes_to_instead(const std::string& scenario, const Find& find) {
  const RunResult result = run_scenario(parse_scenario("found.json", scenario));
  std::string reason;
  if (result.verdict == Verdict::internal_error) {
    reason = reason_of_error(result.message);
  } else if (result.verdict == Verdict::bad_input) {
    const std::size_t place_end = result.message.find(": ");
    reason = reason_of_refusal(
        place_end == std::string::npos ? result.message : result.message.substr(place_end + 2));
  } else if (result.failure) {
    reason = reason_of(*result.failure);
  }
  if (reason == find.reason) return {};
  return fmt::format("{}: {}", name_of(result.verdict), reason.empty() ? result.message : reason);
}

}  // namespace locktwin::sim
