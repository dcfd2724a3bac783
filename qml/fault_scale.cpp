#include "qml/fault_scale.h"

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

namespace {

constexpr double kFarApart = 100.0;  // highest over lowest

bool by_ratio(const sim::FaultInfo& fault) {
  return fault.minimum > 0.0 && fault.maximum / fault.minimum >= kFarApart;
}

// A range around zero that spans many sizes: zero is in the middle.
bool by_size(const sim::FaultInfo& fault) {
  return fault.minimum == -fault.maximum && fault.maximum >= kFarApart;
}

// To a step of 1, 0.1, 0.01 …: at least 30 of them in `span`.
double rounded(double amount, double span) {
  const double step = std::pow(10.0, std::floor(std::log10(span / 30.0)));
  return std::round(amount / step) * step;
}

}  // namespace

bool has_amount(const sim::FaultInfo& fault) {
  return fault.maximum > fault.minimum;
}

double amount_at(const sim::FaultInfo& fault, double position) {
  const double span = fault.maximum - fault.minimum;
  double amount = rounded(fault.minimum + position * span, span);
  if (by_ratio(fault)) {
    amount = fault.minimum * std::pow(fault.maximum / fault.minimum, position);
    amount = rounded(amount, amount);
  }
  if (by_size(fault)) {
    const double side = 2.0 * position - 1.0;
    amount = std::copysign(std::pow(fault.maximum + 1.0, std::abs(side)) - 1.0, side);
    if (amount != 0.0) amount = rounded(amount, std::abs(amount));
  }
  return std::clamp(amount, fault.minimum, fault.maximum);
}

double position_of(const sim::FaultInfo& fault, double amount) {
  if (!has_amount(fault)) return 0.0;
  if (by_size(fault)) {
    const double side = std::log(std::abs(amount) + 1.0) / std::log(fault.maximum + 1.0);
    return std::clamp(0.5 + 0.5 * std::copysign(side, amount), 0.0, 1.0);
  }
  const double position =
      by_ratio(fault) ? std::log(amount / fault.minimum) / std::log(fault.maximum / fault.minimum)
                      : (amount - fault.minimum) / (fault.maximum - fault.minimum);
  return std::clamp(position, 0.0, 1.0);
}

}  // namespace locktwin::desktop
