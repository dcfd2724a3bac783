#include "qml/fault_scale.h"

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

namespace {

constexpr double kFarApart = 100.0;  // highest over lowest

bool by_ratio(const sim::FaultSpec& fault) {
  return fault.minimum > 0.0 && fault.maximum / fault.minimum >= kFarApart;
}

// To a step of 1, 0.1, 0.01 …: at least 30 of them in `span`.
double rounded(double amount, double span) {
  const double step = std::pow(10.0, std::floor(std::log10(span / 30.0)));
  return std::round(amount / step) * step;
}

}  // namespace

bool has_amount(const sim::FaultSpec& fault) {
  return fault.maximum > fault.minimum;
}

double amount_at(const sim::FaultSpec& fault, double position) {
  const double span = fault.maximum - fault.minimum;
  double amount = rounded(fault.minimum + position * span, span);
  if (by_ratio(fault)) {
    amount = fault.minimum * std::pow(fault.maximum / fault.minimum, position);
    amount = rounded(amount, amount);
  }
  return std::clamp(amount, fault.minimum, fault.maximum);
}

double position_of(const sim::FaultSpec& fault, double amount) {
  if (!has_amount(fault)) return 0.0;
  const double position =
      by_ratio(fault) ? std::log(amount / fault.minimum) / std::log(fault.maximum / fault.minimum)
                      : (amount - fault.minimum) / (fault.maximum - fault.minimum);
  return std::clamp(position, 0.0, 1.0);
}

}  // namespace locktwin::desktop
