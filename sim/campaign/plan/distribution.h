// How a parameter of a plan is distributed: from a share of its distribution, between 0 and 1, to
// the value that has that share of all values below it.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

class Distribution {
 public:
  // {"normal": {"mean": 1, "sd": 0.3, "from": 0, "to": 2}}, {"uniform": [0, 12]},
  // {"choice": ["a", "b"], "weights": [1, 3]}; times in place of numbers. Mistakes are told.
  static Distribution read(const Located& located, Problems& problems);

  // As JSON has it: a number of six significant digits, a time, or what was to choose from.
  Located at(double share) const;
  // Shares that stand for `count` levels, evenly; a choice has all that it can be.
  std::vector<double> levels(int count) const;
  // How far a value that at() has given lies from what is usual: 0 in the middle, or the most
  // frequent choice; 1 at the ends, or never.
  double unusual(const Located& value) const;
  // Of a choice: for each of its values the share that lies at or below it. Else empty.
  const std::vector<double>& words() const { return shares_below_; }
  bool is_number() const { return kind_ != Kind::choice; }

 private:
  enum class Kind { normal, uniform, choice };

  void read_normal(const Located& located, Problems& problems);
  void read_uniform(const Located& located, Problems& problems);
  void read_choice(const Located& located, const Located* weights, Problems& problems);
  double quantity(const Located& value, Problems& problems);
  double number_at(double share) const;

  Kind kind_ = Kind::choice;
  Place place_;
  bool time_ = false;  // in seconds
  bool typed_ = false;
  double low_ = 0;  // the ends
  double high_ = 0;
  double mean_ = 0;
  double deviation_ = 1;
  double low_share_ = 0;  // a normal one without what lies beyond its ends
  double high_share_ = 1;
  std::vector<Located> choices_;
  std::vector<double> shares_below_;  // of each choice, with itself
};

// Six significant digits: what a person can type again.
double rounded(double value);

}  // namespace locktwin::sim
