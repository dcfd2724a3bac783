// The course of a number over a span of time: what its value was at each step holds until the next.
#pragma once

#include "model/state/fields.h"
#include "sim/scenario/condition.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class Course {
 public:
  void begin(Time now, double value);
  void add(Time now, double value);  // in the order of time
  // Of all that was added; a mean over no time is the value.
  double measure(Measure measure) const;

  LT_FIELDS(first_, last_, min_, max_, integral_, began_, until_)

 private:
  double first_ = 0;
  double last_ = 0;
  double min_ = 0;
  double max_ = 0;
  double integral_ = 0;  // the value's unit times seconds
  Time began_{0};
  Time until_{0};
};

}  // namespace locktwin::sim
