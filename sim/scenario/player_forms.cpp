// The rarer forms of expectations: joined conditions, courses of signals, what was remembered.
#include <fmt/format.h>

#include <algorithm>

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

}  // namespace

bool Player::play_step(const Remember& step) {
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
  const Occurrence* newest = journal_.newest(pattern);
  if (newest == nullptr) {
    fail(current_, describe(pattern) + " to be remembered", journal_.nearest(pattern, zero_));
    return false;
  }
  if (step.what == Remember::What::event) {
    memory_.keep_moment(step.name, newest->at - zero_);
  } else if (pattern.app != nullptr) {
    memory_.keep(step.name, std::stod(newest->app.values.at(step.field)));
  } else {
    const core::Event& event = newest->event;
    memory_.keep(step.name, step.field == 0   ? event.first
                            : step.field == 1 ? event.second
                                              : event.third);
  }
  return true;
}

bool Player::expect_course(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  for (bool more = true; more && !over();) {
    more = advance(end);
    if (!over()) course_.add(world_.now(), read(what, world_));  // not where a run is stopped
  }
  if (over()) return false;
  const double value = course_.measure(what.measure);
  if (!holds(what, value)) fail(current_, describe(step), format_signal(*what.signal, value));
  return !over();
}

bool Player::expect_recalled(const Expect& step, const Recalled& what) {
  const auto recall = [this](std::string_view name) { return memory_.recall(name); };
  const Quantity left = what.left.evaluate(recall);
  const Quantity low = what.low.evaluate(recall);
  const Quantity high = what.high ? what.high->evaluate(recall) : low;
  if (left.time != low.time || left.time != high.time) {
    throw BadInput(fmt::format("{} is a {}; it is compared with a {}", what.left.text(),
                               left.time ? "time" : "number", left.time ? "number" : "time"));
  }
  if (compare(what.relation, left.value, low.value, high.value)) return !over();
  fail(current_, describe(step), text_of(left));
  return false;
}

bool Player::expect_formula(const Expect& step, const Formula& what) {
  const bool waits = step.timing == Timing::within;
  const bool stays = step.timing == Timing::throughout;
  bool true_now = holds(what, world_, journal_);
  for (bool more = waits || stays; more && true_now == stays && !over();) {
    const Time end = end_of(step);
    const Time stop = waits ? std::min(end, time_of(what)) : end;
    more = advance(stop) || stop < end;
    true_now = holds(what, world_, journal_);
  }
  if (over()) return false;
  if (!true_now) fail(current_, describe(step), seen(what, world_, journal_));
  return !over();
}

Time Player::time_of(const Formula& what) const {
  const double in_s = comes_true_in_s(what, world_);
  if (in_s < 0) return kNever;
  return world_.now() + std::max(from_seconds(in_s), Duration{1});
}

// It holds at every step before the other comes true, and that does come true in time.
bool Player::expect_until(const Expect& step) {
  const Time end = end_of(step);
  for (bool more = true; !holds_now(*step.until, world_, journal_); more = advance(end)) {
    if (over()) return false;
    if (!holds_now(step.what, world_, journal_)) {
      fail(current_, describe(step), seen_now(step.what, world_, journal_));
      return false;
    }
    if (!more) {
      fail(current_, describe(step),
           "it held, and the end did not come: " + seen_now(*step.until, world_, journal_));
      return false;
    }
  }
  return !over();
}

}  // namespace locktwin::sim
