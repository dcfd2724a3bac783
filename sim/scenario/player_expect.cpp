// What is expected: now, within a time, all that time or at a moment; of signals and of what
// happens.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/player.h"
#include "sim/text/counted.h"

namespace locktwin::sim {

// As long as it waits, an expectation of what moves has it shown.
class Player::Watching {
 public:
  Watching(Player& player, const Expect& expected)
      : player_(player),
        moves_(moves(expected.what) || (expected.until && moves(*expected.until))) {
    player_.watching_ += moves_ ? 1 : 0;
  }
  ~Watching() { player_.watching_ -= moves_ ? 1 : 0; }
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;

 private:
  Player& player_;
  bool moves_;
};

Playing Player::play_step(const Expect& step) {
  Track& track = *track_;
  const bool again = taken_up();
  if (step.timing == Timing::at) {
    const bool there = co_await go_to_moment(step);
    if (!there) co_return false;
  }
  Expect known = step;
  known.what = bound(step.what);
  if (known.until) known.until = bound(*step.until);
  const auto* signal = std::get_if<SignalCondition>(&known.what);
  const bool course = signal != nullptr && signal->measure != Measure::value;
  if (course && !known.until && !again) {
    track.is.course.begin(world_.now(), read(*signal, world_));
  }
  const Watching watching(*this, known);
  const bool goes_on = co_await expect(known);
  co_return goes_on;
}

// By what is expected.
Playing Player::expect(const Expect& step) {
  if (step.until) return expect_until(step);
  if (const auto* signal = std::get_if<SignalCondition>(&step.what)) {
    return signal->measure == Measure::value ? expect_signal(step, *signal)
                                             : expect_course(step, *signal);
  }
  if (const auto* formula = std::get_if<Formula>(&step.what)) return expect_formula(step, *formula);
  if (const auto* recalled = std::get_if<Recalled>(&step.what)) {
    return expect_recalled(step, *recalled);
  }
  const Pattern& pattern = std::get<Pattern>(step.what);
  return step.times ? expect_count(step, pattern) : expect_event(step, pattern);
}

SignalCondition Player::bound(const SignalCondition& what) const {
  SignalCondition known = what;
  if (what.low_from) known.low = memory_.evaluate(*what.low_from);
  if (what.high_from) known.high = memory_.evaluate(*what.high_from);
  return known;
}

// With what the run has remembered in place of its names.
Condition Player::bound(const Condition& what) const {
  if (const auto* signal = std::get_if<SignalCondition>(&what)) return bound(*signal);
  const auto* formula = std::get_if<Formula>(&what);
  return formula == nullptr ? what : Condition(bound(*formula));
}

Formula Player::bound(const Formula& what) const {
  Formula known = what;
  for (FormulaPart& part : known.parts) {
    if (auto* signal = std::get_if<SignalCondition>(&part.what)) part.what = bound(*signal);
    if (auto* inner = std::get_if<Formula>(&part.what)) part.what = bound(Formula(*inner));
  }
  return known;
}

// Of `within` and `for`.
Time Player::end_of(const Expect& step) const {
  return (step.after.empty() ? track_->is.began : zero_ + memory_.moment(step.after)) + step.time;
}

Playing Player::go_to_moment(const Expect& step) {
  const Time moment = step.after.empty() ? zero_ + step.time : end_of(step);
  if (moment < track_->is.began) {
    fail(track_->current, describe(step), "that time is already over");
    co_return false;
  }
  const bool goes_on = co_await pass(moment);
  co_return goes_on;
}

Playing Player::expect_signal(const Expect& step, const SignalCondition& what) {
  if (step.timing == Timing::within) return expect_within(step, what);
  if (step.timing == Timing::throughout) return expect_throughout(step, what);
  return expect_now(step, what);
}

Playing Player::expect_now(const Expect& step, const SignalCondition& what) {
  const double value = read(what, world_);
  if (!holds(what, value))
    fail(track_->current, describe(step), format_signal(*what.signal, value));
  co_return !over();
}

Playing Player::expect_within(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  double value = read(what, world_);
  double nearest = value;
  Time nearest_at = world_.now();
  bool more = true;
  while (!holds(what, value) && more && !over()) {
    const Time stop = std::min(end, time_of(what, value));
    more = co_await Until{stop};
    more = more || stop < end;
    value = read(what, world_);
    if (distance(what, value) < distance(what, nearest)) {
      nearest = value;
      nearest_at = world_.now();
    }
  }
  if (over()) co_return false;
  if (holds(what, value)) co_return true;
  std::string seen = format_signal(*what.signal, value);
  if (what.signal->type == SignalType::number && nearest != value) {
    seen += fmt::format("; the nearest was {} at {}", format_signal(*what.signal, nearest),
                        moment(nearest_at));
  }
  fail(track_->current, describe(step), seen);
  co_return false;
}

// The date comes also where nothing happens; a microsecond later it is past what is to be exceeded.
Time Player::time_of(const SignalCondition& what, double value) const {
  const double in_s = comes_true_in_s(what, value);
  if (in_s < 0) return kNever;
  return world_.now() + std::max(from_seconds(in_s), Duration{1});
}

Playing Player::expect_throughout(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  for (bool more = true; !over();) {
    const double value = read(what, world_);
    if (!holds(what, value)) {
      fail(track_->current, describe(step),
           fmt::format("{} after {}", format_signal(*what.signal, value),
                       format_duration(world_.now() - track_->is.began)));
    }
    if (!more) break;
    more = co_await Until{end};
  }
  co_return !over();
}

Playing Player::expect_event(const Expect& step, const Pattern& what) {
  const Time end = step.timing == Timing::within ? end_of(step) : world_.now();
  std::size_t known = track_->is.journal.size();
  bool found = track_->is.journal.take(what, end);
  while (!found && !over()) {
    const bool more = co_await Until{end};
    if (!more) break;
    found = track_->is.journal.take(what, end, known);
    known = track_->is.journal.size();
  }
  if (!found && !over())
    fail(track_->current, describe(step), track_->is.journal.nearest(what, zero_));
  co_return !over();
}

Playing Player::expect_count(const Expect& step, const Pattern& what) {
  if (step.timing == Timing::throughout) {
    const bool passed = co_await pass(end_of(step));
    if (!passed) co_return false;
  }
  int seen = track_->is.journal.take_all(what);
  while (step.timing == Timing::within && seen < step.times->least) {
    const bool more = co_await Until{end_of(step)};
    if (!more) break;
    seen += track_->is.journal.take_all(what);
  }
  const bool right = seen >= step.times->least && seen <= step.times->most;
  if (!right && !over()) fail(track_->current, describe(step), counted(seen, "time"));
  co_return !over();
}

}  // namespace locktwin::sim
