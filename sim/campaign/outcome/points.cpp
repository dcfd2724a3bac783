#include "sim/campaign/outcome/points.h"

#include <algorithm>
#include <numeric>

#include "sim/campaign/outcome/tally.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kBins = 12;

double spread_of(const std::vector<Bin>& bins) {
  double low = 1;
  double high = 0;
  for (const Bin& bin : bins) {
    if (bin.cells == 0) continue;
    const double rate = static_cast<double>(bin.failed) / static_cast<double>(bin.cells);
    low = std::min(low, rate);
    high = std::max(high, rate);
  }
  return high - low;
}

}  // namespace

Points::Points(const Plan& plan) : columns_(plan.parameters.size()), words_(columns_.size()) {
  for (const Parameter& parameter : plan.parameters) names_.push_back(parameter.name);
}

void Points::add(const CellRow& row) {
  if (row.result.word == CellWord::refused) return;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    TakenValue value = taken_value(row.chosen[i].second);
    if (!value.number) {
      const auto found = std::find(words_[i].begin(), words_[i].end(), value.text);
      value.number = static_cast<double>(found - words_[i].begin());
      if (found == words_[i].end()) words_[i].push_back(value.text);
    }
    columns_[i].push_back(static_cast<float>(*value.number));
  }
  failed_.push_back(row.result.word != CellWord::passed);
  cells_.push_back(static_cast<std::uint32_t>(row.cell));
}

std::vector<Bin> bins_of(const Points& points, std::size_t parameter) {
  std::vector<std::size_t> order(points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return points.value(parameter, a) < points.value(parameter, b);
  });
  std::vector<Bin> bins;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double value = points.value(parameter, order[i]);
    const bool full = !bins.empty() && bins.back().cells * kBins >= points.size();
    // Equal values stay together: a choice has a bin for each.
    if (bins.empty() || (value > bins.back().high && (full || !points.words(parameter).empty()))) {
      bins.push_back({value, value, 0, 0});
    }
    bins.back().high = value;
    ++bins.back().cells;
    bins.back().failed += points.failed(order[i]) ? 1 : 0;
  }
  return bins;
}

std::pair<std::size_t, std::size_t> most_telling(const Points& points) {
  std::vector<std::pair<double, std::size_t>> spreads;
  for (std::size_t i = 0; i < points.parameters(); ++i) {
    spreads.emplace_back(-spread_of(bins_of(points, i)), i);
  }
  std::stable_sort(spreads.begin(), spreads.end());
  return {spreads.at(0).second, spreads.at(spreads.size() > 1 ? 1 : 0).second};
}

}  // namespace locktwin::sim
