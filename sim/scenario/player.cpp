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

void Player::start(const Scenario& scenario) {
  zero_ = world_.now();
  files_ = scenario.files;
  journal_.move_cursor_to_end();
  invariants_.emplace(scenario, world_);
}

void Player::on_occurrence(const World&, const Occurrence& occurrence) {
  journal_.add(occurrence);
  if (invariants_) invariants_->count(occurrence);
}

void Player::on_step(const World& world) {
  if (!invariants_ || failure_) return;
  if (const std::optional<Broken> broken = invariants_->check(world)) {
    fail(broken->place, broken->expected, broken->seen);
    failure_->invariant = true;
  }
}

// The path is left as it is when the run is stopped: that is where it stands.
bool Player::play(const std::vector<Step>& steps) {
  const std::size_t depth = path_.size();
  path_.push_back(depth < resume_.size() ? resume_[depth] : PlayerState::Frame{});
  while (path_[depth].index < steps.size()) {
    if (!play_one(steps[path_[depth].index]) && !passes_over()) {
      if (!stopped_) path_.resize(depth);
      return false;
    }
    path_.resize(depth + 1);
    path_[depth] = {path_[depth].index + 1};
  }
  path_.resize(depth);
  return true;
}

bool Player::play_one(const Step& step) {
  current_ = step.place;
  note_ = step.note;
  if (resume_.empty()) {
    began_ = world_.now();
    ++played_;
  }
  if (!within_limits()) return false;
  try {
    return std::visit([this](const auto& what) { return play_step(what); }, step.what);
  } catch (const BadInput& error) {
    if (!lenient_) throw;
    fail(step.place, "what the step asks for", error.what());
    return false;
  }
}

bool Player::passes_over() {
  if (!lenient_ || asking_ || stopped_ || !failure_ || failure_->invariant) return false;
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
  PlayerState state{path_, zero_, began_, played_, journal_, {}, memory_, course_};
  state.journal.forget_past();
  if (invariants_) state.seen = invariants_->seen();
  return state;
}

void Player::resume(const Scenario& scenario, PlayerState state) {
  zero_ = state.zero;
  began_ = state.began;
  played_ = state.played;
  journal_ = std::move(state.journal);
  memory_ = std::move(state.memory);
  course_ = state.course;
  files_ = scenario.files;
  resume_ = std::move(state.path);
  invariants_.emplace(scenario, world_);
  invariants_->take_up(state.seen);
}

bool Player::finish() {
  if (failure_ || !invariants_) return !failure_;
  if (!stopped_ && !pass(world_.now())) return false;  // a run does not end in mid-moment
  if (const std::optional<Broken> broken = invariants_->check_at_end()) {
    fail(broken->place, broken->expected, broken->seen);
    failure_->invariant = true;
  }
  return !failure_;
}

bool Player::play_step(const Do& step) {
  if (!taken_up()) {
    journal_.move_cursor_to_end();
    world_.act(step.action);
    if (!pass(world_.now())) return false;
  }
  // What people hear changes how long they stay.
  while (!step.meanwhile && !over() && world_.people_done_at() > world_.now()) {
    advance(world_.people_done_at());
  }
  return !over();
}

bool Player::play_step(const Wait& step) {
  taken_up();
  return pass(began_ + step.time);
}

bool Player::play_step(const Repeat& step) {
  const std::size_t depth = path_.size() - 1;
  taken_up();
  for (int i = path_[depth].round; i < step.count; ++i) {
    path_[depth].round = i;
    if (!path_[depth].until && !play(step.steps)) return false;
    path_[depth].until = true;
    const bool came = !step.until.empty() && has_come_true(step.until, i + 1 == step.count);
    if (came) return true;
    if (over()) return false;
    path_[depth].until = false;
  }
  return true;
}

// Whether the step that begins here was begun before the run was stopped. The innermost one of its
// path is the last: from then on everything is new.
bool Player::taken_up() {
  if (resume_.empty()) return false;
  if (path_.size() == resume_.size()) resume_.clear();
  return true;
}

// An expectation that is not met is no failure as long as there is another try.
bool Player::has_come_true(const std::vector<Step>& until, bool last_try) {
  asking_ = true;
  const bool came = play(until);
  asking_ = false;
  if (came) return true;
  if (stopped_) return false;
  const bool only_missed = failure_ && failure_->place == until.front().place && within_limits();
  if (only_missed && !last_try) failure_.reset();
  return false;
}

bool Player::play_step(const Expect& step) {
  const bool again = taken_up();
  if (step.timing == Timing::at && !go_to_moment(step)) return false;
  Expect known = step;
  known.what = bound(step.what);
  if (known.until) known.until = bound(*step.until);
  if (known.until) return expect_until(known);
  if (const auto* signal = std::get_if<SignalCondition>(&known.what)) {
    if (signal->measure == Measure::value) return expect_signal(known, *signal);
    if (!again) course_.begin(world_.now(), read(*signal, world_));
    return expect_course(known, *signal);
  }
  if (const auto* formula = std::get_if<Formula>(&known.what)) {
    return expect_formula(known, *formula);
  }
  if (const auto* recalled = std::get_if<Recalled>(&known.what)) {
    return expect_recalled(known, *recalled);
  }
  const Pattern& pattern = std::get<Pattern>(known.what);
  return known.times ? expect_count(known, pattern) : expect_event(known, pattern);
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
  return (step.after.empty() ? began_ : zero_ + memory_.moment(step.after)) + step.time;
}

bool Player::go_to_moment(const Expect& step) {
  const Time moment = step.after.empty() ? zero_ + step.time : end_of(step);
  if (moment >= began_) return pass(moment);
  fail(current_, describe(step), "that time is already over");
  return false;
}

bool Player::expect_signal(const Expect& step, const SignalCondition& what) {
  if (step.timing == Timing::within) return expect_within(step, what);
  if (step.timing == Timing::throughout) return expect_throughout(step, what);
  const double value = read(what, world_);
  if (!holds(what, value)) fail(current_, describe(step), format_signal(*what.signal, value));
  return !over();
}

bool Player::expect_within(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  double value = read(what, world_);
  double nearest = value;
  Time nearest_at = world_.now();
  bool more = true;
  while (!holds(what, value) && more && !over()) {
    const Time stop = std::min(end, time_of(what, value));
    more = advance(stop) || stop < end;
    value = read(what, world_);
    if (distance(what, value) < distance(what, nearest)) {
      nearest = value;
      nearest_at = world_.now();
    }
  }
  if (over()) return false;
  if (holds(what, value)) return true;
  std::string seen = format_signal(*what.signal, value);
  if (what.signal->type == SignalType::number && nearest != value) {
    seen += fmt::format("; the nearest was {} at {}", format_signal(*what.signal, nearest),
                        moment(nearest_at));
  }
  fail(current_, describe(step), seen);
  return false;
}

// The date comes also where nothing happens; a microsecond later it is past what is to be exceeded.
Time Player::time_of(const SignalCondition& what, double value) const {
  const double in_s = comes_true_in_s(what, value);
  if (in_s < 0) return kNever;
  return world_.now() + std::max(from_seconds(in_s), Duration{1});
}

bool Player::expect_throughout(const Expect& step, const SignalCondition& what) {
  const Time end = end_of(step);
  for (bool more = true; !over(); more = advance(end)) {
    const double value = read(what, world_);
    if (!holds(what, value)) {
      fail(current_, describe(step),
           fmt::format("{} after {}", format_signal(*what.signal, value),
                       format_duration(world_.now() - began_)));
    }
    if (!more) break;
  }
  return !over();
}

bool Player::expect_event(const Expect& step, const Pattern& what) {
  const Time end = step.timing == Timing::within ? end_of(step) : world_.now();
  std::size_t known = journal_.size();
  bool found = journal_.take(what, end);
  while (!found && !over() && advance(end)) {
    found = journal_.take(what, end, known);
    known = journal_.size();
  }
  if (!found && !over()) fail(current_, describe(step), journal_.nearest(what, zero_));
  return !over();
}

bool Player::expect_count(const Expect& step, const Pattern& what) {
  if (step.timing == Timing::throughout && !pass(end_of(step))) return false;
  int seen = journal_.take_all(what);
  while (step.timing == Timing::within && seen < step.times->least && advance(end_of(step))) {
    seen += journal_.take_all(what);
  }
  const bool right = seen >= step.times->least && seen <= step.times->most;
  if (!right && !over()) fail(current_, describe(step), fmt::format("{} times", seen));
  return !over();
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
  fail(current_,
       fmt::format("a run that ends within {} steps and {} simulated years", limits_.steps,
                   years.count()),
       fmt::format("{} steps of the world and {} of the scenario in {}, and no end", world_.steps(),
                   played_, format_duration(world_.now())));
  return false;
}

bool Player::pass(Time end) {
  while (!over() && advance(end)) {
  }
  return !over();
}

void Player::fail(Place place, std::string expected, std::string seen) {
  const auto file = static_cast<std::size_t>(place.file);
  failure_ = Failure{.place = place,
                     .file = file < files_.size() ? files_[file] : std::string(),
                     .expected = std::move(expected),
                     .seen = std::move(seen),
                     .note = note_,
                     .at = world_.now() - zero_,
                     .before = journal_.last(kShownBefore, zero_)};
}

std::string Player::moment(Time at) const {
  return format_moment(at - zero_);
}

}  // namespace locktwin::sim
