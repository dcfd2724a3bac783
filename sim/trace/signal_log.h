// The course of some signals in memory: only what changes, from a moment on. For whoever draws it
// afterwards.
#pragma once

#include <string>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/time/time.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// A signal of one lock, by its number; `label` is what a reader knows it by.
struct SignalOfLock {
  const SignalSpec* signal = nullptr;
  std::size_t lock = 0;
  std::string label;
};

struct SignalPoint {
  Time at{};
  double value = 0;
  bool operator==(const SignalPoint&) const = default;
};

struct SignalCourse {
  SignalOfLock of;
  std::vector<SignalPoint> points;  // each holds until the next; empty: there was no step
};

class SignalLog : public Observer {
 public:
  // What was before `from` is kept as the first value alone.
  explicit SignalLog(const std::vector<SignalOfLock>& signals, Time from = Time{0});

  void on_step(const World& world) override;
  Duration looks_every() const override;
  const std::vector<SignalCourse>& courses() const { return courses_; }

 private:
  Time from_;
  std::vector<SignalCourse> courses_;
};

}  // namespace locktwin::sim
