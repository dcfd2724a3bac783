// What may never be, whatever is done to the lock and whenever.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/time/time.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

class World;

struct Breach {
  std::string what;  // "told of a lock without a fault: alarm.jam tries=3"
  Time at{};         // in the time of the world
};

// Listens to a run: events that a lock without a fault may not tell.
class FalseAlarms : public Observer {
 public:
  // What is listened for where nobody says otherwise.
  static std::vector<std::string> usual() { return {"alarm.jam", "sensor.fault"}; }
  FalseAlarms() : FalseAlarms(usual()) {}
  // By the names of the catalogue. Throws BadInput.
  explicit FalseAlarms(const std::vector<std::string>& never);

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  const std::optional<Breach>& first() const { return first_; }

 private:
  std::vector<core::EventKind> never_;
  std::optional<Breach> first_;
};

// At the end of a run, at rest: the lock says of a thrown bolt that it is withdrawn.
std::optional<Breach> told_open_while_locked(const World& world);
// TWN-2: whoever is inside gets out, by the handle alone. Tried on a copy.
std::optional<Breach> no_way_out(const World& world);

}  // namespace locktwin::sim
