#include "sim/report/time_folds.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

constexpr Duration kLongest = std::chrono::seconds(3);        // a stretch that is shown as it is
constexpr Duration kMargin = std::chrono::milliseconds(700);  // shown on either side of a fold
constexpr double kFold_s = 0.8;                               // as wide as that

}  // namespace

TimeFolds::TimeFolds(std::vector<Time> busy, Time begin, Time end, double width) {
  busy.push_back(begin);
  busy.push_back(end);
  std::sort(busy.begin(), busy.end());
  double at_s = 0;
  knots_.push_back({busy.front(), 0});
  for (std::size_t i = 1; i < busy.size(); ++i) {
    const Duration gap = busy[i] - busy[i - 1];
    if (gap <= kLongest) {
      at_s += to_seconds(gap);
      continue;
    }
    const double margin_s = to_seconds(kMargin);
    knots_.push_back({busy[i - 1], at_s});
    knots_.push_back({busy[i - 1] + kMargin, at_s + margin_s});
    folds_.push_back({at_s + margin_s + kFold_s / 2, gap - 2 * kMargin});
    at_s += margin_s + kFold_s;
    knots_.push_back({busy[i] - kMargin, at_s});
    at_s += margin_s;
    knots_.push_back({busy[i], at_s});
  }
  knots_.push_back({busy.back(), at_s});
  const double scale = at_s > 0 ? width / at_s : 0;
  for (Knot& knot : knots_) knot.x *= scale;
  for (Fold& fold : folds_) fold.x *= scale;
}

double TimeFolds::x(Time moment) const {
  const auto after = std::upper_bound(knots_.begin(), knots_.end(), moment,
                                      [](Time at, const Knot& knot) { return at < knot.at; });
  if (after == knots_.begin()) return 0;
  if (after == knots_.end()) return knots_.back().x;
  const Knot& before = *std::prev(after);
  const double share = static_cast<double>((moment - before.at).count()) /
                       static_cast<double>((after->at - before.at).count());
  return before.x + share * (after->x - before.x);
}

}  // namespace locktwin::sim
