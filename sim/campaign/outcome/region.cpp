#include "sim/campaign/outcome/region.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

void widen(std::optional<TakenValue>& low, std::optional<TakenValue>& high,
           const TakenValue& value) {
  if (!low || value < *low) low = value;
  if (!high || *high < value) high = value;
}

double distance_of(const Plan& plan, const CellRow& row) {
  double sum = 0;
  for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
    const double unusual = plan.parameters[i].distribution.unusual(row.chosen[i].second);
    sum += unusual * unusual;
  }
  return sum;
}

}  // namespace

void Region::add(const Plan& plan, const CellRow& row, bool failed) {
  reaches_.resize(plan.parameters.size());
  for (std::size_t i = 0; i < reaches_.size(); ++i) {
    const TakenValue value = taken_value(row.chosen[i].second);
    Reach& reach = reaches_[i];
    widen(reach.low, reach.high, value);
    reach.words = reach.words || !value.number;
    if (!failed) continue;
    widen(reach.fails_low, reach.fails_high, value);
    if (plan.parameters[i].distribution.is_number()) continue;
    std::vector<TakenValue>& values = reach.fails_at;
    const auto place = std::lower_bound(values.begin(), values.end(), value);
    if (place == values.end() || value < *place) values.insert(place, value);
  }
  if (!failed) return;
  const double distance = distance_of(plan, row);
  if (nearest_ && distance >= nearest_distance_) return;
  nearest_ = row;
  nearest_distance_ = distance;
}

}  // namespace locktwin::sim
