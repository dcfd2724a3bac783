// Plays steps on a world: issues actions, lets time pass, compares. It reads signals and
// occurrences and nothing else.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/invariants.h"
#include "sim/scenario/memory.h"
#include "sim/scenario/playing.h"
#include "sim/scenario/sameness.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/track.h"
#include "sim/world/world.h"

namespace locktwin::sim {

struct Failure {
  Place place;
  std::string file;  // of the place; empty: the scenario's own
  std::optional<std::size_t>
      step;  // of the list that was played, whose turn it was; none: behind it
  std::string expected;
  std::string seen;
  std::string note;
  Time at{};                        // since time zero
  std::vector<std::string> before;  // the last occurrences
  bool invariant = false;           // what must always hold does not; else an expectation is missed
};

// Where a run stands in its scenario, so that it can be taken up again at that moment.
struct PlayerState {
  TrackState track;  // the scenario itself
  Time zero{0};
  std::uint64_t played = 0;
  Invariants::Seen seen;
  Memory memory;
  Sameness sameness;  // of the `same_as` step in which it stands
  LT_FIELDS(track, zero, played, seen, memory, sameness)
};

// Where a run ends as failed, so that a scenario that never comes to an end is told as such.
// Generous: half a minute of computing, five times the longest `wait`.
struct Limits {
  std::uint64_t steps = 50'000'000;  // of the world, each ms of a movement too; of the scenario
  Duration simulated = std::chrono::years{50};  // setup included
};

class Player : public Observer {
 public:
  // `pace`, if given, is called before time goes on to a moment, and may hold it up.
  Player(World& world, std::function<void(Time)> pace, const Limits& limits = {});
  ~Player() override;

  // What it knows of a setup that it has played, for one that begins behind it.
  struct Prepared {
    Journal journal;
    std::uint64_t played = 0;
  };
  Prepared prepared() const { return {root_.is.journal, played_}; }
  void begin_behind(const Prepared& setup);

  // Time zero is now; from here on the invariants hold.
  void start(const Scenario& scenario);
  bool play(const std::vector<Step>& steps);  // false: failure() says why
  bool finish();                              // what can be judged only at the end
  // Ends the run at this time after time zero, with everything of that moment done: play() gives
  // false without a failure, and state() says where it stands.
  void stop_at(Duration since_zero) { stop_at_ = since_zero; }
  bool stopped() const { return stopped_; }
  // From now on an expectation that is missed, or a step that a part refuses, is passed over;
  // invariants still end the run. For runs in which something else is done besides.
  void be_lenient() { lenient_ = true; }
  // What is done besides the steps, at that time after time zero; in the order of time. The run
  // stops at one that a part refuses.
  void intervene(Duration since_zero, Action action);
  const std::string& refusal() const { return refusal_; }  // of an intervention; empty: none
  Time zero() const { return zero_; }                      // in the time of the world
  PlayerState state() const;
  // In place of start(), on the world as it was at that moment; then play() goes on from there.
  void resume(const Scenario& scenario, PlayerState state);
  const std::optional<Failure>& failure() const { return failure_; }
  Place current() const { return track_->current; }  // the step that is being played
  // Which one of the list that play() was given, also while something within it is played; none:
  // the list is over, or has not begun.
  std::optional<std::size_t> step_index() const;
  int hazards() const { return invariants_ ? invariants_->hazards() : 0; }

  void on_occurrence(const World&, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  Duration looks_every() const override;

 private:
  // Those that may wait for the world are coroutines, see playing.h; true: playing goes on.
  Playing play_steps(const std::vector<Step>& steps, std::size_t first = 0);
  Playing play_one(const Step& step);
  Playing play_what(const Step& step);
  Playing play_step(const Do& step);
  Playing play_step(const Expect& step);
  Playing play_step(const Wait& step);
  Playing play_step(const Repeat& step);
  Playing play_step(const Remember& step);
  Playing play_step(const Parallel& step);
  Playing play_step(const SameAs& step);
  Playing has_come_true(const std::vector<Step>& until, bool last_try);
  Playing expect(const Expect& step);
  Playing expect_signal(const Expect& step, const SignalCondition& what);
  Playing expect_now(const Expect& step, const SignalCondition& what);
  Playing expect_within(const Expect& step, const SignalCondition& what);
  Playing expect_throughout(const Expect& step, const SignalCondition& what);
  Playing expect_course(const Expect& step, const SignalCondition& what);
  Playing expect_recalled(const Expect& step, const Recalled& what);
  Playing expect_formula(const Expect& step, const Formula& what);
  Playing expect_until(const Expect& step);
  Playing expect_event(const Expect& step, const Pattern& what);
  Playing expect_count(const Expect& step, const Pattern& what);
  Playing go_to_moment(const Expect& step);
  Playing pass(Time end);  // all steps; false when the run is over

  // On a copy of the world, from the same moment on.
  Player(World& copy, const Player& original);
  bool play_others(const SameAs& step);

  bool taken_up();
  bool remember(const Remember& step);
  Time people_done_at(const Track& track) const;
  Time time_of(const SignalCondition& what, double value) const;
  Time time_of(const Formula& what) const;
  SignalCondition bound(const SignalCondition& what) const;
  Formula bound(const Formula& what) const;
  Condition bound(const Condition& what) const;
  Time end_of(const Expect& step) const;

  class Watching;

  // Of the tracks of a `parallel` step: whether all are done.
  struct Tracks;
  bool let_go_on(Tracks& tracks);

  bool drive(Playing playing);
  bool over() const { return failure_ || stopped_; }
  bool passes_over();
  bool intervene_now();
  bool advance(Time end);  // one step of the world; false when there is none until `end`
  bool within_limits();    // false after telling that a limit is reached
  void fail(Place place, std::string expected, std::string seen);
  std::string note() const;
  std::string moment(Time at) const;

  World& world_;
  std::function<void(Time)> pace_;
  Limits limits_;
  std::uint64_t played_ = 0;  // steps of the scenario
  std::size_t first_ = 0;     // the step of the list that is played first
  std::size_t behind_ = 0;    // so many steps of the list are over; 0: not all
  Memory memory_;
  Sameness sameness_;
  Track root_{};           // the scenario itself
  Track* track_ = &root_;  // that is being played
  std::vector<std::string> files_;
  std::optional<Invariants> invariants_;
  std::optional<Failure> failure_;
  Time zero_{0};
  std::optional<Duration> stop_at_;
  int watching_ = 0;  // expectations that wait and read what moves
  bool stopped_ = false;
  bool lenient_ = false;
  std::deque<std::pair<Time, Action>> interventions_;
  std::string refusal_;
};

}  // namespace locktwin::sim
