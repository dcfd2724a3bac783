#include "sim/campaign/explore/novelty.h"

#include <algorithm>
#include <utility>

#include "model/state/word_source.h"
#include "sim/catalogue/signals.h"
#include "sim/lock/lock.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr std::uint64_t kKinds = 8;

std::uint64_t mixed(std::uint64_t first, std::uint64_t second) {
  return model::WordSource(first ^ model::WordSource(second).next()).next();
}

std::uint64_t number_of(std::string_view text) {
  std::uint64_t number = 0;
  for (const char c : text) number = mixed(number, static_cast<unsigned char>(c));
  return number;
}

// Words and flags as they are, numbers by where they lie: at rest, on the way, at the end.
std::uint64_t bin_of(const SignalSpec& signal, double value) {
  if (signal.type != SignalType::number || signal.unit.empty()) {
    return static_cast<std::uint64_t>(value);
  }
  if (signal.unit == "%") return value <= 0 ? 0 : 1 + static_cast<std::uint64_t>(value / 20);
  constexpr double kEdges[] = {-1, 1, 5, 12, 21};
  return static_cast<std::uint64_t>(
      std::ranges::count_if(kEdges, [&](double edge) { return value > edge; }));
}

std::uint64_t digest(const std::vector<const SignalSpec*>& signals, const Lock& lock) {
  std::uint64_t all = 0;
  for (const SignalSpec* signal : signals) {
    all = mixed(all, bin_of(*signal, signal->of_lock(lock)));
  }
  return all;
}

}  // namespace

FeatureKind kind_of(Feature feature) {
  return static_cast<FeatureKind>(feature % kKinds);
}

Novelty::Novelty() {
  for (const SignalSpec& signal : signal_catalogue()) {
    const bool counted = signal.type != SignalType::number || signal.unit.empty();
    const bool own = signal.name.starts_with("core.") && counted;
    if (own && signal.of_lock != nullptr && !signal.runs) words_.push_back(&signal);
  }
  for (const char* name : {"bolt.position_mm", "door.angle_deg", "latch.extension_mm",
                           "motor.drive", "key.inserted", "switch.bolt_out", "switch.bolt_in",
                           "switch.door_closed", "battery.soc_pct", "core.lock_state"}) {
    places_.push_back(find_signal(name));
  }
}

Novelty::OfLock& Novelty::of(std::size_t lock) {
  if (locks_.size() <= lock) locks_.resize(lock + 1);
  return locks_[lock];
}

void Novelty::add(FeatureKind kind, std::uint64_t first, std::uint64_t second) {
  const Feature feature = mixed(first, second) / kKinds * kKinds + static_cast<Feature>(kind);
  if (seen_.insert(feature).second) fresh_.push_back(feature);
}

std::vector<Feature> Novelty::take() {
  return std::exchange(fresh_, {});
}

void Novelty::on_occurrence(const World& world, const Occurrence& occurrence) {
  const bool deed = occurrence.kind == OccurrenceKind::action;
  if (!deed && occurrence.kind != OccurrenceKind::event) return;
  OfLock& lock = of(world.find_lock(occurrence.lock));
  if (deed) {
    return add(FeatureKind::deed, lock.state, number_of(occurrence.action->spec().name));
  }
  const core::Event& event = occurrence.event;
  const std::uint64_t one = 1 + 256 * static_cast<std::uint64_t>(event.kind) + event.first;
  add(FeatureKind::pair, lock.event, one);
  lock.event = one;
}

void Novelty::on_core_step(const World& world, const Lock& lock, const core::Inputs&,
                           const core::Outputs&) {
  OfLock& here = of(world.find_lock(lock.name));
  const std::uint64_t state = digest(words_, lock);
  add(FeatureKind::place, 0, digest(places_, lock));
  if (state == here.state) return;
  add(FeatureKind::state, 0, state);
  add(FeatureKind::change, here.state, state);
  here.state = state;
}

}  // namespace locktwin::sim
