#include "sim/timeline/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "sim/timeline/state_file.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

namespace {

// While it stands, what the world tells is known; also when that ends with an exception.
class Replaying {
 public:
  explicit Replaying(bool& flag) : flag_(flag) { flag_ = true; }
  ~Replaying() { flag_ = false; }
  Replaying(const Replaying&) = delete;
  Replaying& operator=(const Replaying&) = delete;

 private:
  bool& flag_;
};

bool is_event(const Occurrence& occurrence) {
  return occurrence.kind == OccurrenceKind::event;
}

}  // namespace

Timeline::Timeline(World& world, const TimelineLimits& limits) : world_(world), limits_(limits) {
  keep_checkpoint();
  world_.add_observer(*this);
}

Timeline::~Timeline() {
  world_.remove_observer(*this);
}

// An action is logged when it is done: one that is refused is as if never issued.
void Timeline::on_occurrence(const World&, const Occurrence& occurrence) {
  if (replays_) return;
  if (past_) forget_from(occurrence.number);
  if (occurrence.kind == OccurrenceKind::action) {
    log_.push_back({world_.now(), world_.steps(), *occurrence.action});
    cursor_ = log_.size();
  }
  happened_.push_back(occurrence);
  ++revision_;
  if (happened_.size() > limits_.occurrences) happened_.pop_front();
}

void Timeline::on_step(const World&) {
  if (ring_.empty()) return;
  const Counted& kept = ring_.back().state->counted;
  if (world_.work() >= kept.steps + kept.moved_ms + limits_.steps_between) keep_checkpoint();
}

bool Timeline::step(Time limit) {
  if (!past_ || world_.waits()) return world_.step(limit);
  const Replaying replaying(replays_);
  const bool stepped = live_on(world_, cursor_, std::min(limit, newest_));
  past_ = cursor_ < log_.size() || world_.now() < newest_;
  return stepped;
}

void Timeline::run_until(Time end) {
  while (past_ && world_.now() < std::min(end, newest_)) step(end);
  while (step(end)) {
  }
}

void Timeline::keep_checkpoint() {
  if (limits_.bytes == 0) return;
  Checkpoint checkpoint{std::make_shared<const WorldState>(world_.state()), cursor_, 0};
  checkpoint.bytes = sizeof(WorldState) + bytes_of(*checkpoint.state).size();
  bytes_ += checkpoint.bytes;
  ring_.push_back(std::move(checkpoint));
  while (bytes_ > limits_.bytes && ring_.size() > 1) {
    bytes_ -= ring_.front().bytes;
    ring_.pop_front();
  }
  for (; !happened_.empty() && happened_.front().at < begin(); ++revision_) happened_.pop_front();
}

void Timeline::forget_from(std::uint64_t first_occurrence) {
  const auto later = [this](const WorldState& kept) {  // within a movement, in as many steps
    return kept.counted.steps > world_.steps() || kept.now > world_.now();
  };
  while (ring_.size() > 1 && later(*ring_.back().state)) {
    bytes_ -= ring_.back().bytes;
    ring_.pop_back();
  }
  log_.erase(log_.begin() + static_cast<std::ptrdiff_t>(cursor_), log_.end());
  while (!happened_.empty() && happened_.back().number >= first_occurrence) happened_.pop_back();
  past_ = false;
}

Time Timeline::begin() const {
  return ring_.empty() ? world_.now() : ring_.front().state->now;
}

Time Timeline::end() const {
  return past_ ? newest_ : world_.now();
}

Timeline::Ring::const_iterator Timeline::before(Time moment) const {
  if (ring_.empty()) throw BadInput("of this world no past is kept");
  if (moment < begin() || moment > end()) {
    throw BadInput(fmt::format("{:.6f} s is out of reach; from {:.6f} s to {:.6f} s is kept",
                               to_seconds(moment), to_seconds(begin()), to_seconds(end())));
  }
  const auto after =
      std::upper_bound(ring_.begin(), ring_.end(), moment,
                       [](Time at, const Checkpoint& entry) { return at < entry.state->now; });
  return std::prev(after);
}

bool Timeline::live_on(World& world, std::size_t& cursor, Time limit) const {
  const auto is_issued_now = [&](const LoggedAction& entry) {
    return entry.steps == world.steps() && entry.at == world.now();
  };
  const auto owes = [&] { return cursor < log_.size() && is_issued_now(log_[cursor]); };
  while (owes()) world.act(log_[cursor++].action);
  if (world.step(cursor < log_.size() ? std::min(limit, log_[cursor].at) : limit)) return true;
  return owes() && live_on(world, cursor, limit);  // time has come to the next action
}

// Until nothing of the moment is left: no step, and no action that was issued in it.
void Timeline::relive(World& world, std::size_t& cursor, Time moment) const {
  const auto owes = [&] { return cursor < log_.size() && log_[cursor].at <= moment; };
  while (live_on(world, cursor, moment) || world.now() < moment || owes()) {
  }
}

void Timeline::seek(Time moment, Observer* witness) {
  if (ring_.empty() && moment == world_.now()) return;
  auto from = before(moment);
  if (witness != nullptr && from != ring_.begin()) --from;
  const Time present = end();
  World then;
  then.restore(*from->state);
  if (witness != nullptr) then.add_observer(*witness);
  std::size_t cursor = from->logged;
  relive(then, cursor, moment);
  newest_ = present;
  cursor_ = cursor;
  past_ = cursor < log_.size() || moment < present;
  world_.restore(then.state());
}

std::unique_ptr<World> Timeline::at(Time moment) const {
  return std::move(retell(moment).world_);
}

Timeline::Retelling Timeline::retell(Time from) const {
  const auto checkpoint = before(from);
  Retelling told(*this);
  told.world_->restore(*checkpoint->state);
  told.cursor_ = checkpoint->logged;
  told.run_until(from);
  return told;
}

void Timeline::Retelling::run_until(Time moment) {
  timeline_.relive(*world_, cursor_, std::min(moment, timeline_.end()));
}

Time Timeline::Memory::begin() const {
  return ring_.empty() ? end_ : ring_.front().state->now;
}

Timeline::Memory Timeline::remember() const {
  Memory memory;
  memory.ring_ = ring_;
  memory.log_ = log_;
  memory.happened_ = happened_;
  memory.bytes_ = bytes_;
  memory.end_ = end();
  return memory;
}

void Timeline::recall(const Memory& memory, Time moment, Observer* witness) {
  const Memory before = remember();
  const auto take = [this](const Memory& other) {
    ring_ = other.ring_;
    log_ = other.log_;
    happened_ = other.happened_;
    bytes_ = other.bytes_;
    newest_ = other.end_;
    ++revision_;
  };
  const bool past = std::exchange(past_, true);  // until it is known better, end() is newest_
  take(memory);
  try {
    seek(moment, witness);
  } catch (...) {
    take(before);
    past_ = past;
    throw;
  }
}

void Timeline::forget_future() {
  if (!past_) return;
  forget_from(world_.state().counted.occurrences + 1);
  ++revision_;
}

std::optional<Time> Timeline::previous_event() const {
  const auto found =
      std::find_if(happened_.rbegin(), happened_.rend(), [&](const Occurrence& occurrence) {
        return is_event(occurrence) && occurrence.at < world_.now();
      });
  return found == happened_.rend() ? std::nullopt : std::optional(found->at);
}

std::vector<Occurrence> Timeline::occurrences() const {
  const std::uint64_t last = world_.state().counted.occurrences;
  const auto end = std::find_if(happened_.begin(), happened_.end(),
                                [&](const Occurrence& what) { return what.number > last; });
  return {happened_.begin(), end};
}

std::vector<Occurrence> Timeline::events(std::size_t most) const {
  std::vector<Occurrence> newest;
  for (auto what = happened_.rbegin(); what != happened_.rend() && newest.size() < most; ++what) {
    if (is_event(*what)) newest.push_back(*what);
  }
  std::reverse(newest.begin(), newest.end());
  return newest;
}

Timeline::Fork Timeline::fork() const {
  Fork fork{std::make_unique<World>(), nullptr};
  fork.world->restore(world_.state());
  fork.timeline = std::make_unique<Timeline>(*fork.world, limits_);
  Timeline& other = *fork.timeline;
  other.ring_ = ring_;
  other.bytes_ = bytes_;
  other.log_ = log_;
  other.happened_ = happened_;
  other.cursor_ = cursor_;
  if (past_) other.forget_from(world_.state().counted.occurrences + 1);
  return fork;
}

std::optional<Divergence> first_divergence(const Timeline& one, const Timeline& other) {
  using Millis = std::chrono::milliseconds;
  const auto differ = [&](Time at) {
    return one.at(at)->state_hash() != other.at(at)->state_hash();
  };
  Time same = std::max(one.begin(), other.begin());
  Time apart = std::min(one.end(), other.end());
  if (same > apart || !differ(apart)) return std::nullopt;
  if (differ(same)) apart = same;
  while (apart - same > Millis(1)) {
    const Time middle = same + std::chrono::duration_cast<Millis>((apart - same) / 2);
    (differ(middle) ? apart : same) = middle;
  }
  return Divergence{apart, model::differences(one.at(apart)->state(), other.at(apart)->state())};
}

}  // namespace locktwin::sim
