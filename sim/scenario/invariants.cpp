#include "sim/scenario/invariants.h"

#include <fmt/format.h>

#include <stdexcept>

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

Invariants::Invariants(const std::vector<Invariant>& written, Place place) {
  signals_.push_back(told_is_true(place));
  for (const Invariant& invariant : written) {
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
  return counts;
}

void Invariants::set_counts(const std::vector<int>& counts) {
  for (std::size_t i = 0; i < counted_.size() && i < counts.size(); ++i) {
    counted_[i].seen = counts[i];
  }
}

std::optional<Broken> Invariants::check(const World& world) const {
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
  for (const Counted& counted : counted_) {
    if (counted.seen != counted.invariant.times)
      return counted_wrongly(counted.invariant, counted.seen);
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
