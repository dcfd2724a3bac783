#include "model/body/position_switch.h"

namespace locktwin::model {
namespace {

constexpr Micros kChatter{1000};

// One bit that looks like chance: the finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
bool coin(std::uint64_t number) {
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return ((number ^ (number >> 31U)) & 1U) != 0;
}

bool bouncing(const SwitchFault& fault, const SwitchState& state, Micros now) {
  return fault.stuck == SwitchFault::Stuck::no && state.changed_at.count() >= 0 &&
         now < state.changed_at + fault.bounce;
}

}  // namespace

Switches::Switches(const Truths& truths) {
  for (std::size_t i = 0; i < switches_.size(); ++i) switches_[i].state.truth = truths[i];
}

void Switches::advance_to(Micros now, const Truths& truths) {
  now_ = now;
  for (std::size_t i = 0; i < switches_.size(); ++i) {
    SwitchState& state = switches_[i].state;
    if (truths[i] != state.truth) state = {.truth = truths[i], .changed_at = now};
  }
}

// Each pulls its wire to ground: where the wires touch, either does it for both.
bool Switches::reading(SwitchId id) const {
  if (!bridged_ || id == SwitchId::door_closed) return made(id);
  return made(SwitchId::bolt_out) || made(SwitchId::bolt_in);
}

bool Switches::made(SwitchId id) const {
  const auto& [fault, state] = at(id);
  if (fault.stuck != SwitchFault::Stuck::no) return fault.stuck == SwitchFault::Stuck::made;
  const bool first = now_ < state.changed_at + kChatter;
  if (first || !bouncing(fault, state, now_)) return state.truth;
  return coin(static_cast<std::uint64_t>(now_ / kChatter)) == state.truth;
}

Micros Switches::next_event() const {
  for (const auto& [fault, state] : switches_) {
    if (bouncing(fault, state, now_)) return now_ + kChatter;
  }
  return kNever;
}

}  // namespace locktwin::model
