// The past of a world: checkpoints in a bounded ring, and the log of what was done. Any moment that
// the ring covers is reached again, and gone on from in another way, by restoring the checkpoint
// before it and doing the same again; a world is a function of its state and the actions.
//
// A timeline watches a world that somebody else drives. In the present that is all. After seek()
// the world stands in the past: step() and run_until() of the timeline live it again as it was, up
// to the present; the first action of a driver that is not refused forgets what came after. fork()
// keeps it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/state/difference.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/observer.h"
#include "sim/world/world.h"

namespace locktwin::sim {

struct TimelineLimits {
  // Of all checkpoints together; 0: none is kept, as of a world that cannot be copied, and there is
  // no way back.
  std::size_t bytes = std::size_t{64} << 20;
  std::uint64_t steps_between =
      4000;  // and milliseconds of movement, from one checkpoint to the next
  std::size_t occurrences = 20'000;  // the newest; older ones are forgotten
};

// An action that was done, and when it was issued: after so many steps of the world, at that
// moment.
struct LoggedAction {
  Time at{};
  std::uint64_t steps = 0;
  Action action;
};

class Timeline : private Observer {
  struct Checkpoint {
    std::shared_ptr<const WorldState> state;
    std::size_t logged = 0;  // actions before it
    std::size_t bytes = 0;
  };

 public:
  // From the world's present on; the world outlives the timeline.
  explicit Timeline(World& world, const TimelineLimits& limits = {});
  ~Timeline() override;
  Timeline(const Timeline&) = delete;
  Timeline& operator=(const Timeline&) = delete;

  const World& world() const { return world_; }
  Time begin() const;  // the earliest moment that can be reached
  Time end() const;    // the latest that was lived through
  bool in_past() const { return past_; }

  // As World's; in the past, with everything that was done then.
  bool step(Time limit);
  void run_until(Time end);

  // Goes to a moment from begin() to end(), as it was when all of that moment was done. Observers
  // hear nothing of it; a witness, if there is one, is shown the steps that led there: at least
  // `steps_between` of them, as far as the ring has them. Throws BadInput for another moment; then
  // nothing has changed.
  void seek(Time moment, Observer* witness = nullptr);
  // The last moment before now() at which a lock has reported something; none that is kept.
  std::optional<Time> previous_event() const;
  // What happened from begin() to now(), oldest first; of more than are kept, the newest.
  std::vector<Occurrence> occurrences() const;
  // What locks have reported from begin() to end(), oldest first: the newest so many.
  std::vector<Occurrence> events(std::size_t most) const;
  // Another number: there are others of them.
  std::uint64_t revision() const { return revision_; }
  // The world as it was at a moment, beside this one. Throws as seek() does.
  std::unique_ptr<World> at(Time moment) const;

  // The past told again: a world beside this one, which stands at `from` and lives on as it was.
  // Of no use any more once the timeline has gone on. Throws as seek() does.
  class Retelling {
   public:
    World& world() { return *world_; }
    void run_until(Time moment);  // at most to end()

   private:
    friend class Timeline;
    explicit Retelling(const Timeline& timeline) : timeline_(timeline) {}
    const Timeline& timeline_;
    std::unique_ptr<World> world_ = std::make_unique<World>();
    std::size_t cursor_ = 0;
  };
  Retelling retell(Time from) const;

  // Another world with the same past, that may be driven another way; this one stays as it is.
  struct Fork {
    std::unique_ptr<World> world;
    std::unique_ptr<Timeline> timeline;
  };
  Fork fork() const;

  // All that is kept, as a value: what may be gone back to when another future has begun.
  class Memory {
   public:
    Time begin() const;
    Time end() const { return end_; }

   private:
    friend class Timeline;
    std::deque<Checkpoint> ring_;
    std::vector<LoggedAction> log_;
    std::deque<Occurrence> happened_;
    std::size_t bytes_ = 0;
    Time end_{0};
  };
  Memory remember() const;
  // Goes to a moment of what was remembered, as seek() does; its past and future are those of the
  // memory then. Throws as seek() does.
  void recall(const Memory& memory, Time moment, Observer* witness = nullptr);
  // What comes after now() has not been.
  void forget_future();

  const std::vector<LoggedAction>& log() const { return log_; }
  // Of it, what was done up to now().
  std::span<const LoggedAction> done() const { return std::span(log_).first(cursor_); }
  std::size_t checkpoints() const { return ring_.size(); }
  std::size_t bytes() const { return bytes_; }  // of the checkpoints

 private:
  using Ring = std::deque<Checkpoint>;

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  Duration looks_every() const override { return kNowAndThen; }

  void keep_checkpoint();
  void forget_from(std::uint64_t first_occurrence);
  Ring::const_iterator before(Time moment) const;
  // One step of a world that stands at `cursor` of the log, not beyond `limit`.
  bool live_on(World& world, std::size_t& cursor, Time limit) const;
  void relive(World& world, std::size_t& cursor, Time moment) const;

  World& world_;
  TimelineLimits limits_;
  Ring ring_;  // oldest first; empty only where none is kept
  std::vector<LoggedAction> log_;
  std::deque<Occurrence> happened_;  // since begin(), the future of a world in the past as well
  std::uint64_t revision_ = 0;
  std::size_t bytes_ = 0;
  std::size_t cursor_ = 0;  // of the world, in the log: its end in the present
  Time newest_{0};          // the present, while in the past
  bool past_ = false;
  bool replays_ = false;  // what is heard is known already
};

// Where two timelines with a common past go apart.
struct Divergence {
  Time at{};                              // a millisecond at whose end they differ …
  std::vector<model::Difference> fields;  // … in these fields, and at the one before in none
};
// None: they are the same at the last moment of both. Found by bisection: of several moments at
// which they go apart and meet again, one.
std::optional<Divergence> first_divergence(const Timeline& one, const Timeline& other);

}  // namespace locktwin::sim
