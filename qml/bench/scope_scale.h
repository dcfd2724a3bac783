// Round numbers for the axes of the oscilloscope.
#pragma once

#include <string_view>

namespace locktwin::desktop {

// 1, 2 or 5 times a power of ten: the smallest that divides `span` into at most `most` parts.
double round_step(double span, int most);

struct RoundRange {
  double low;
  double high;
};
// Holds both ends, and 0 where that is not far off; at least so wide.
RoundRange round_range(double low, double high, double least = 0.0);
// What is less than that, of a signal in this unit, is noise: not to be magnified.
double least_span(std::string_view unit);

}  // namespace locktwin::desktop
