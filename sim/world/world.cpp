#include "sim/world/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "model/state/hash.h"
#include "sim/faults/fault_spec.h"
#include "sim/household/event_names.h"
#include "sim/lock/movement.h"
#include "sim/scene/scene.h"
#include "sim/time/random_stream.h"
#include "sim/time/seeds.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/vocabulary/events.h"
#include "sim/world/standstill.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

namespace {

constexpr unsigned kFirstSerial = 26'030'001;

std::vector<LockConfig> locks_of(const WorldConfig& config) {
  std::vector<LockConfig> locks = config.locks;
  if (locks.empty()) locks.push_back({std::string(kFirstLock), config.plant, {}});
  if (locks.front().name.empty()) locks.front().name = kFirstLock;
  return locks;
}

// The first lock has the world's own streams; the others' follow from their names, so that another
// lock shifts nobody's chance.
std::vector<std::uint64_t> seeds_of(std::uint64_t seed, const std::vector<LockConfig>& locks) {
  std::vector<std::uint64_t> seeds{seed};
  for (std::size_t i = 1; i < locks.size(); ++i) {
    seeds.push_back(RandomStream(seed, "lock." + locks[i].name).next());
  }
  return seeds;
}

std::vector<Seeds> all_seeds_of(const WorldConfig& config, const std::vector<LockConfig>& locks) {
  const std::vector<std::uint64_t> chance = seeds_of(config.seed, locks);
  const std::vector<std::uint64_t> secrets = seeds_of(config.secrets.value_or(config.seed), locks);
  std::vector<Seeds> all;
  for (std::size_t i = 0; i < chance.size(); ++i) all.push_back({chance[i], secrets[i]});
  return all;
}

}  // namespace

WorldState first_state(const WorldConfig& config) {
  const std::vector<LockConfig> locks = locks_of(config);
  const std::vector<Seeds> seeds = all_seeds_of(config, locks);
  std::vector<Spot> spots;
  for (const LockConfig& lock : locks) spots.push_back(lock.spot);
  WorldState state{.date_s = config.date_s,
                   .counted = {},
                   .locks = {},
                   .household = Household(seeds, config.date_s),
                   .air = Air(seeds_of(config.seed, locks), std::move(spots)),
                   .waiting = {}};
  for (std::size_t i = 0; i < locks.size(); ++i) {
    state.locks.emplace_back(locks[i].name, fmt::to_string(kFirstSerial + i), locks[i].plant,
                             seeds[i]);
  }
  for (Lock& lock : state.locks) {
    if (config.make_core) lock.board.plug_in(CoreSocket(config.make_core(lock.name)));
  }
  return state;
}

namespace {

// Who stands before the door, if the loudspeaker can be heard there.
void let_people_hear(const Lock& lock, Presenters& presenters) {
  if (lock.plant.speaker.level_db(lock.now) <= model::kAmbientDb) return;
  const auto& prompts = lock.board.outputs().prompts;
  presenters.hear(lock.now, {prompts.begin(), prompts.end()});
}

}  // namespace

World::World(const WorldConfig& config) : is_(std::make_unique<WorldState>(first_state(config))) {}

World::~World() = default;

Time World::now() const {
  return is_->now;
}

std::int64_t World::date_s() const {
  return is_->date_s;
}

std::uint64_t World::steps() const {
  return is_->counted.steps;
}

std::uint64_t World::work() const {
  return is_->counted.steps + is_->counted.moved_ms;
}

bool World::waits() const {
  return !is_->waiting.empty();
}

// A lock at which nothing happens is left where it was until somebody looks.
Lock& World::up_to_now(std::size_t number) const {
  Lock& lock = is_->locks.at(number);
  if (lock.now < is_->now) pass_time(lock, is_->now);
  return lock;
}

const std::vector<Lock>& World::locks() const {
  for (std::size_t number = 0; number < is_->locks.size(); ++number) up_to_now(number);
  return is_->locks;
}

const Lock& World::lock(std::size_t number) const {
  return up_to_now(number);
}

const WorldState& World::state() const {
  locks();
  return *is_;
}

std::size_t World::find_lock(std::string_view name) const {
  if (name.empty()) return 0;
  std::vector<std::string_view> names;
  for (const Lock& lock : is_->locks) {
    if (lock.name == name) return names.size();
    names.push_back(lock.name);
  }
  throw BadInput(unknown_word("lock", name, names), "lock");
}

const Household& World::household() const {
  return is_->household;
}

const Air& World::air() const {
  return is_->air;
}

void World::restore(const WorldState& state) {
  *is_ = state;
  is_->agenda.forget();
  is_->household.wake_phones();
}

void World::act(const Action& action) {
  find_lock(action.lock());  // a mistake is told before anything is done
  is_->waiting.push_back(action);
  for (Observer* observer : observers_) observer->on_act(*this, action);
}

Time World::next_due() const {
  if (!is_->waiting.empty()) return is_->now;
  if (!is_->agenda.known()) is_->agenda.ask_all(*is_);
  return is_->agenda.next(is_->now);
}

bool World::step(Time limit) {
  if (!is_->agenda.known()) is_->agenda.ask_all(*is_);
  const Time due = waits() ? is_->now : std::max(is_->agenda.next_beside_movement(), is_->now);
  const Moved moved = let_move(due, limit);
  if (moved.to == Moved::To::be_shown) {
    show_movement(moved.at);
    return true;
  }
  if (moved.to == Moved::To::the_end && due > limit) {
    is_->now = std::max(is_->now, limit);
    return false;
  }
  const Time next = moved.to == Moved::To::be_due ? moved.at : due;
  watch_for_standstill(next);
  step_at(next);
  return true;
}

// Movements go on to the moment that is due, or to the limit, if they make none due before.
World::Moved World::let_move(Time due, Time limit) {
  if (is_->agenda.moving().empty()) return {};
  const Duration every = common_look();
  marks_.clear();
  for (const std::size_t number : is_->agenda.moving()) {
    marks_.push_back(marks_of(is_->locks[number]));
  }
  const Time end = std::min(last_millisecond(due - Duration{1}), last_millisecond(limit));
  for (Time at = is_->now; next_millisecond(at) <= end;) {
    const Time look = every == kNever ? kNever : at - at % every + every;
    const MovedOn moved = move_on(at, std::min(look, end));
    at = moved.to;
    if (moved.is_due) return {Moved::To::be_due, at};
    if (at == look) return {Moved::To::be_shown, at};
  }
  return {};
}

// Everybody's looks at a movement are at multiples of it, and at whole milliseconds.
Duration World::common_look() const {
  Duration common{0};
  for (const Observer* observer : observers_) {
    const Duration every = observer->looks_every();
    if (every != kNever) common = Duration(std::gcd(common.count(), every.count()));
  }
  if (common == Duration{0}) return kNever;
  return Duration(std::lcm(common.count(), kMillisecond.count()));
}

// All that move together, a millisecond; one that moves alone, as far as it may.
World::MovedOn World::move_on(Time from, Time latest) {
  const Time next = next_millisecond(from);
  MovedOn moved{.to = next, .is_due = false};
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    Lock& lock = is_->locks[is_->agenda.moving()[i]];
    const Time before = lock.plant.moved_to();
    sim::move_on(lock, marks_[i], marks_.size() == 1 ? latest : next);
    moved.to = lock.plant.moved_to();
    moved.is_due = moved.is_due || lock.due;
    is_->counted.moved_ms += static_cast<std::uint64_t>((moved.to - before) / kMillisecond);
  }
  return moved;
}

void World::show_movement(Time now) {
  is_->now = now;
  for (Observer* observer : observers_) {
    const Duration every = observer->looks_every();
    if (every != kNever && now % every == Time{0}) observer->on_step(*this);
  }
}

// What a driver asks for, however much, is not counted.
void World::watch_for_standstill(Time next) {
  const bool stands = next == is_->now && is_->waiting.empty();
  is_->counted.standing = stands ? is_->counted.standing + 1 : 0;
  if (is_->counted.standing <= kMostStepsAtOnce) return;
  if (is_->counted.standing == kMostStepsAtOnce + 1) standing_parts_.clear();
  standing_parts_.merge(parts_due(*is_));
  if (is_->counted.standing > kMostStepsAtOnce + kStepsToName)
    tell_standstill(*is_, standing_parts_);
}

void World::run_until(Time end) {
  while (step(end)) {
  }
}

Time World::people_done_at() const {
  return std::max(is_->now, is_->household.people_done_at());
}

// Where something is due; everywhere, when a driver acts. What linked locks say to each other
// reaches both.
void World::choose_busy(Time now) {
  busy_.clear();
  if (!is_->agenda.known()) is_->agenda.ask_all(*is_);
  const bool all = !is_->waiting.empty();
  for (std::size_t number = 0; number < is_->locks.size(); ++number) {
    const bool is_due = is_->agenda.at(number) <= now || is_->agenda.moves(number);
    if (all || is_due) busy_.push_back(number);
  }
  if (busy_.size() == is_->locks.size()) return;
  for (std::size_t found = 0; found < busy_.size(); ++found) {
    for (const LockLink& link : is_->air.links) {
      if (!link.joins(busy_[found])) continue;
      const std::size_t other = link.first() + link.second() - busy_[found];
      if (std::ranges::find(busy_, other) == busy_.end()) busy_.push_back(other);
    }
  }
  std::ranges::sort(busy_);
}

// The order at equal times. Time first passes under the commands that held until now.
void World::step_at(Time now) {
  choose_busy(now);
  is_->now = now;
  for (const std::size_t number : busy_) let_time_pass(number);
  const Applied applied = apply_actions();
  // Nothing was done: the world is as it was. Else the moment goes on for those who did something.
  if (applied.refusal && applied.count == 0) std::rethrow_exception(applied.refusal);
  ++is_->counted.steps;
  let_people_act();
  let_phones_act();
  for (const std::size_t number : busy_) step_lock(number);
  look_ahead();
  for (Observer* observer : observers_) observer->on_step(*this);
  if (applied.refusal) std::rethrow_exception(applied.refusal);
}

// A refused action is not traced and changes nothing; those behind it still wait for their turn.
World::Applied World::apply_actions() {
  Applied applied;
  while (!is_->waiting.empty()) {
    const Action action = std::move(is_->waiting.front());
    is_->waiting.erase(is_->waiting.begin());
    try {
      apply(action);
    } catch (const BadInput&) {
      applied.refusal = std::current_exception();
      break;
    }
    ++applied.count;
  }
  return applied;
}

void World::apply(const Action& action) {
  const std::size_t which = find_lock(action.lock());
  Lock& lock = is_->locks[which];
  Scene scene{is_->locks, which, lock, is_->household, is_->air, is_->now};
  is_->household.wake_phones();
  action.spec().apply(scene, action);
  lock.due = true;
  Occurrence occurrence;
  occurrence.kind = OccurrenceKind::action;
  occurrence.action = action;
  publish(lock, std::move(occurrence));
}

void World::let_time_pass(std::size_t number) {
  Lock& lock = is_->locks[number];
  lock.due = lock.due || is_->agenda.in(number) <= is_->now;
  while (lock.plant.moving() && next_millisecond(lock.plant.moved_to()) <= is_->now) {
    Marks marks = marks_of(lock);
    sim::move_on(lock, marks, next_millisecond(lock.plant.moved_to()));
    ++is_->counted.moved_ms;
  }
  pass_time(lock, is_->now);
}

void World::let_people_act() {
  for (const std::size_t number : busy_) {
    Lock& lock = is_->locks[number];
    Doorstep& doorstep = is_->household.doorsteps[number];
    const bool touched = doorstep.people.act_until(is_->now, lock.plant);
    const bool shown = doorstep.presenters.act_until(is_->now, lock.plant.sensors);
    lock.due = lock.due || touched || shown;
  }
}

void World::let_phones_act() {
  for (const std::size_t number : busy_) {
    LockAir here = air_of(is_->locks[number], number, is_->air);
    if (is_->household.advance(is_->now, number, here, is_->air)) is_->agenda.forget();
  }
  for (LockLink& link : is_->air.links) {
    if (std::ranges::find(busy_, link.first()) == busy_.end()) continue;
    LockAir first = air_of(is_->locks[link.first()], link.first(), is_->air);
    LockAir second = air_of(is_->locks[link.second()], link.second(), is_->air);
    link.advance(is_->now, first, second, is_->air.margin_db(link));
  }
  for (Shown& shown : is_->household.take_shown()) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::app;
    occurrence.app = std::move(shown.what);
    publish(is_->locks[shown.lock], std::move(occurrence));
  }
}

// When the next moment is due, where something has happened.
void World::look_ahead() {
  if (!is_->agenda.known()) return is_->agenda.ask_all(*is_);
  for (const std::size_t number : busy_) is_->agenda.ask(*is_, number);
}

// What hands, frames and time have done to one lock, what its firmware makes of it, and what that
// does.
void World::step_lock(std::size_t number) {
  Lock& lock = is_->locks[number];
  const Time now = is_->now;
  if (!lock.due && !lock.plant.radio.touched()) return;
  lock.due = false;
  if (lock.board.supply(now, lock.plant)) {
    for (Observer* observer : observers_) observer->on_core_reset(*this, lock);
  }
  if (lock.board.read(now, lock.plant)) {
    lock.board.step_core(lock.plant);
    lock.board.drive(now, lock.plant);
    is_->air.attackers[number].spoils().watch(now, lock.board.inputs(), lock.board.outputs(),
                                              lock.board.modules().spoke());
    publish_core_step(lock, is_->household.accounts[number]);
    let_people_hear(lock, is_->household.doorsteps[number].presenters);
  }
  is_->household.listen(now, number, lock.plant.radio, is_->air);
  lock.board.load(now, lock.plant);
  lock.plant.radio.settle();
  observe_faults(lock.faults, Sight(lock, number, is_->household, is_->air, now));
}

void World::publish_core_step(const Lock& lock, const Account& account) {
  const Board& board = lock.board;
  for (Observer* observer : observers_) {
    observer->on_core_step(*this, lock, board.inputs(), board.outputs());
  }
  for (const core::Event& event : board.outputs().events) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::event;
    occurrence.event = event;
    if (!observers_.empty()) occurrence.names = names_in(event, account);
    publish(lock, std::move(occurrence));
  }
  for (core::Prompt prompt : board.outputs().prompts) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::prompt;
    occurrence.prompt = prompt;
    publish(lock, std::move(occurrence));
  }
}

void World::publish(const Lock& lock, Occurrence occurrence) {
  occurrence.at = is_->now;
  occurrence.number = ++is_->counted.occurrences;
  if (&lock != &is_->locks.front()) occurrence.lock = lock.name;
  for (Observer* observer : observers_) observer->on_occurrence(*this, occurrence);
}

std::uint64_t World::state_hash() const {
  return model::state_hash(state());
}

std::vector<std::string> World::idle_faults() const {
  std::vector<std::string> idle;
  for (const Lock& lock : is_->locks) {
    for (const std::string& fault : lock.faults.idle()) {
      idle.push_back(&lock == &is_->locks.front() ? fault : lock.name + "/" + fault);
    }
  }
  return idle;
}

bool World::faults_stand() const {
  return std::any_of(is_->locks.begin(), is_->locks.end(),
                     [](const Lock& lock) { return lock.faults.any_standing(); });
}

void World::add_observer(Observer& observer) {
  observers_.push_back(&observer);
}

void World::remove_observer(Observer& observer) {
  std::erase(observers_, &observer);
}

}  // namespace locktwin::sim
