// The world: some locks with their doors, one household, the air between them, and their time.
// Drivers act on it, observers read it.
//
// Nothing happens between the moments given by next_due(); run_until() goes from one to the next.
// The order at equal times stands in World::step_at(), and nowhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/plant.h"
#include "sim/air/places.h"
#include "sim/link/core_link.h"
#include "sim/lock/movement.h"
#include "sim/time/calendar.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

struct Account;
struct Air;
class Household;
struct Lock;
struct Scene;
struct WorldState;

struct LockConfig {
  std::string name;  // empty: "front" for the first one; names of a world differ
  model::PlantParameters plant;
  Spot spot;
};

struct WorldConfig {
  std::uint64_t seed = 1;
  model::PlantParameters plant;         // of the only lock, where `locks` is empty
  std::int64_t date_s = kDefaultDateS;  // of its beginning
  std::vector<LockConfig> locks{};
  MakeCore make_core{};  // of each lock; none: a core in this process
  // Keys, and what chips keep to themselves, follow from this one; none: from the seed, too.
  std::optional<std::uint64_t> secrets{};
};

class World {
 public:
  explicit World(const WorldConfig& config = {});
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  Time now() const;
  std::int64_t date_s() const;  // of its beginning, seconds since 2000-01-01 00:00 UTC
  std::uint64_t steps() const;
  std::uint64_t work() const;  // steps, and milliseconds in which a lock moved: what costs time
  std::uint64_t state_hash() const;  // of everything that the future depends on

  // What a driver wants done: it takes effect at now(), before anything else of that moment.
  // Throws BadInput for a lock that is not there. One that is refused throws BadInput out of the
  // step that should have done it, and is as if never asked.
  void act(const Action& action);

  // Whether something that a driver wants has not been done yet.
  bool waits() const;

  // The next moment at which anything happens by itself: now() when actions wait, kNever at rest.
  Time next_due() const;
  // One step: the next moment that is due, if it is not after `limit`; else time goes to `limit`
  // without a step. A movement goes on by itself until it makes a moment due; where an observer
  // watches it, each millisecond of it counts here as a step does, though it is none. Returns
  // whether there was one. Throws Standstill when a moment does not end.
  bool step(Time limit);
  // Everything up to and with `end`; afterwards now() == end.
  void run_until(Time end);

  // When everybody has finished what they were asked to do so far; now() when nobody is busy.
  Time people_done_at() const;

  const std::vector<Lock>& locks() const;
  const Lock& lock(std::size_t number = 0) const;
  // The number of the lock of that name; "" is the first. Throws BadInput with the names.
  std::size_t find_lock(std::string_view name) const;
  const Household& household() const;
  const Air& air() const;

  // The whole of it, to be copied; and back to one that was copied. Observers stay.
  const WorldState& state() const;
  void restore(const WorldState& state);

  // Injected faults that have not shown in the physics so far. A run that ends with one is invalid.
  std::vector<std::string> idle_faults() const;
  bool faults_stand() const;  // one is on a part now

  void add_observer(Observer& observer);  // kept by reference until removed
  void remove_observer(Observer& observer);

 private:
  struct Applied {
    std::size_t count = 0;
    std::exception_ptr refusal;  // of the action after those
  };

  // What came of the movements that went on, and when.
  struct Moved {
    enum class To { the_end, be_shown, be_due } to = To::the_end;
    Time at{};
  };

  struct MovedOn {
    Time to{};
    bool is_due = false;
  };

  Lock& up_to_now(std::size_t number) const;
  Moved let_move(Time due, Time limit);
  Duration common_look() const;
  MovedOn move_on(Time from, Time latest);
  void show_movement(Time now);
  void choose_busy(Time now);
  void let_time_pass(std::size_t number);
  void look_ahead();
  void watch_for_standstill(Time next);
  void step_at(Time now);
  Applied apply_actions();
  void apply(const Action& action);
  void let_people_act();
  void let_phones_act();
  void step_lock(std::size_t number);
  void publish_core_step(const Lock& lock, const Account& account);
  void publish(const Lock& lock, Occurrence occurrence);

  std::unique_ptr<WorldState> is_;
  std::vector<std::size_t> busy_;         // locks at which something happens in this step
  std::vector<Marks> marks_;              // of the locks that move
  std::set<std::string> standing_parts_;  // seen to be due again and again
  std::vector<Observer*> observers_;
};

}  // namespace locktwin::sim
