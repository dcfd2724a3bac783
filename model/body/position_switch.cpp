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

}  // namespace

void follow(SwitchState& state, bool truth, Micros now) {
  if (truth == state.truth) return;
  state = {.truth = truth, .changed_at = now};
}

bool bouncing(const SwitchFault& fault, const SwitchState& state, Micros now) {
  return fault.stuck == SwitchFault::Stuck::no && state.changed_at.count() >= 0 &&
         now < state.changed_at + fault.bounce;
}

bool reading(const SwitchFault& fault, const SwitchState& state, Micros now) {
  if (fault.stuck != SwitchFault::Stuck::no) return fault.stuck == SwitchFault::Stuck::made;
  if (!bouncing(fault, state, now)) return state.truth;
  return coin(static_cast<std::uint64_t>(now / kChatter)) == state.truth;
}

}  // namespace locktwin::model
