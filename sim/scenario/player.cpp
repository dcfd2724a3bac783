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
  behind_ = 0;
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

// Paced by a clock, time goes on as it did.
Duration Player::looks_every() const {
  const bool looks = pace_ || watching_ > 0 || (invariants_ && invariants_->watch_movement());
  return looks ? kEachMillisecond : kNowAndThen;  // within_limits()
}

bool Player::play(const std::vector<Step>& steps) {
  const bool through = drive(play_steps(steps, std::exchange(first_, 0)));
  behind_ = through ? steps.size() : 0;
  return through;
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
  if (stopped_ && state.track.path.empty() && behind_ != 0) {
    state.track.done = true;
    state.track.path = {TrackState::Frame{.index = behind_}};
  }
  return state;
}

void Player::resume(const Scenario& scenario, PlayerState state) {
  zero_ = state.zero;
  played_ = state.played;
  memory_ = std::move(state.memory);
  sameness_ = std::move(state.sameness);
  if (std::exchange(state.track.done, false)) {  // what comes behind it is new
    first_ = std::exchange(state.track.path, {}).front().index;
  }
  take_up(root_, std::move(state.track));
  files_ = scenario.files;
  invariants_.emplace(scenario, world_);
  invariants_->take_up(state.seen);
}

bool Player::finish() {
  if (failure_ || !invariants_) return !failure_;
  if (!stopped_ && !drive(pass(world_.now()))) return false;  // a run does not end in mid-moment
  if (const std::optional<Broken> broken = invariants_->check_at_end(lenient_)) {
    fail(broken->place, broken->expected, broken->seen);
    failure_->invariant = true;
  }
  return !failure_;
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
  const bool inside =
      world_.work() < limits_.steps && played_ <= limits_.steps && world_.now() < limits_.simulated;
  if (inside || failure_) return inside;
  const auto years = std::chrono::duration_cast<std::chrono::years>(limits_.simulated);
  fail(track_->current,
       fmt::format("a run that ends within {} steps and {} simulated years", limits_.steps,
                   years.count()),
       fmt::format("{} steps of the world and {} of the scenario in {}, and no end", world_.work(),
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
                     .step = step_index(),
                     .expected = std::move(expected),
                     .seen = std::move(seen),
                     .note = note(),
                     .at = world_.now() - zero_,
                     .before = root_.is.journal.last(kShownBefore, zero_)};
}

std::optional<std::size_t> Player::step_index() const {
  if (root_.is.path.empty()) return std::nullopt;
  return root_.is.path.front().index;
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
