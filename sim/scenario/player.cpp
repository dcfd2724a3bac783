#include "sim/scenario/player.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/scenario/duration_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kShownBefore = 8;

}  // namespace

Player::Player(World& world, std::function<void(Time)> pace, const Limits& limits)
    : world_(world), pace_(std::move(pace)), limits_(limits) {
  world_.add_observer(*this);
}

Player::~Player() {
  world_.remove_observer(*this);
}

void Player::begin_behind(const Prepared& setup) {
  root_.is.journal = setup.journal;
  played_ = setup.played;
}

void Player::start(const Scenario& scenario) {
  zero_ = world_.now();
  files_ = scenario.files;
  track_->is.journal.move_cursor_to_end();
  invariants_.emplace(scenario, world_);
}

void Player::on_occurrence(const World&, const Occurrence& occurrence) {
  add(root_, occurrence);
  if (invariants_) invariants_->count(occurrence);
}

void Player::on_step(const World& world) {
  if (!invariants_ || failure_) return;
  if (const std::optional<Broken> broken = invariants_->check(world)) {
    fail(broken->place, broken->expected, broken->seen);
    failure_->invariant = true;
  }
}

bool Player::play(const std::vector<Step>& steps) {
  return drive(play_steps(steps));
}

// The scenario itself: what it waits for is what the world is asked for. What the world throws is
// thrown where the scenario waits.
bool Player::drive(Playing playing) {
  Turn& turn = root_.turn;
  playing.begin(turn);
  while (!playing.go_on(turn)) {
    turn.acted = false;
    try {
      turn.more = advance(turn.end);
    } catch (...) {
      turn.error = std::current_exception();
    }
  }
  return playing.take();
}

// The path is left as it is when the run is stopped: that is where it stands.
Playing Player::play_steps(const std::vector<Step>& steps) {
  Track& track = *track_;
  std::vector<TrackState::Frame>& path = track.is.path;
  const std::size_t depth = path.size();
  path.push_back(depth < track.resume.size() ? track.resume[depth] : TrackState::Frame{});
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

void Player::intervene(Duration since_zero, Action action) {
  interventions_.emplace_back(zero_ + since_zero, std::move(action));
}

// At its time, when everything of that moment is done.
bool Player::intervene_now() {
  world_.act(interventions_.front().second);
  interventions_.pop_front();
  try {
    world_.step(world_.now());
  } catch (const BadInput& error) {
    refusal_ = error.what();
    stopped_ = true;
  }
  return within_limits() && !stopped_;
}

PlayerState Player::state() const {
  PlayerState state{state_of(root_), zero_, played_, {}, memory_, sameness_};
  if (invariants_) state.seen = invariants_->seen();
  return state;
}

void Player::resume(const Scenario& scenario, PlayerState state) {
  zero_ = state.zero;
  played_ = state.played;
  memory_ = std::move(state.memory);
  sameness_ = std::move(state.sameness);
  take_up(root_, std::move(state.track));
  files_ = scenario.files;
  invariants_.emplace(scenario, world_);
  invariants_->take_up(state.seen);
}

bool Player::finish() {
  if (failure_ || !invariants_) return !failure_;
  if (!stopped_ && !drive(pass(world_.now()))) return false;  // a run does not end in mid-moment
  if (const std::optional<Broken> broken = invariants_->check_at_end()) {
    fail(broken->place, broken->expected, broken->seen);
    failure_->invariant = true;
  }
  return !failure_;
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

Playing Player::play_step(const Wait& step) {
  taken_up();
  return pass(track_->is.began + step.time);
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

Playing Player::play_step(const Expect& step) {
  Track& track = *track_;
  const bool again = taken_up();
  if (step.timing == Timing::at) {
    const bool there = co_await go_to_moment(step);
    if (!there) co_return false;
  }
  Expect known = step;
  known.what = bound(step.what);
  if (known.until) known.until = bound(*step.until);
  const auto* signal = std::get_if<SignalCondition>(&known.what);
  const bool course = signal != nullptr && signal->measure != Measure::value;
  if (course && !known.until && !again) {
    track.is.course.begin(world_.now(), read(*signal, world_));
  }
  const bool goes_on = co_await expect(known);
  co_return goes_on;
}

// By what is expected.
Playing Player::expect(const Expect& step) {
  if (step.until) return expect_until(step);
  if (const auto* signal = std::get_if<SignalCondition>(&step.what)) {
    return signal->measure == Measure::value ? expect_signal(step, *signal)
                                             : expect_course(step, *signal);
  }
  if (const auto* formula = std::get_if<Formula>(&step.what)) return expect_formula(step, *formula);
  if (const auto* recalled = std::get_if<Recalled>(&step.what)) {
    return expect_recalled(step, *recalled);
  }
  const Pattern& pattern = std::get<Pattern>(step.what);
  return step.times ? expect_count(step, pattern) : expect_event(step, pattern);
}

SignalCondition Player::bound(const SignalCondition& what) const {
  SignalCondition known = what;
  if (what.low_from) known.low = memory_.evaluate(*what.low_from);
  if (what.high_from) known.high = memory_.evaluate(*what.high_from);
  return known;
}

// With what the run has remembered in place of its names.
Condition Player::bound(const Condition& what) const {
  if (const auto* signal = std::get_if<SignalCondition>(&what)) return bound(*signal);
  const auto* formula = std::get_if<Formula>(&what);
  return formula == nullptr ? what : Condition(bound(*formula));
}

Formula Player::bound(const Formula& what) const {
  Formula known = what;
  for (FormulaPart& part : known.parts) {
    if (auto* signal = std::get_if<SignalCondition>(&part.what)) part.what = bound(*signal);
    if (auto* inner = std::get_if<Formula>(&part.what)) part.what = bound(Formula(*inner));
  }
  return known;
}

// Of `within` and `for`.
Time Player::end_of(const Expect& step) const {
  return (step.after.empty() ? track_->is.began : zero_ + memory_.moment(step.after)) + step.time;
}

Playing Player::go_to_moment(const Expect& step) {
  const Time moment = step.after.empty() ? zero_ + step.time : end_of(step);
  if (moment < track_->is.began) {
    fail(track_->current, describe(step), "that time is already over");
    co_return false;
  }
  const bool goes_on = co_await pass(moment);
  co_return goes_on;
}

Playing Player::expect_signal(const Expect& step, const SignalCondition& what) {
  if (step.timing == Timing::within) return expect_within(step, what);
  if (step.timing == Timing::throughout) return expect_throughout(step, what);
  return expect_now(step, what);
}

Playing Player::expect_now(const Expect& step, const SignalCondition& what) {
  const double value = read(what, world_);
  if (!holds(what, value))
    fail(track_->current, describe(step), format_signal(*what.signal, value));
  co_return !over();
}

Playing Player::expect_within(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  double value = read(what, world_);
  double nearest = value;
  Time nearest_at = world_.now();
  bool more = true;
  while (!holds(what, value) && more && !over()) {
    const Time stop = std::min(end, time_of(what, value));
    more = co_await Until{stop};
    more = more || stop < end;
    value = read(what, world_);
    if (distance(what, value) < distance(what, nearest)) {
      nearest = value;
      nearest_at = world_.now();
    }
  }
  if (over()) co_return false;
  if (holds(what, value)) co_return true;
  std::string seen = format_signal(*what.signal, value);
  if (what.signal->type == SignalType::number && nearest != value) {
    seen += fmt::format("; the nearest was {} at {}", format_signal(*what.signal, nearest),
                        moment(nearest_at));
  }
  fail(track_->current, describe(step), seen);
  co_return false;
}

// The date comes also where nothing happens; a microsecond later it is past what is to be exceeded.
Time Player::time_of(const SignalCondition& what, double value) const {
  const double in_s = comes_true_in_s(what, value);
  if (in_s < 0) return kNever;
  return world_.now() + std::max(from_seconds(in_s), Duration{1});
}

Playing Player::expect_throughout(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  for (bool more = true; !over();) {
    const double value = read(what, world_);
    if (!holds(what, value)) {
      fail(track_->current, describe(step),
           fmt::format("{} after {}", format_signal(*what.signal, value),
                       format_duration(world_.now() - track_->is.began)));
    }
    if (!more) break;
    more = co_await Until{end};
  }
  co_return !over();
}

Playing Player::expect_event(const Expect& step, const Pattern& what) {
  const Time end = step.timing == Timing::within ? end_of(step) : world_.now();
  std::size_t known = track_->is.journal.size();
  bool found = track_->is.journal.take(what, end);
  while (!found && !over()) {
    const bool more = co_await Until{end};
    if (!more) break;
    found = track_->is.journal.take(what, end, known);
    known = track_->is.journal.size();
  }
  if (!found && !over())
    fail(track_->current, describe(step), track_->is.journal.nearest(what, zero_));
  co_return !over();
}

Playing Player::expect_count(const Expect& step, const Pattern& what) {
  if (step.timing == Timing::throughout) {
    const bool passed = co_await pass(end_of(step));
    if (!passed) co_return false;
  }
  int seen = track_->is.journal.take_all(what);
  while (step.timing == Timing::within && seen < step.times->least) {
    const bool more = co_await Until{end_of(step)};
    if (!more) break;
    seen += track_->is.journal.take_all(what);
  }
  const bool right = seen >= step.times->least && seen <= step.times->most;
  if (!right && !over()) fail(track_->current, describe(step), fmt::format("{} times", seen));
  co_return !over();
}

bool Player::advance(Time end) {
  const Time stop = stop_at_ ? zero_ + *stop_at_ : kNever;
  const Time planned = interventions_.empty() ? kNever : interventions_.front().first;
  const Time limit = invariants_ ? std::min({end, stop, planned}) : end;  // not in the setup
  if (pace_) pace_(std::min(world_.next_due(), limit));
  const bool more = world_.step(limit);
  if (!more && invariants_ && world_.now() >= planned && planned <= stop) return intervene_now();
  stopped_ = !more && invariants_ && !failure_ && world_.now() >= stop;
  return within_limits() && more;
}

bool Player::within_limits() {
  const bool inside = world_.steps() < limits_.steps && played_ <= limits_.steps &&
                      world_.now() < limits_.simulated;
  if (inside || failure_) return inside;
  const auto years = std::chrono::duration_cast<std::chrono::years>(limits_.simulated);
  fail(track_->current,
       fmt::format("a run that ends within {} steps and {} simulated years", limits_.steps,
                   years.count()),
       fmt::format("{} steps of the world and {} of the scenario in {}, and no end", world_.steps(),
                   played_, format_duration(world_.now())));
  return false;
}

Playing Player::pass(Time end) {
  for (bool more = true; more && !over();) more = co_await Until{end};
  co_return !over();
}

void Player::fail(Place place, std::string expected, std::string seen) {
  const auto file = static_cast<std::size_t>(place.file);
  failure_ = Failure{.place = place,
                     .file = file < files_.size() ? files_[file] : std::string(),
                     .expected = std::move(expected),
                     .seen = std::move(seen),
                     .note = note(),
                     .at = world_.now() - zero_,
                     .before = root_.is.journal.last(kShownBefore, zero_)};
}

// Which track it was stands before it.
std::string Player::note() const {
  if (track_->name.empty()) return track_->note;
  return track_->note.empty() ? track_->name : track_->name + ": " + track_->note;
}

std::string Player::moment(Time at) const {
  return format_moment(at - zero_);
}

}  // namespace locktwin::sim
