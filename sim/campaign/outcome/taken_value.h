// A parameter's value as what is played at it is ordered by: numbers and times by their size, words
// by the alphabet behind them.
#pragma once

#include <optional>
#include <string>

#include "sim/text/located_json.h"

namespace locktwin::sim {

struct TakenValue {
  std::optional<double> number;  // a time in seconds
  std::string text;              // as it is shown: "-10", "2s", "face"

  bool operator<(const TakenValue& other) const;
};
TakenValue taken_value(const Located& value);

}  // namespace locktwin::sim
