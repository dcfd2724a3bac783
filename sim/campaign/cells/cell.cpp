#include "sim/campaign/cells/cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>
#include <system_error>

#include "sim/campaign/branch.h"
#include "sim/campaign/cells/healed.h"
#include "sim/campaign/listening.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/journal.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/chance.h"

namespace locktwin::sim {

namespace {

// Which properties have been so at some moment.
class Reached : public Observer {
 public:
  Reached(const std::vector<Property>& properties, std::vector<bool>& reached)
      : properties_(properties), reached_(reached) {
    for (const Property& property : properties_) {
      const auto* signals = std::get_if<Formula>(&property.what);
      signals_ = signals_ || signals != nullptr;
      moves_ = moves_ || (signals != nullptr && moves(*signals));
    }
  }
  void on_occurrence(const World&, const Occurrence& occurrence) override {
    for (std::size_t i = 0; i < properties_.size(); ++i) {
      const auto* event = std::get_if<Pattern>(&properties_[i].what);
      if (event != nullptr && !reached_[i] && matches(*event, occurrence)) reached_[i] = true;
    }
  }
  Duration looks_every() const override { return moves_ ? kEachMillisecond : kNever; }
  void on_step(const World& world) override {
    static const Journal kNothing;  // these have signals alone
    for (std::size_t i = 0; signals_ && i < properties_.size(); ++i) {
      const auto* signals = std::get_if<Formula>(&properties_[i].what);
      if (signals != nullptr && !reached_[i]) reached_[i] = holds(*signals, world, kNothing);
    }
  }

 private:
  const std::vector<Property>& properties_;
  std::vector<bool>& reached_;
  bool signals_ = false;
  bool moves_ = false;  // one of them
};

class DoneInCell : public Observer {
 public:
  explicit DoneInCell(Life& done) : done_(done) {}
  void on_occurrence(const World&, const Occurrence& occurrence) override {
    if (occurrence.kind == OccurrenceKind::action) done_.push_back({*occurrence.action});
  }

 private:
  Life& done_;
};

// The program's own mistakes end a cell, and are counted as what may never be.
void tell_error(const std::exception& error, CellResult& result) {
  const bool refused = dynamic_cast<const BadInput*>(&error) != nullptr;
  result.word = refused ? CellWord::refused : CellWord::broken;
  const std::string what = error.what();
  result.reason = (refused ? "" : "internal error: ") + what.substr(0, what.find('\n'));
}

std::string reason_with_line(const Failure& failure) {
  return fmt::format("line {}: {}", failure.place.line, failure.expected);
}

std::optional<double> value_of(const CellMeasure& measure, const World& world,
                               const Memory& memory) {
  if (const auto* signal = std::get_if<SignalCondition>(&measure.what)) {
    return read(*signal, world);
  }
  try {
    return memory.evaluate(std::get<Expression>(measure.what));
  } catch (const BadInput&) {
    return std::nullopt;  // the run has not come so far
  }
}

Duration moment_of(const Chosen& chosen, const std::string& name) {
  for (const auto& [variable, value] : chosen) {
    if (variable != name) continue;
    return value.kind == Located::Kind::text ? parse_duration(value.text)
                                             : from_seconds(std::max(0.0, value.number));
  }
  return {};
}

}  // namespace

Life CellPlayer::play_from(const Start& start, const Scenario& scenario, std::uint64_t cell,
                           const Chosen& chosen, CellResult& result) {
  if (plan_.one_setup) {
    beginning_ = *start.fork->world;
    restart_chance(beginning_, chance_of(plan_, cell));
    world_.restore(beginning_);
  } else {
    world_.restore(*start.fork->world);
  }
  Reached reached(plan_.sometimes, result.reached);
  const Listening hearing(world_, reached);
  FalseAlarms alarms;
  const Listening listening(world_, alarms);
  Life done;
  DoneInCell noting(done);
  std::optional<Listening> looking;  // who did what is asked when all is healed, else by nobody
  if (!plan_.eventually.empty()) looking.emplace(world_, noting);
  Player player(world_, {});
  player.resume(scenario, start.fork->player);
  if (plan_.meanwhile) {
    player.be_lenient();
    player.intervene(moment_of(chosen, plan_.meanwhile->at), plan_.meanwhile->action);
  }
  if (player.play(scenario.steps)) player.finish();
  if (const std::optional<Failure>& failure = player.failure()) {
    result.word = failure->invariant ? CellWord::broken : CellWord::failed;
    result.reason = reason_with_line(*failure);
  } else if (!player.refusal().empty()) {
    result.word = CellWord::refused;
    result.reason = player.refusal();
  } else if (plan_.meanwhile) {
    std::optional<Breach> breach = alarms.first();
    if (!breach) breach = breach_at_end(world_, {});
    if (breach) {
      result.word = CellWord::broken;
      result.reason = breach->what;
    }
  }
  if (plan_.measures.empty()) return done;
  const Memory memory = player.state().memory;
  for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
    result.measures[i] = value_of(plan_.measures[i], world_, memory);
  }
  return done;
}

// Also where an expectation was missed: what is asked is what comes when its cause is gone.
void CellPlayer::ask_when_healed(const Scenario& scenario, const Life& done, CellResult& result) {
  const bool ended = result.word == CellWord::passed || result.word == CellWord::failed;
  if (plan_.eventually.empty() || !ended) return;
  std::string missing = missing_when_healed(plan_, scenario, done, world_);
  if (missing.empty()) return;
  result.word = CellWord::broken;
  result.reason = std::move(missing);
}

CellResult CellPlayer::play_once(std::uint64_t cell, const Chosen& chosen) {
  CellResult result;
  result.reached.resize(plan_.sometimes.size());
  result.measures.resize(measure_names(plan_).size());
  try {
    Scenario scenario = scenario_of(plan_, chosen);
    if (plan_.meanwhile) scenario = for_branches(scenario, std::chrono::seconds(15));
    const std::uint64_t seed = plan_.one_setup ? scenario.seed : chance_of(plan_, cell);
    const std::shared_ptr<const Start> start = starts_.behind_setup(scenario, seed);
    if (start->fork) {
      const Life done = play_from(*start, scenario, cell, chosen, result);
      result.hash = world_.state_hash();
      ask_when_healed(scenario, done, result);
    } else {  // there is no final state
      result.word = CellWord::broken;
      result.reason = "in the setup: " + start->failure->expected;
    }
  } catch (const std::bad_alloc&) {
    throw;  // what the machine lacks says nothing of the lock: the block is tried again
  } catch (const std::system_error&) {
    throw;
  } catch (const std::exception& error) {
    tell_error(error, result);
  }
  return result;
}

// Between a value that holds and one that does not, until they are near each other.
CellResult CellPlayer::seek_limit(std::uint64_t cell) {
  const Question& question = plan_.question;
  const auto play_at = [&](double at) { return play_once(cell, chosen_of(plan_, cell, at)); };
  CellResult holding = play_at(question.from);
  std::uint32_t runs = 1;
  double limit = question.from;
  CellResult failing = holding;
  if (holding.word == CellWord::passed) {
    failing = play_at(question.to);
    ++runs;
    limit = question.to;
  }
  if (holding.word == CellWord::passed && failing.word == CellWord::failed) {
    double low = question.from;
    double high = question.to;
    while (high - low > question.within) {
      const double middle = rounded(low + (high - low) / 2);
      if (middle <= low || middle >= high) break;  // no value of six digits lies between
      CellResult there = play_at(middle);
      ++runs;
      if (there.word == CellWord::passed) {
        low = middle;
      } else {
        high = middle;
        failing = std::move(there);
      }
      if (failing.word != CellWord::failed) break;  // broken or refused: no limit of this kind
    }
    limit = low;
  }
  failing.runs = runs;
  failing.measures.back() = limit;
  // That it fails somewhere is what was asked for.
  if (failing.word == CellWord::failed && limit > question.from) failing.word = CellWord::passed;
  return failing;
}

CellResult CellPlayer::play(std::uint64_t cell) {
  if (plan_.question.kind == QuestionKind::limit) return seek_limit(cell);
  return play_once(cell, chosen_of(plan_, cell));
}

}  // namespace locktwin::sim
