// What numbers of cells say of all that could have been played.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace locktwin::sim {

struct Interval {
  double low = 0;
  double high = 0;
};

// Of a share that was seen `hits` times in `all`. E. B. Wilson, JASA 22 (1927).
Interval wilson(std::uint64_t hits, std::uint64_t all, double confidence);

// The value below which that share of all lies, with its interval from the order of what was seen:
// no form of the distribution is taken for granted, and each end errs in half of what the
// confidence leaves, or in less. `sorted` has at least one; of few, nothing that was seen bounds it
// at that confidence. What was seen to lie beyond all that was sought is infinite.
struct Quantile {
  double value = 0;
  std::optional<double> low;  // none: too few lie below
  std::optional<double> high;
};
inline constexpr std::initializer_list<double> kToldShares = {0.01, 0.05, 0.5, 0.95, 0.99};
Quantile quantile(const std::vector<double>& sorted, double share, double confidence);

// How much of the variance of an answer one parameter explains alone, and with all that it does
// together with others. Saltelli et al., Computer Physics Communications 181 (2010); Jansen, CPC
// 117 (1999). `answers` has for each row those of the one point, the other one, and the first with
// the other's parameter i. Of one row alone they say nothing.
struct Indices {
  double first = 0;
  double total = 0;
};
std::vector<Indices> sensitivity(const std::vector<double>& answers, std::size_t parameters);

// How probable two such shares, or ones that are farther apart, are when nothing but chance tells
// them apart: Fisher's exact test, both sides.
double fisher(std::uint64_t hits, std::uint64_t all, std::uint64_t other_hits,
              std::uint64_t other_all);

}  // namespace locktwin::sim
