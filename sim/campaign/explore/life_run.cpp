#include "sim/campaign/explore/life_run.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <exception>
#include <new>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "firmware-core/house/settings.h"
#include "sim/campaign/branch.h"
#include "sim/faults/fault_spec.h"
#include "sim/lock/lock.h"
#include "sim/scenario/expand.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/text/located_json.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

// Behind these a lock may rightly refuse the PIN of its setup.
constexpr core::EventKind kOfThePin[] = {
    core::EventKind::user_removed, core::EventKind::user_changed, core::EventKind::credential_added,
    core::EventKind::credential_removed, core::EventKind::setting_changed};

// Behind these it may also turn its motor the wrong way, and say so (INS-3).
constexpr core::EventKind kOfTheSide[] = {
    core::EventKind::reset_begun, core::EventKind::store_damaged, core::EventKind::direction_set};

Excuse excuse_of(const core::Event& event) {
  const bool hangs = event.kind == core::EventKind::setting_changed &&
                     (event.first == static_cast<std::uint8_t>(core::Setting::side) ||
                      event.first == static_cast<std::uint8_t>(core::Setting::body));
  if (hangs || std::ranges::find(kOfTheSide, event.kind) != std::end(kOfTheSide)) {
    return Excuse::all;
  }
  const bool pin = std::ranges::find(kOfThePin, event.kind) != std::end(kOfThePin);
  return pin ? Excuse::pin : Excuse::none;
}

std::string without_digits(std::string text) {
  std::ranges::replace_if(
      text, [](unsigned char c) { return std::isdigit(c) != 0; }, '#');
  return text.substr(0, text.find('\n'));
}

void append(std::vector<std::string>& lines, const std::vector<std::string>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

}  // namespace

std::string reason_of_error(const std::string& what) {
  return "internal error: " + without_digits(what);
}

std::string reason_of_refusal(const std::string& what) {
  return "a part refuses it: " + without_digits(what);
}

std::string reason_of(const Failure& failure) {
  return failure.invariant || failure.note.empty() ? failure.expected : failure.note;
}

LivedIn lived_in(const std::string& file, const std::string& text) {
  LivedIn where;
  Scenario read = parse_scenario(file, text);
  if (read.hazard) {
    throw BadInput(file +
                   ": it shows a hazard, in which TWN-1 breaks: lives need a house that is "
                   "whole; leave 'hazard' out");
  }
  Problems problems;
  const Expanded expanded = expand(parse_located_json(text), file, problems);
  if (const LocatedMember* always = expanded.root.find("always")) {
    for (const Located& item : always->value.items) where.always.push_back(line_of(item));
  }
  if (where.always.size() != read.always.size()) {
    throw std::logic_error(file + ": 'always' has another number of lines than was read");
  }
  std::vector<Invariant> kept;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < read.always.size(); ++i) {
    if (read.always[i].times.least > 0) continue;  // of the scenario's own steps
    kept.push_back(read.always[i]);
    lines.push_back(where.always[i]);
  }
  read.always = std::move(kept);
  where.always = std::move(lines);
  read.steps.clear();
  where.demands = demands_of(read.setup);
  where.scenario = std::move(read);
  return where;
}

LivedIn lived_in(const Plan& plan) {
  LivedIn where = lived_in(plan.scenario, plan.text);
  const int plans_own = static_cast<int>(where.scenario.files.size());
  where.scenario.files.push_back(plan.file);
  for (std::size_t i = 0; i < plan.always.size(); ++i) {
    if (plan.always[i].times.least > 0) continue;  // of the scenario's own steps
    where.scenario.always.push_back(plan.always[i]);
    where.scenario.always.back().place.file = plans_own;
    where.always.push_back(plan.always_lines[i]);
  }
  const Demand calm = calm_of(where.scenario.setup);
  for (const Liveness& property : plan.eventually) {
    Demand demand = calm;
    append(demand.lines, property.lines);
    demand.steps.insert(demand.steps.end(), property.steps.begin(), property.steps.end());
    where.demands.eventually.push_back(std::move(demand));
  }
  return where;
}

LifeRun::LifeRun(const LivedIn& where, World& world, const Moment& from, Observer* listener)
    : where_(where), world_(world), listener_(listener), life_(from.life), excused_(from.excused) {
  world_.restore(*from.fork.world);
  excused_.resize(world_.locks().size());
  player_.emplace(world_, nullptr);
  player_->resume(where_.scenario, from.fork.player);
  player_->be_lenient();
  world_.add_observer(*this);
  if (listener_ != nullptr) world_.add_observer(*listener_);
}

LifeRun::~LifeRun() {
  world_.remove_observer(*this);
  if (listener_ != nullptr) world_.remove_observer(*listener_);
}

void LifeRun::on_occurrence(const World& world, const Occurrence& occurrence) {
  acted_ = acted_ || occurrence.kind == OccurrenceKind::action;
  if (occurrence.kind != OccurrenceKind::event) return;
  Excuse& excuse = excused_[world.find_lock(occurrence.lock)];
  excuse = std::max(excuse, excuse_of(occurrence.event));
}

Moment LifeRun::moment() const {
  Moment moment{
      {std::make_shared<const WorldState>(world_.state()), player_->state()}, life_, excused_};
  moment.fork.player.track.journal.forget_past();
  return moment;
}

// False: something was found.
bool LifeRun::play(Player& player, const std::vector<Step>& steps) {
  try {
    player.play(steps);
  } catch (const std::bad_alloc&) {  // what the machine lacks says nothing of the lock
    throw;
  } catch (const std::system_error&) {
    throw;
  } catch (const BadInput& error) {  // a demand asks for what cannot be done
    find_error(reason_of_refusal(error.what()), error.what());
    return false;
  } catch (const std::exception& error) {
    find_error(reason_of_error(error.what()), error.what());
    return false;
  }
  if (!player.failure()) return true;
  find(player);
  return false;
}

bool LifeRun::carry_out(const LifeStep& step, Life& into) {
  acted_ = false;
  into.push_back({step.action, step.meanwhile});
  const bool goes_on = play(*player_, do_step(step));
  if (!acted_) into.pop_back();
  if (!goes_on || !acted_) return false;
  return pause(step.pause, into.back());
}

// An hour in which the door's physics stays awake costs as much as a thousand lives: such a pause
// ends early.
bool LifeRun::pause(Duration span, LifeStep& step) {
  constexpr std::chrono::minutes kAwake{1};
  step.pause = std::min<Duration>(span, kAwake);
  if (step.pause <= Duration{0}) return true;
  if (!play(*player_, {{{}, "", Wait{step.pause}}})) return false;
  const auto moves = [](const Lock& lock) { return lock.plant.moving(); };
  if (span <= kAwake || std::ranges::any_of(world_.locks(), moves)) return true;
  step.pause = span;
  return play(*player_, {{{}, "", Wait{span - kAwake}}});
}

bool LifeRun::live(const LifeStep& step) {
  return !found_ && carry_out(step, life_);
}

void LifeRun::find_error(std::string reason, const char* what) {
  found_ = Find{std::move(reason), what, {}, life_, {}, {}};
}

void LifeRun::find(const Player& player) {
  const Failure& failure = *player.failure();
  Find found{reason_of(failure), failure.seen, {}, life_, {}, {}};
  if (failure.invariant) {
    const auto& always = where_.scenario.always;
    for (std::size_t i = 0; i < always.size(); ++i) {
      if (always[i].place == failure.place) found.broken = i;
    }
    found.covers = found.broken ? where_.scenario.covers : std::vector<std::string>{"TWN-1"};
  } else {
    found.covers = covers_of_note(failure.note);
  }
  found_ = std::move(found);
}

// Who is still at work is waited for.
bool LifeRun::finish_people(std::vector<std::string>& lines) {
  const Duration busy = world_.people_done_at() - world_.now();
  if (busy <= Duration{0}) return true;
  lines.push_back(line_of_wait(busy));
  return play(*player_, {{{}, "", Wait{busy}}});
}

bool LifeRun::carry_out_all(const Life& steps, std::vector<std::string>& lines) {
  Life done;
  for (const LifeStep& step : steps) {
    carry_out(step, done);
    if (found_) break;
  }
  append(lines, lines_of(done));
  return !found_;
}

// In a copy: all demands begin at the same moment. Only the one that is missed is told.
bool LifeRun::ask(const Demand& demand, const Moment& from,
                  const std::vector<std::string>& before) {
  world_.restore(*from.fork.world);
  player_.emplace(world_, nullptr);
  player_->resume(where_.scenario, from.fork.player);
  if (play(*player_, demand.steps)) return true;
  found_->after = before;
  append(found_->after, demand.lines);
  return false;
}

// Of what it is excused while it is asked (somebody's phone is still at work), that is not asked.
bool LifeRun::works(std::size_t lock, const Moment& from, const std::vector<std::string>& before) {
  while (excused_[lock] != Excuse::all) {
    const Excuse excuse = excused_[lock];
    const bool with_pin = excuse == Excuse::none;
    const Demand& demand = (with_pin ? where_.demands.works : where_.demands.locks).at(lock);
    if (ask(demand, from, before)) return true;
    const bool missed = player_->failure() && !player_->failure()->invariant;
    if (!missed || excused_[lock] == excuse) return false;
    found_.reset();
  }
  return true;
}

void LifeRun::end() {
  if (found_) return;
  if (listener_ != nullptr) world_.remove_observer(*listener_);
  listener_ = nullptr;
  std::vector<std::string> lines;
  const auto tell = [&] {
    if (found_ && found_->after.empty()) found_->after = lines;
  };
  if (!finish_people(lines) || !carry_out_all(hands_off(life_), lines)) return tell();
  const Moment at_rest = moment();
  for (const Demand& way_out : where_.demands.way_out) {
    const Lock& lock = at_rest.fork.world->locks[way_out.lock];
    if (lock.faults.standing("handle.inside_loose")) continue;  // the handle is not whole
    if (!ask(way_out, at_rest, lines)) return;
  }
  excused_ = at_rest.excused;  // not of what comes in the copies
  world_.restore(*at_rest.fork.world);
  player_.emplace(world_, nullptr);
  player_->resume(where_.scenario, at_rest.fork.player);
  player_->be_lenient();
  if (!carry_out_all(mending(life_, world_), lines)) return tell();
  const Moment mended = moment();
  if (all_works(mended, lines)) comes_eventually(mended, lines);
}

bool LifeRun::all_works(const Moment& mended, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < excused_.size(); ++i) {
    excused_ = mended.excused;  // not of what came in another's copy
    if (!works(i, mended, lines)) return false;
  }
  return true;
}

// Where a life has changed users or settings, or does so while it is asked, what a plan demands may
// rightly not come.
void LifeRun::comes_eventually(const Moment& mended, const std::vector<std::string>& lines) {
  const auto is_excused = [](Excuse excuse) { return excuse != Excuse::none; };
  if (std::ranges::any_of(mended.excused, is_excused)) return;
  for (const Demand& demand : where_.demands.eventually) {
    excused_ = mended.excused;
    if (ask(demand, mended, lines)) continue;
    const bool missed = player_->failure() && !player_->failure()->invariant;
    if (!missed || std::ranges::none_of(excused_, is_excused)) return;
    found_.reset();
  }
}

}  // namespace locktwin::sim
