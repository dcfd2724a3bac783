#include "sim/world/world.h"

#include <algorithm>
#include <utility>

#include "model/state_hash.h"
#include "sim/vocabulary/events.h"
#include "sim/world/rear_screen.h"
#include "sim/world/twin.h"

namespace locktwin::sim {

namespace {

void let_people_act(Twin& twin) {
  twin.people.act_until(twin.now, twin.plant, twin.panel);
  twin.presenters.act_until(twin.now, twin.sensors);
}

void let_plant_follow(Twin& twin) {  // what hands just did
  twin.plant.advance_to(twin.now);
  twin.sensors.advance_to(twin.now);
}

// Who stands before the door, if the loudspeaker can be heard there.
void let_people_hear(Twin& twin) {
  if (twin.board.parts().speaker_db(twin.now) <= model::kAmbientDb) return;
  const auto& prompts = twin.board.outputs().prompts;
  twin.presenters.hear(twin.now, {prompts.begin(), prompts.end()});
}

}  // namespace

World::World(const WorldConfig& config)
    : twin_(std::make_unique<Twin>(config.plant, config.seed, config.date_s)) {}

World::~World() = default;

void World::act(const Action& action) {
  waiting_.push_back(action);
}

Time World::next_due() const {
  if (!waiting_.empty()) return now_;
  return std::min({twin_->people.next_due(), twin_->presenters.next_due(), twin_->phones.next_due(),
                   twin_->plant.next_event(), twin_->sensors.next_due(), twin_->board.next_due()});
}

bool World::step(Time limit) {
  const Time due = next_due();
  if (due > limit) {
    pass_time(limit);
    return false;
  }
  step_at(std::max(due, now_));
  return true;
}

void World::run_until(Time end) {
  while (step(end)) {
  }
}

Time World::people_done_at() const {
  return std::max({now_, twin_->people.done_at(), twin_->presenters.done_at()});
}

// Time goes on with nothing to do: the resting plant is integrated in closed form.
void World::pass_time(Time to) {
  if (to <= now_) return;
  now_ = to;
  twin_->now = to;
  twin_->plant.advance_to(to);
}

// The order at equal times. Time first passes under the commands that held until now.
void World::step_at(Time now) {
  Twin& twin = *twin_;
  pass_time(now);
  ++steps_;
  apply_actions();
  let_people_act(twin);
  twin.phones.advance(now, air_of(twin, visible_pairing_text(twin)));
  publish_phones();
  let_plant_follow(twin);
  if (twin.board.supply(now, twin.plant)) notify_reset();
  if (twin.board.read(now, twin.plant, twin.panel, twin.sensors)) {
    twin.board.step_core();
    twin.board.drive(now, twin.plant, twin.sensors);
    publish_core_step();
  }
  twin.phones.listen(now, twin.board.radio());
  twin.board.load(now, twin.plant, twin.sensors);
  twin.faults.observe(twin);
  for (Observer* observer : observers_) observer->on_step(*this);
}

void World::apply_actions() {
  const std::vector<Action> actions = std::exchange(waiting_, {});
  for (auto action = actions.begin(); action != actions.end(); ++action) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::action;
    occurrence.action = describe(*action, true);
    publish(std::move(occurrence));
    try {
      action->spec().apply(*twin_, *action);
    } catch (...) {  // a part refuses it; those behind it still wait for their turn
      waiting_.insert(waiting_.begin(), action + 1, actions.end());
      throw;
    }
  }
}

void World::notify_reset() {
  for (Observer* observer : observers_) observer->on_core_reset(*this);
}

void World::publish_core_step() {
  const Board& board = twin_->board;
  for (Observer* observer : observers_) {
    observer->on_core_step(*this, board.inputs(), board.outputs());
  }
  for (const core::Event& event : board.outputs().events) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::event;
    occurrence.event = event;
    publish(std::move(occurrence));
  }
  for (core::Prompt prompt : board.outputs().prompts) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::prompt;
    occurrence.prompt = prompt;
    publish(std::move(occurrence));
  }
  let_people_hear(*twin_);
}

void World::publish_phones() {
  for (PhoneEvent& shown : twin_->phones.take_shown()) {
    Occurrence occurrence;
    occurrence.kind = OccurrenceKind::app;
    occurrence.app = std::move(shown);
    publish(std::move(occurrence));
  }
}

void World::publish(Occurrence occurrence) {
  occurrence.at = now_;
  occurrence.number = ++occurrences_;
  for (Observer* observer : observers_) observer->on_occurrence(*this, occurrence);
}

std::uint64_t World::state_hash() const {
  model::StateHash hash;
  hash.add(now_.count());
  hash.add(twin_->date_s);
  hash.add(steps_);
  hash.add(occurrences_);
  for (const Action& action : waiting_) {
    for (const char sign : describe(action, false)) hash.add(static_cast<std::uint64_t>(sign));
  }
  twin_->plant.hash_into(hash);
  const model::Panel& panel = twin_->panel;
  for (model::Finger finger : panel.fingers) hash.add(static_cast<std::uint64_t>(finger));
  for (bool flag :
       {panel.inside_button, panel.set_button, panel.front_in_place, panel.rear_cover_on}) {
    hash.add(flag);
  }
  twin_->people.hash_into(hash);
  twin_->presenters.hash_into(hash);
  twin_->persons.hash_into(hash);
  twin_->sensors.hash_into(hash);
  twin_->phones.hash_into(hash);
  twin_->board.hash_into(hash);
  twin_->faults.hash_into(hash);
  return hash.value();
}

std::vector<std::string_view> World::idle_faults() const {
  return twin_->faults.idle();
}

void World::add_observer(Observer& observer) {
  observers_.push_back(&observer);
}

void World::remove_observer(Observer& observer) {
  std::erase(observers_, &observer);
}

}  // namespace locktwin::sim
