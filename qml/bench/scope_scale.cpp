#include "qml/bench/scope_scale.h"

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

double round_step(double span, int most) {
  const double least = span / most;
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= least * (1.0 - 1e-9)) return factor * power;
  }
  return 10.0 * power;
}

RoundRange round_range(double low, double high, double least) {
  constexpr int kParts = 4;
  if (low > 0.0 && low < 0.6 * high) low = 0.0;
  if (high < 0.0 && high > 0.6 * low) high = 0.0;
  const double nearly = 0.02 * (high - low);  // so little beyond 0 is drawn over its line
  if (low < 0.0 && low > -nearly) low = 0.0;
  if (high > 0.0 && high < nearly) high = 0.0;
  if (low > -0.05 * least && high < least && high - low < least) {
    low = 0.0;
    high = least;
  }
  least = std::max({least, 1e-3, std::abs(low) * 0.02, std::abs(high) * 0.02});
  if (high - low < least) {  // as good as one value
    const double half = std::max(0.5 * least, low == 0.0 ? 0.5 : std::abs(low) * 0.05);
    low = low == 0.0 ? 0.0 : low - half;
    high = low == 0.0 ? 1.0 : high + half;
  }
  const double step = round_step(high - low, kParts);
  return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

double least_span(std::string_view unit) {
  if (unit == "deg" || unit == "deg/s") return 1.0;
  if (unit == "N") return 5.0;
  return unit == "mm" ? 0.5 : 0.0;
}

}  // namespace locktwin::desktop
