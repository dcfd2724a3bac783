// The steps of a scenario one after another, and those that are no expectation.
#include <fmt/format.h>

#include <variant>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/player.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

// The path is left as it is when the run is stopped: that is where it stands.
Playing Player::play_steps(const std::vector<Step>& steps, std::size_t first) {
  Track& track = *track_;
  std::vector<TrackState::Frame>& path = track.is.path;
  const std::size_t depth = path.size();
  path.push_back(depth < track.resume.size() ? track.resume[depth]
                                             : TrackState::Frame{.index = first});
  while (path[depth].index < steps.size()) {
    const bool goes_on = co_await play_one(steps[path[depth].index]);
    if (!goes_on && !passes_over()) {
      if (!stopped_) path.resize(depth);
      co_return false;
    }
    path.resize(depth + 1);
    path[depth] = {path[depth].index + 1};
  }
  path.resize(depth);
  co_return true;
}

Playing Player::play_one(const Step& step) {
  track_->current = step.place;
  track_->note = step.note;
  if (track_->resume.empty()) {
    track_->is.began = world_.now();
    ++played_;
  }
  if (!within_limits()) co_return false;
  try {
    const bool goes_on = co_await play_what(step);
    co_return goes_on;
  } catch (const BadInput& error) {
    if (!lenient_) throw;
    fail(step.place, "what the step asks for", error.what());
    co_return false;
  }
}

Playing Player::play_what(const Step& step) {
  return std::visit([this](const auto& what) { return play_step(what); }, step.what);
}

bool Player::passes_over() {
  if (!lenient_ || track_->asking || stopped_ || !failure_ || failure_->invariant) return false;
  failure_.reset();
  return within_limits();
}

// In the scenario itself it lasts until everybody is done; in a track, until those are whom the
// track has asked.
Playing Player::play_step(const Do& step) {
  Track& track = *track_;
  if (!taken_up()) {
    track.is.journal.move_cursor_to_end();
    const BusyPeople before = track_ == &root_ ? BusyPeople{} : busy_people(world_);
    world_.act(step.action);
    track.turn.acted = true;
    co_await Until{world_.now()};
    if (over()) co_return false;
    if (track_ != &root_) track.is.asked = newly_busy(before, world_);
    const bool done = co_await pass(world_.now());
    if (!done) co_return false;
  }
  // What people hear changes how long they stay.
  while (!step.meanwhile && !over() && people_done_at(track) > world_.now()) {
    co_await Until{people_done_at(track)};
  }
  co_return !over();
}

Time Player::people_done_at(const Track& track) const {
  return &track == &root_ ? world_.people_done_at() : done_at(track.is.asked, world_);
}

// A moment that is over does not come any more.
Playing Player::play_step(const Wait& step) {
  const bool new_here = !taken_up();
  const Time moment = from_seconds(static_cast<double>(step.date_s - world_.date_s()));
  if (!step.until.empty() && new_here && world_.now() > moment) {
    fail(track_->current, step.until + " to be still to come",
         fmt::format("it was {} ago", format_duration(world_.now() - moment)));
    co_return false;
  }
  const Time end = step.until.empty() ? track_->is.began + step.time : moment;
  const bool goes_on = co_await pass(end);
  co_return goes_on;
}

Playing Player::play_step(const Repeat& step) {
  Track& track = *track_;
  const std::size_t depth = track.is.path.size() - 1;
  taken_up();
  for (int i = track.is.path[depth].round; i < step.count; ++i) {
    track.is.path[depth].round = i;
    if (!track.is.path[depth].until) {
      const bool goes_on = co_await play_steps(step.steps);
      if (!goes_on) co_return false;
    }
    track.is.path[depth].until = true;
    if (!step.until.empty()) {
      const bool came = co_await has_come_true(step.until, i + 1 == step.count);
      if (came) co_return true;
    }
    if (over()) co_return false;
    track.is.path[depth].until = false;
  }
  co_return true;
}

// Whether the step that begins here was begun before the run was stopped. The innermost one of its
// path is the last: from then on everything is new.
bool Player::taken_up() {
  Track& track = *track_;
  if (track.resume.empty()) return false;
  if (track.is.path.size() == track.resume.size()) track.resume.clear();
  return true;
}

// An expectation that is not met is no failure as long as there is another try.
Playing Player::has_come_true(const std::vector<Step>& until, bool last_try) {
  Track& track = *track_;
  track.asking = true;
  const bool came = co_await play_steps(until);
  track.asking = false;
  if (came) co_return true;
  if (stopped_) co_return false;
  const bool only_missed = failure_ && failure_->place == until.front().place && within_limits();
  if (only_missed && !last_try) failure_.reset();
  co_return false;
}

}  // namespace locktwin::sim
