#include "sim/trace/signal_log.h"

#include <algorithm>

#include "sim/world/world.h"

namespace locktwin::sim {

SignalLog::SignalLog(const std::vector<SignalOfLock>& signals, Time from) : from_(from) {
  for (const SignalOfLock& signal : signals) courses_.push_back({signal, {}});
}

Duration SignalLog::looks_every() const {
  const bool moves = std::ranges::any_of(
      courses_, [](const SignalCourse& course) { return course.of.signal->moves; });
  return moves ? kEachMillisecond : kNever;
}

void SignalLog::on_step(const World& world) {
  const Time now = std::max(world.now(), from_);
  for (SignalCourse& course : courses_) {
    std::vector<SignalPoint>& points = course.points;
    const double value = course.of.signal->read(world, course.of.lock);
    if (!points.empty() && points.back().value == value) continue;
    if (!points.empty() && points.back().at == now) {
      points.back().value = value;
    } else {
      points.push_back({now, value});
    }
  }
}

}  // namespace locktwin::sim
