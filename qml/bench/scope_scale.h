// Round numbers for the axes of the oscilloscope.
#pragma once

namespace locktwin::desktop {

// 1, 2 or 5 times a power of ten: the smallest that divides `span` into at most `most` parts.
double round_step(double span, int most);

struct RoundRange {
  double low;
  double high;
};
// Holds both ends, and 0 where that is not far off.
RoundRange round_range(double low, double high);

}  // namespace locktwin::desktop
