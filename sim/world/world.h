// The world: one lock with its door, its people and its time. Drivers act on it, observers read it.
//
// Nothing happens between the moments given by next_due(); run_until() goes from one to the next.
// The order at equal times stands in World::step_at(), and nowhere else.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "model/plant.h"
#include "sim/time/calendar.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

struct Twin;

struct WorldConfig {
  std::uint64_t seed = 1;
  model::PlantParameters plant;
  std::int64_t date_s = kDefaultDateS;  // of its beginning
};

class World {
 public:
  explicit World(const WorldConfig& config = {});
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  Time now() const { return now_; }
  std::uint64_t steps() const { return steps_; }
  std::uint64_t state_hash() const;  // of everything that the future depends on

  // What a driver wants done: it takes effect at now(), before anything else of that moment.
  void act(const Action& action);

  // The next moment at which anything happens by itself: now() when actions wait, kNever at rest.
  Time next_due() const;
  // One step: the next moment that is due, if it is not after `limit`; else time goes to `limit`
  // without a step. Returns whether there was a step.
  bool step(Time limit);
  // Everything up to and with `end`; afterwards now() == end.
  void run_until(Time end);

  // When everybody has finished what they were asked to do so far; now() when nobody is busy.
  Time people_done_at() const;

  const Twin& twin() const { return *twin_; }

  // Injected faults that have not shown in the physics so far. A run that ends with one is invalid.
  std::vector<std::string_view> idle_faults() const;

  void add_observer(Observer& observer);  // kept by reference until removed
  void remove_observer(Observer& observer);

 private:
  void pass_time(Time to);
  void step_at(Time now);
  void apply_actions();
  void notify_reset();
  void publish_core_step();
  void publish_phones();
  void publish(Occurrence occurrence);

  std::unique_ptr<Twin> twin_;
  std::vector<Action> waiting_;
  std::vector<Observer*> observers_;
  Time now_{0};
  std::uint64_t steps_ = 0;
  std::uint64_t occurrences_ = 0;
};

}  // namespace locktwin::sim
