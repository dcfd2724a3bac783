#include "model/energy/open_circuit_voltage.h"

#include <algorithm>
#include <array>

namespace locktwin::model {
namespace {

struct Point {
  double soc;
  double volts;
};

constexpr std::array<Point, 23> kTable{{
    {0.00, 2.5003}, {0.02, 2.8627}, {0.05, 3.1096}, {0.08, 3.2278}, {0.10, 3.2961}, {0.15, 3.4340},
    {0.20, 3.4853}, {0.25, 3.5287}, {0.30, 3.5816}, {0.35, 3.6292}, {0.40, 3.6671}, {0.45, 3.7055},
    {0.50, 3.7510}, {0.55, 3.7985}, {0.60, 3.8407}, {0.65, 3.8897}, {0.70, 3.9480}, {0.75, 3.9944},
    {0.80, 4.0421}, {0.85, 4.0809}, {0.90, 4.0967}, {0.95, 4.1236}, {1.00, 4.2000},
}};

}  // namespace

double open_circuit_voltage_v(double soc) {
  const auto right = std::partition_point(kTable.begin() + 1, kTable.end() - 1,
                                          [soc](const Point& point) { return point.soc < soc; });
  const Point& a = *(right - 1);
  const Point& b = *right;
  return std::max(0.0, a.volts + (b.volts - a.volts) * (soc - a.soc) / (b.soc - a.soc));
}

}  // namespace locktwin::model
