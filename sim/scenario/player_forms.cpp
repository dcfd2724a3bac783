// The rarer forms of expectations: joined conditions, courses of signals, what was remembered.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/player.h"

namespace locktwin::sim {

namespace {

bool holds_now(const Condition& condition, const World& world, const Journal& journal) {
  if (const auto* signal = std::get_if<SignalCondition>(&condition)) {
    return holds(*signal, read(*signal, world));
  }
  return holds(std::get<Formula>(condition), world, journal);
}

std::string seen_now(const Condition& condition, const World& world, const Journal& journal) {
  if (const auto* signal = std::get_if<SignalCondition>(&condition)) {
    return format_signal(*signal->signal, read(*signal, world));
  }
  return seen(std::get<Formula>(condition), world, journal);
}

bool compare(Relation relation, double value, double low, double high) {
  const SignalCondition comparison{nullptr, relation, low, high};
  return holds(comparison, value);
}

std::string text_of(Quantity quantity) {
  return quantity.time ? format_duration(from_seconds(quantity.value))
                       : fmt::format("{}", quantity.value);
}

// What is seen in place of it; none: it holds.
std::optional<std::string> seen_wrong(const Recalled& what, const Memory& memory) {
  const auto recall = [&memory](std::string_view name) { return memory.recall(name); };
  const Quantity left = what.left.evaluate(recall);
  const Quantity low = what.low.evaluate(recall);
  const Quantity high = what.high ? what.high->evaluate(recall) : low;
  if (left.time != low.time || left.time != high.time) {
    throw BadInput(fmt::format("{} is a {}; it is compared with a {}", what.left.text(),
                               left.time ? "time" : "number", left.time ? "number" : "time"));
  }
  if (compare(what.relation, left.value, low.value, high.value)) return std::nullopt;
  return text_of(left);
}

}  // namespace

Playing Player::play_step(const Remember& step) {
  const bool goes_on = remember(step);
  co_return goes_on;
}

bool Player::remember(const Remember& step) {
  if (taken_up()) return !over();
  if (step.what == Remember::What::moment) {
    memory_.keep_moment(step.name, world_.now() - zero_);
    return true;
  }
  if (const auto* signal = std::get_if<SignalCondition>(&step.of)) {
    memory_.keep(step.name, read(*signal, world_));
    return true;
  }
  const Pattern& pattern = std::get<Pattern>(step.of);
  const Occurrence* newest = track_->is.journal.newest(pattern);
  if (newest == nullptr) {
    fail(track_->current, describe(pattern) + " to be remembered",
         track_->is.journal.nearest(pattern, zero_));
    return false;
  }
  if (step.what == Remember::What::event) {
    memory_.keep_moment(step.name, newest->at - zero_);
    return true;
  }
  const std::optional<double> value = field_of(pattern, *newest, step.field);
  if (!value) {
    fail(track_->current,
         fmt::format("{} of {}", name_of_field(pattern, step.field), describe(pattern)),
         "it says nothing there");
    return false;
  }
  memory_.keep(step.name, *value);
  return true;
}

Playing Player::expect_course(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  for (bool more = true; more && !over();) {
    more = co_await Until{end};
    if (!over())
      track_->is.course.add(world_.now(), read(what, world_));  // not where a run is stopped
  }
  if (over()) co_return false;
  const double value = track_->is.course.measure(what.measure);
  if (!holds(what, value))
    fail(track_->current, describe(step), format_signal(*what.signal, value));
  co_return !over();
}

Playing Player::expect_recalled(const Expect& step, const Recalled& what) {
  const std::optional<std::string> wrong = seen_wrong(what, memory_);
  if (wrong) fail(track_->current, describe(step), *wrong);
  co_return !over();
}

Playing Player::expect_formula(const Expect& step, const Formula& what) {
  const bool waits = step.timing == Timing::within;
  const bool stays = step.timing == Timing::throughout;
  bool true_now = holds(what, world_, track_->is.journal);
  for (bool more = waits || stays; more && true_now == stays && !over();) {
    const Time end = end_of(step);
    const Time stop = waits ? std::min(end, time_of(what)) : end;
    more = co_await Until{stop};
    more = more || stop < end;
    true_now = holds(what, world_, track_->is.journal);
  }
  if (over()) co_return false;
  if (!true_now) fail(track_->current, describe(step), seen(what, world_, track_->is.journal));
  co_return !over();
}

Time Player::time_of(const Formula& what) const {
  const double in_s = comes_true_in_s(what, world_);
  if (in_s < 0) return kNever;
  return world_.now() + std::max(from_seconds(in_s), Duration{1});
}

// It holds at every step before the other comes true, and that does come true in time.
Playing Player::expect_until(const Expect& step) {
  const Time end = end_of(step);
  const Journal& journal = track_->is.journal;
  for (bool more = true; !holds_now(*step.until, world_, journal);) {
    if (over()) co_return false;
    if (!holds_now(step.what, world_, journal)) {
      fail(track_->current, describe(step), seen_now(step.what, world_, journal));
      co_return false;
    }
    if (!more) {
      fail(track_->current, describe(step),
           "it held, and the end did not come: " + seen_now(*step.until, world_, journal));
      co_return false;
    }
    more = co_await Until{end};
  }
  co_return !over();
}

}  // namespace locktwin::sim
