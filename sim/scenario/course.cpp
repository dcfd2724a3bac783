#include "sim/scenario/course.h"

#include <algorithm>

namespace locktwin::sim {

void Course::begin(Time now, double value) {
  *this = Course();
  first_ = last_ = min_ = max_ = value;
  began_ = until_ = now;
}

void Course::add(Time now, double value) {
  integral_ += last_ * to_seconds(now - until_);
  until_ = now;
  last_ = value;
  min_ = std::min(min_, value);
  max_ = std::max(max_, value);
}

double Course::measure(Measure measure) const {
  const double span_s = to_seconds(until_ - began_);
  switch (measure) {
    case Measure::value:
      return last_;
    case Measure::min:
      return min_;
    case Measure::max:
      return max_;
    case Measure::mean:
      return span_s > 0 ? integral_ / span_s : last_;
    case Measure::rise:
      return last_ - first_;
    case Measure::integral:
      return integral_;
  }
  return last_;
}

}  // namespace locktwin::sim
