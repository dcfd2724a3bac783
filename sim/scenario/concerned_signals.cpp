#include "sim/scenario/concerned_signals.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace locktwin::sim {

namespace {

constexpr std::array<std::string_view, 4> kOfTheMechanism{"core.lock_state", "bolt.position_mm",
                                                          "motor.current_a", "door.angle_deg"};
constexpr std::array<std::string_view, 4> kOfTheTruth{"twin.told_is_true", "core.lock_state",
                                                      "bolt.position_mm", "door.angle_deg"};

class Concerned {
 public:
  void add(const SignalSpec* signal, const LockRef& lock) {
    const ConcernedSignal one{signal, lock};
    if (std::find(all_.begin(), all_.end(), one) == all_.end()) all_.push_back(one);
  }
  void add(std::span<const std::string_view> names, const LockRef& lock) {
    for (const std::string_view name : names) {
      const SignalSpec* signal = find_signal(name);
      if (signal == nullptr) throw std::logic_error("the catalogue lost a signal of failures");
      add(signal, lock);
    }
  }
  void add(const SignalCondition& what) { add(what.signal, what.lock); }
  void add(const Pattern& what) { add(kOfTheMechanism, what.lock); }
  void add(const Recalled&) { add(kOfTheMechanism, {}); }
  void add(const Formula& what) {
    for (const FormulaPart& part : what.parts) {
      std::visit([this](const auto& inner) { add(inner); }, part.what);
    }
  }
  void add(const Condition& what) {
    std::visit([this](const auto& one) { add(one); }, what);
  }
  void look(const std::vector<Step>& steps, const Place& place) {
    for (const Step& step : steps) {
      if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
        look(repeat->steps, place);
        look(repeat->until, place);
      }
      if (step.place != place) continue;
      const auto* expect = std::get_if<Expect>(&step.what);
      if (expect == nullptr) continue;
      add(expect->what);
      if (expect->until) add(*expect->until);
    }
  }
  std::vector<ConcernedSignal> take() { return std::move(all_); }
  bool empty() const { return all_.empty(); }

 private:
  std::vector<ConcernedSignal> all_;
};

}  // namespace

std::vector<ConcernedSignal> concerned_signals(const Scenario& scenario, const Place& failed) {
  Concerned concerned;
  concerned.look(scenario.steps, failed);
  for (const Invariant& invariant : scenario.always) {
    if (invariant.place != failed) continue;
    concerned.add(invariant.what);
    if (invariant.when) concerned.add(*invariant.when);
  }
  if (concerned.empty()) {
    const std::vector<SetupLock>& locks = scenario.setup.locks;
    for (std::size_t i = 0; i < locks.size(); ++i) {
      concerned.add(kOfTheTruth, {i, i == 0 ? std::string() : locks[i].name});
    }
  }
  return concerned.take();
}

}  // namespace locktwin::sim
