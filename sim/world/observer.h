// An observer reads: traces, expectations, the window. It is called at the end of every step.
#pragma once

#include <chrono>

#include "sim/time/time.h"
#include "sim/world/occurrence.h"

namespace locktwin::core {
struct Inputs;
struct Outputs;
}  // namespace locktwin::core

namespace locktwin::sim {

class Action;
struct Lock;
class World;

class Observer {
 public:
  virtual ~Observer() = default;
  // A driver has issued it, at now() after steps(); it takes effect in the next step.
  virtual void on_act(const World&, const Action&) {}
  virtual void on_occurrence(const World&, const Occurrence&) {}
  // The core of that lock was reset (boot), or stepped with these inputs and gave these outputs.
  virtual void on_core_reset(const World&, const Lock&) {}
  virtual void on_core_step(const World&, const Lock&, const core::Inputs&, const core::Outputs&) {}
  virtual void on_step(const World&) {}  // after everything of this moment
  // How often it is shown a movement in which nothing else happens, by an on_step() without a step:
  // at whole multiples of that time, kNever not at all. Who reads measures wants that; pins, states
  // and truths change in steps.
  virtual Duration looks_every() const { return kNever; }

  static constexpr Duration kEachMillisecond = std::chrono::milliseconds(1);
  // Of who watches over a run: nothing may go on for ever unseen.
  static constexpr Duration kNowAndThen = std::chrono::seconds(1);
};

}  // namespace locktwin::sim
