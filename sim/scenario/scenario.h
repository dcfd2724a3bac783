// A scenario as it was read: plain data, every word already resolved and every value checked.
// The language itself is described in scenarios/README.md.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/body/lock_body.h"
#include "model/door/door.h"
#include "sim/air/places.h"
#include "sim/catalogue/parameters.h"
#include "sim/lock/lock.h"
#include "sim/scenario/condition.h"
#include "sim/scenario/onlooker.h"
#include "sim/scenario/setup_user.h"
#include "sim/scenario/sweep.h"
#include "sim/text/located_json.h"
#include "sim/time/calendar.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/world.h"

namespace locktwin::sim {

// What program and schema allow alike.
inline constexpr int kMostRepeats = 100'000;
inline constexpr int kMostTimes = 1'000'000;  // of an event

enum class Timing {
  now,         // holds at this moment, or has happened by now
  within,      // comes true before the time is over
  throughout,  // "for": holds at every step until the time is over
  at,          // as `now`, at that time after time zero
};

// How often an event comes; both included.
struct Count {
  int least = 0;
  int most = kMostTimes;
  bool operator==(const Count&) const = default;
};
std::string describe(const Count& times);  // "3 times", "at least 3 times"

// Also a `wait` for a condition, which is an expectation `within`.
struct Expect {
  Condition what;
  Timing timing = Timing::now;
  Duration time{0};
  std::optional<Count> times{};  // of events
  // Holds at every step before this has come true; `within` is its limit.
  std::optional<Condition> until{};
  std::string after{};  // the remembered moment that `time` counts from; empty: the usual one
};

std::string describe(const Expect& expect);  // "bolt.locked within 3s"

// Keeps something under a name, for `after` and for expressions.
struct Remember {
  enum class What { moment, signal, event, field };  // the moment of now, or of an event

  std::string name;
  What what = What::moment;
  Condition of{};         // a signal, or the event: its newest occurrence
  std::size_t field = 0;  // of the event
};

struct Do {
  Action action;           // `fault` steps are inject_fault
  bool meanwhile = false;  // the next step begins at once, not when the people have done it
};

struct Wait {
  Duration time;  // a span, unless a moment is meant
  // As it was written, "2026-03-31T09:05", and as world.date_s counts. Empty: none is meant.
  std::string until{};
  std::int64_t date_s = 0;
};

struct Step;

struct Repeat {
  int count;
  std::vector<Step> steps;
  std::vector<Step> until;  // one expectation that ends it, and must be met; empty: none
};

// One of the orders of a `parallel` step.
struct ParallelTrack {
  std::string name;  // of who it is, for the reader of a failure
  std::vector<Step> steps;
};

// Several people and phones at once, each in its own order. It is over when all tracks are.
struct Parallel {
  std::vector<ParallelTrack> tracks;  // two or more; at equal times in this order
};

// What is done must look the same to somebody as what could have been done in its place, which is
// played on a copy of the world.
struct SameAs {
  std::vector<Step> steps;
  std::vector<Step> others;
  std::vector<Onlooker> to;  // who must not see, hear or read a difference
  Duration apart{0};         // moments may differ by so much
};

struct Step {
  Place place;
  std::string note;  // for the reader of a failure; may be empty
  std::variant<Do, Expect, Wait, Repeat, Remember, Parallel, SameAs> what;
};

// The lists of steps that a step has within it.
std::vector<std::vector<Step>*> lists_in(Step& step);
std::vector<const std::vector<Step>*> lists_in(const Step& step);

// Must hold at every step after time zero (signals, `when` too) or be counted over all of it.
struct Invariant {
  Place place;
  Condition what;
  std::optional<SignalCondition> when;
  Count times{};                           // of events: from time zero to the end
  std::optional<std::size_t> increases{};  // the field whose value is greater each time
};

// One lock of the setup: what it is made of, and what is carried out at it as actions before time
// zero, in this order.
struct SetupLock {
  Place place;
  std::string name{kFirstLock};  // names differ
  Spot spot;
  model::BodyParameters body;
  model::DoorParameters door;              // how it was built: the world is made with it
  std::vector<ParameterValue> parameters;  // likewise; checked
  std::vector<Action> faults;
  std::optional<Action> insert_battery;  // none: no pack in the lock
  std::vector<SetupUser> users;          // empty: a lock as new
};

struct Setup {
  bool given = false;                   // else the world may be that of a kept moment
  std::int64_t date_s = kDefaultDateS;  // of the world's beginning
  // The time zone of the house, as phone_set_zone has it, without the phone; empty: it is not said.
  std::vector<NamedValue> zone{};
  std::vector<SetupLock> locks = std::vector<SetupLock>(1);  // at least one
  // What it means, as a text, if other scenarios have the same: it is then carried out once.
  std::string shared{};

  const SetupLock& first() const { return locks.front(); }
};

// What a world for this setup is made of.
WorldConfig world_of(const Setup& setup, std::uint64_t seed);

// The strategy `power_loss`: the scenario is played again and again, and each time the pack is lost
// at another moment.
struct PowerLoss {
  bool at_flash_writes = false;  // at each of them; else at every moment of the range:
  Duration every{};
  Duration from{};
  std::optional<Duration> to{};              // none: the scenario's end
  Duration lasts = std::chrono::seconds(1);  // how long the pack is lost
};

// "every_flash_write", "every_10ms_0s..3s", "every_ms" (of all of it) or one moment, "1.234s"; and
// if wanted how long the pack is lost: "every_flash_write for 2s". Throws BadInput.
PowerLoss power_loss_of_words(std::string_view text);

struct Scenario {
  std::string file;
  std::vector<std::string> files;  // by Place::file: the scenario's own, and those it includes
  std::string title;
  std::string why;
  std::vector<std::string> covers;  // requirement ids, "ALM-2"
  std::uint64_t seed = 1;
  Setup setup;
  std::vector<Step> steps;
  std::vector<Invariant> always;
  // TWN-7: the file shows how a fault breaks TWN-1 in spite of the firmware.
  std::optional<Place> hazard;
  std::optional<PowerLoss> power_loss;
  std::string variant;  // of a file with a `sweep`, which one this is: "delay=130ms"
};

// Reads a scenario. Throws BadInput whose message has one line for every mistake:
// "FILE:LINE:COLUMN: what is wrong, and what is allowed". `covers` may name `known_ids`; when there
// are none, whatever has the form of an id.
// Of a file with a `sweep`, `chosen` says which values its variables have; without, the first ones.
Scenario parse_scenario(const std::string& file, std::string_view text,
                        const std::vector<std::string>& known_ids = {}, const Chosen& chosen = {});
// The known ids are those of the requirements.json in whose tree the file lies.
Scenario load_scenario(const std::string& file, const Chosen& chosen = {});

}  // namespace locktwin::sim
