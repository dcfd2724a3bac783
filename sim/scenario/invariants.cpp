#include "sim/scenario/invariants.h"

#include <fmt/format.h>

#include <stdexcept>

#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

Invariant told_is_true(Place place) {
  const SignalSpec* signal = find_signal("twin.told_is_true");
  if (signal == nullptr) throw std::logic_error("the catalogue lost twin.told_is_true");
  return {place, SignalCondition{signal, Relation::is, 1, 0}, std::nullopt, 0};
}

Broken counted_wrongly(const Invariant& invariant, int seen) {
  return {invariant.place,
          fmt::format("always: {} {} times", describe(invariant.what), invariant.times),
          fmt::format("{} times", seen)};
}

}  // namespace

Invariants::Invariants(const Scenario& scenario)
    : truth_(told_is_true({})), hazard_(scenario.hazard) {
  if (!hazard_) signals_.push_back(truth_);
  for (const Invariant& invariant : scenario.always) {
    if (std::holds_alternative<Pattern>(invariant.what)) {
      counted_.push_back({invariant, 0});
    } else {
      signals_.push_back(invariant);
    }
  }
}

void Invariants::count(const Occurrence& occurrence) {
  for (Counted& counted : counted_) {
    if (matches(std::get<Pattern>(counted.invariant.what), occurrence)) ++counted.seen;
  }
}

std::vector<int> Invariants::counts() const {
  std::vector<int> counts;
  for (const Counted& counted : counted_) counts.push_back(counted.seen);
  counts.push_back(hazards_);
  return counts;
}

void Invariants::set_counts(const std::vector<int>& counts) {
  for (std::size_t i = 0; i < counted_.size() && i < counts.size(); ++i) {
    counted_[i].seen = counts[i];
  }
  if (counts.size() > counted_.size()) hazards_ = counts[counted_.size()];
}

// A lie while no fault stands has no cause in the file: that is a breach.
bool Invariants::is_hazard(const World& world) {
  const SignalCondition& what = std::get<SignalCondition>(truth_.what);
  const bool lied = lies_;
  lies_ = !holds(what, what.signal->read(world));
  if (lies_ && !lied) ++hazards_;
  return !lies_ || world.faults_stand();
}

std::optional<Broken> Invariants::check(const World& world) {
  if (hazard_ && !is_hazard(world)) {
    return Broken{*hazard_, "a fault that is the cause of the hazard", "none stands on any part"};
  }
  for (const Invariant& invariant : signals_) {
    const SignalCondition& what = std::get<SignalCondition>(invariant.what);
    if (invariant.when && !holds(*invariant.when, invariant.when->signal->read(world))) continue;
    const double value = what.signal->read(world);
    if (holds(what, value)) continue;
    return Broken{invariant.place, "always: " + describe(what), format_signal(*what.signal, value)};
  }
  for (const Counted& counted : counted_) {
    if (counted.seen > counted.invariant.times)
      return counted_wrongly(counted.invariant, counted.seen);
  }
  return std::nullopt;
}

std::optional<Broken> Invariants::check_at_end() const {
  if (hazard_ && hazards_ == 0) {
    return Broken{*hazard_, "the hazard shows: twin.told_is_true is false", "it held all the time"};
  }
  for (const Counted& counted : counted_) {
    if (counted.seen != counted.invariant.times)
      return counted_wrongly(counted.invariant, counted.seen);
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
