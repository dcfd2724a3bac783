// What is done, and what could have been done in its place: to somebody who looks on, the same.
#include <fmt/format.h>

#include "sim/link/core_link.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/player.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

// What has answered there answers nothing here, and the other way round.
Player::Player(World& copy, const Player& original) : Player(copy, {}, original.limits_) {
  played_ = original.played_;
  memory_ = original.memory_;
  root_.is.journal = original.track_->is.journal;
  files_ = original.files_;
  zero_ = original.zero_;
  invariants_ = original.invariants_;
  lenient_ = original.lenient_;
}

// A core that exists once, as a chip does, has no copy: nothing is compared then.
bool Player::play_others(const SameAs& step) {
  World copy;
  try {
    copy.restore(world_.state());
  } catch (const CoreLinkError&) {
    sameness_.others.resize(step.to.size());
    sameness_.others_took = Duration{-1};
    return true;
  }
  Player others(copy, *this);
  bool goes_on = false;
  {
    const auto looking = lookouts(copy, step.to, sameness_.others, sameness_.began);
    try {
      goes_on = others.play(step.others);
    } catch (...) {
      track_->current = others.current();
      throw;
    }
  }
  sameness_.others_took = copy.now() - sameness_.began;
  if (goes_on) return true;
  failure_ = others.failure_;
  if (!failure_) return false;
  failure_->step = step_index();
  failure_->note += failure_->note.empty() ? "in 'same_as'" : " (in 'same_as')";
  return false;
}

Playing Player::play_step(const SameAs& step) {
  if (!taken_up()) {
    sameness_ = {};
    sameness_.began = world_.now();
    if (!play_others(step)) co_return false;
  }
  {
    const auto looking = lookouts(world_, step.to, sameness_.done, sameness_.began);
    const bool goes_on = co_await play_steps(step.steps);
    if (!goes_on) co_return false;
  }
  const Place place = track_->current;
  const Duration took = world_.now() - sameness_.began;
  if (const auto difference = first_difference(sameness_, took, step.apart)) {
    fail(place,
         fmt::format("the same to {} as in 'same_as', there {}",
                     describe(step.to[difference->onlooker]), difference->others),
         difference->done);
  }
  co_return !over();
}

}  // namespace locktwin::sim
