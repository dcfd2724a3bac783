// What of a world is new: states and changes of the lock's own word, pairs of events, what was done
// in which state, and where the mechanics stood.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "sim/world/observer.h"

namespace locktwin::sim {

struct SignalSpec;

enum class FeatureKind : std::uint8_t { state, change, pair, deed, place };
inline constexpr std::array<std::string_view, 5> kFeatureWords = {
    "states of the lock", "changes of state", "pairs of events", "deeds in a state",
    "places of the mechanics"};

// The kind is in the lowest bits of its number.
using Feature = std::uint64_t;
FeatureKind kind_of(Feature feature);

using Features = std::unordered_set<Feature>;

// Listens to a life. What was refused is not new: it was not done.
class Novelty : public Observer {
 public:
  Novelty();
  // What has come since it was asked last, for the first time since it listens.
  std::vector<Feature> take();

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_core_step(const World& world, const Lock& lock, const core::Inputs& inputs,
                    const core::Outputs& outputs) override;

 private:
  struct OfLock {
    std::uint64_t state = 0;
    std::uint64_t event = 0;
  };
  OfLock& of(std::size_t lock);
  void add(FeatureKind kind, std::uint64_t first, std::uint64_t second);

  std::vector<const SignalSpec*> words_;   // of the core's own
  std::vector<const SignalSpec*> places_;  // of the mechanics
  std::vector<OfLock> locks_;
  Features seen_;
  std::vector<Feature> fresh_;
};

}  // namespace locktwin::sim
