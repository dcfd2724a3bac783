// A switch that tells where something is: dead bolt out, dead bolt in, door closed.
//
// A contact that wears bounces: it makes or breaks as the truth has changed, and a millisecond
// later begins to open and close for a while, in a pattern that follows from the time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/state/fields.h"
#include "model/units.h"

namespace locktwin::model {

enum class SwitchId : std::uint8_t { bolt_out, bolt_in, door_closed };
inline constexpr int kSwitches = 3;

struct SwitchFault {
  enum class Stuck : std::uint8_t { no, made, open };
  Stuck stuck = Stuck::no;
  Micros bounce{0};  // so long after each change

  LT_FIELDS(stuck, bounce)
};

struct SwitchState {
  bool truth = false;
  Micros changed_at{-1};

  LT_FIELDS(truth, changed_at)
};

// The three of a lock.
class Switches {
 public:
  using Truths = std::array<bool, kSwitches>;  // in the order of SwitchId

  explicit Switches(const Truths& truths);

  void set_fault(SwitchId id, const SwitchFault& fault) { at(id).fault = fault; }
  void set_bridged(bool bridged) { bridged_ = bridged; }  // the two of the bolt: both read either
  void advance_to(Micros now, const Truths& truths);

  bool reading(SwitchId id) const;
  bool truth(SwitchId id) const { return at(id).state.truth; }
  const SwitchFault& fault(SwitchId id) const { return at(id).fault; }
  bool bridged() const { return bridged_; }
  // What the contact itself does, faults of its own included, whatever its wire touches.
  bool made(SwitchId id) const;
  Micros next_event() const;  // kNever unless a contact bounces

  LT_FIELDS(switches_, now_, bridged_)

 private:
  struct Switch {
    SwitchFault fault;
    SwitchState state;
    LT_FIELDS(fault, state)
  };

  Switch& at(SwitchId id) { return switches_[static_cast<std::size_t>(id)]; }
  const Switch& at(SwitchId id) const { return switches_[static_cast<std::size_t>(id)]; }

  std::array<Switch, kSwitches> switches_;
  Micros now_{0};
  bool bridged_ = false;
};

}  // namespace locktwin::model
