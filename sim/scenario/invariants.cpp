#include "sim/scenario/invariants.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "sim/lock/lock.h"
#include "sim/scenario/journal.h"
#include "sim/text/counted.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

Invariant told_is_true(Place place, LockRef lock) {
  const SignalSpec* signal = find_signal("twin.told_is_true");
  if (signal == nullptr) throw std::logic_error("the catalogue lost twin.told_is_true");
  return {place, SignalCondition{signal, Relation::is, 1, 0, std::move(lock)}, std::nullopt, {}};
}

// What is seen in place of it; none: it holds. A formula of invariants has signals alone.
std::optional<std::string> seen_wrong(const Condition& condition, const World& world) {
  static const Journal kNothing;
  if (const auto* formula = std::get_if<Formula>(&condition)) {
    if (holds(*formula, world, kNothing)) return std::nullopt;
    return seen(*formula, world, kNothing);
  }
  const SignalCondition& what = std::get<SignalCondition>(condition);
  const double value = read(what, world);
  return holds(what, value) ? std::nullopt : std::optional(format_signal(*what.signal, value));
}

Broken counted_wrongly(const Invariant& invariant, int seen) {
  return {invariant.place,
          fmt::format("always: {} {}", describe(invariant.what), describe(invariant.times)),
          counted(seen, "time")};
}

Broken decreased(const Invariant& invariant, const std::string& seen) {
  const Pattern& pattern = std::get<Pattern>(invariant.what);
  return {invariant.place,
          fmt::format("always: {} with a greater {} each time", describe(pattern),
                      name_of_field(pattern, *invariant.increases)),
          seen};
}

}  // namespace

Invariants::Invariants(const Scenario& scenario, const World& world) : hazard_(scenario.hazard) {
  for (std::size_t i = 0; i < world.locks().size(); ++i) {
    truths_.push_back(told_is_true({}, {i, i == 0 ? std::string() : world.lock(i).name}));
  }
  if (!hazard_) signals_ = truths_;
  for (const Invariant& invariant : scenario.always) {
    if (std::holds_alternative<Pattern>(invariant.what)) {
      counted_.push_back({invariant});
    } else {
      signals_.push_back(invariant);
      moves_ = moves_ || moves(invariant.what) || (invariant.when && invariant.when->signal->moves);
    }
  }
}

void Invariants::count(const Occurrence& occurrence) {
  for (Counted& counted : counted_) {
    const Pattern& pattern = std::get<Pattern>(counted.invariant.what);
    if (!matches(pattern, occurrence)) continue;
    ++counted.seen;
    if (!counted.invariant.increases) continue;
    const auto value = field_of(pattern, occurrence, *counted.invariant.increases);
    if (!value) continue;
    if (*value <= counted.greatest) {
      counted.decreased = fmt::format("{} after {}", *value, counted.greatest);
    }
    counted.greatest = *value;
  }
}

Invariants::Seen Invariants::seen() const {
  Seen seen{{}, hazards_, lies_, {}};
  for (const Counted& counted : counted_) {
    seen.events.push_back(counted.seen);
    seen.greatest.push_back(counted.greatest);
  }
  return seen;
}

void Invariants::take_up(const Seen& seen) {
  for (std::size_t i = 0; i < counted_.size() && i < seen.events.size(); ++i) {
    counted_[i].seen = seen.events[i];
    counted_[i].greatest = seen.greatest.at(i);
  }
  hazards_ = seen.hazards;
  lies_ = seen.lies;
}

// A lie while no fault stands has no cause in the file: that is a breach.
bool Invariants::is_hazard(const World& world) {
  const bool lied = lies_;
  lies_ = std::any_of(truths_.begin(), truths_.end(), [&](const Invariant& truth) {
    const SignalCondition& what = std::get<SignalCondition>(truth.what);
    return !holds(what, read(what, world));
  });
  if (lies_ && !lied) ++hazards_;
  return !lies_ || world.faults_stand();
}

std::optional<Broken> Invariants::check(const World& world) {
  if (hazard_ && !is_hazard(world)) {
    return Broken{*hazard_, "a fault that is the cause of the hazard", "none stands on any part"};
  }
  for (const Invariant& invariant : signals_) {
    if (invariant.when && !holds(*invariant.when, read(*invariant.when, world))) continue;
    std::optional<std::string> wrong = seen_wrong(invariant.what, world);
    if (wrong) return Broken{invariant.place, "always: " + describe(invariant.what), *wrong};
  }
  for (const Counted& counted : counted_) {
    if (counted.seen > counted.invariant.times.most)
      return counted_wrongly(counted.invariant, counted.seen);
    if (!counted.decreased.empty()) return decreased(counted.invariant, counted.decreased);
  }
  return std::nullopt;
}

std::optional<Broken> Invariants::check_at_end(bool lenient) const {
  if (hazard_ && hazards_ == 0 && !lenient) {
    return Broken{*hazard_, "the hazard shows: twin.told_is_true is false", "it held all the time"};
  }
  for (const Counted& counted : counted_) {
    if (counted.seen < counted.invariant.times.least)
      return counted_wrongly(counted.invariant, counted.seen);
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
