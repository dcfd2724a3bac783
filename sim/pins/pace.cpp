#include "sim/pins/pace.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kTold = 8;  // of missed deadlines

std::string line(const MissedDeadline& missed, Time zero) {
  const std::string by = fmt::format("{:.1f} ms", millis_of(missed.by));
  return fmt::format(
      "missed deadline at {}: {}\n", format_moment(missed.at - zero),
      missed.answer ? "the adapter took " + by + " for an answer" : "the door was " + by + " late");
}

}  // namespace

Pace::Pace(std::shared_ptr<WallClock> clock, const PaceLimits& limits)
    : clock_(std::move(clock)), limits_(limits) {}

void Pace::restart() {
  begin_.reset();
  count_ = 0;
  first_.clear();
  worst_.reset();
}

void Pace::hold_until(Time moment, const std::function<bool()>& ends) {
  if (!begin_) begin_ = clock_->now() - moment;
  wait_until(*clock_, *begin_ + moment, ends);
}

void Pace::done(Time moment) {
  if (!begin_) return;  // nobody holds it to a clock yet
  const WallClock::Moment late = clock_->now() - (*begin_ + moment);
  if (late <= limits_.deadline) return;
  miss({moment, late, false});
  *begin_ += late;
}

void Pace::answered(Time moment, WallClock::Moment after) {
  if (after > limits_.deadline) miss({moment, after, true});
}

void Pace::miss(const MissedDeadline& missed) {
  ++count_;
  if (first_.size() < kTold) first_.push_back(missed);
  if (!worst_ || missed.by > worst_->by) worst_ = missed;
}

std::string Pace::text(Time zero) const {
  if (!worst_) return {};
  std::string text;
  for (const MissedDeadline& missed : first_) text += line(missed, zero);
  if (count_ > first_.size()) {
    text += fmt::format("and {} more; the worst: {}", count_ - first_.size(), line(*worst_, zero));
  }
  if (!proves_nothing()) return text;
  return text + fmt::format("more than {} late: the run proves nothing (--invalid-beyond)\n",
                            write_duration(limits_.invalid_beyond));
}

}  // namespace locktwin::sim
