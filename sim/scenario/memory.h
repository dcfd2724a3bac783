// What a run has remembered: moments, values of signals and of events' fields, by name.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/state/fields.h"
#include "sim/scenario/expression.h"
#include "sim/time/time.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

class Memory {
 public:
  void keep(const std::string& name, double value) { values_[name] = {value, false}; }
  void keep_moment(const std::string& name, Time since_zero) {
    values_[name] = {to_seconds(since_zero), true};
  }
  // Throws BadInput: nothing of that name was remembered so far.
  Quantity recall(std::string_view name) const;
  // The same for a moment, after time zero.
  Time moment(std::string_view name) const;
  double evaluate(const Expression& expression) const;

 private:
  struct Kept {
    double value = 0;
    bool moment = false;
    LT_FIELDS(value, moment)
  };
  std::map<std::string, Kept, std::less<>> values_;

 public:
  LT_FIELDS(values_)
};

}  // namespace locktwin::sim
