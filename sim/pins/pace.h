// A world beside hardware: it is never ahead of the clock on the wall, and where it is behind, that
// is a missed deadline.
//
// A moment of the world is due so long after the beginning as it is in the world. What is late by
// no more than the deadline is made good by the next moments; what is later is not, since the
// hardware would then see a door that moves faster than any: the moments behind it are due so much
// later.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/pins/wall_clock.h"
#include "sim/time/time.h"

namespace locktwin::sim {

struct PaceLimits {
  Duration deadline = std::chrono::milliseconds(5);         // later than this is missed
  Duration invalid_beyond = std::chrono::milliseconds(20);  // a run with one later proves nothing
};

struct MissedDeadline {
  Time at{};  // in the world
  WallClock::Moment by{};
  bool answer = false;  // of the adapter, else of the world
};

class Pace {
 public:
  Pace(std::shared_ptr<WallClock> clock, const PaceLimits& limits);

  void restart();  // for another world: its first moment is due when it is asked for
  // Sleeps until the moment is due or `ends`, asked now and then, says so.
  void hold_until(Time moment, const std::function<bool()>& ends);
  // Everything of that moment is done.
  void done(Time moment);
  // The adapter took so long for an answer.
  void answered(Time moment, WallClock::Moment after);

  std::size_t missed() const { return count_; }
  const std::vector<MissedDeadline>& first_missed() const { return first_; }
  const std::optional<MissedDeadline>& worst() const { return worst_; }
  const PaceLimits& limits() const { return limits_; }
  bool proves_nothing() const { return worst_ && worst_->by > limits_.invalid_beyond; }
  // A line each, with moments since that one; empty: none was missed.
  std::string text(Time zero) const;

 private:
  void miss(const MissedDeadline& missed);

  std::shared_ptr<WallClock> clock_;
  PaceLimits limits_;
  std::optional<WallClock::Moment> begin_;  // when the world's time zero was
  std::size_t count_ = 0;
  std::vector<MissedDeadline> first_;
  std::optional<MissedDeadline> worst_;
};

}  // namespace locktwin::sim
