// Reading an experiment key by key: each value is checked against its type and range. Every mistake
// is a BadJson with its place that names key, value and what is allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/located_json.h"

namespace locktwin::sim {

struct Range {
  double low;
  double high;
  std::string_view unit;  // for the message; may be empty
};

class ExperimentFields {
 public:
  // Tells a key that is not among the known ones before anything else, so that a misspelt key is
  // not told as a missing one. The object must outlive this.
  ExperimentFields(const Located& object, std::vector<std::string_view> known);

  // The value, or the fallback when the key is absent.
  double number(std::string_view key, const Range& range, double fallback);
  double number(std::string_view key, const Range& range);  // the key is needed
  int whole(std::string_view key, const Range& range, int fallback);
  std::optional<double> number_or_null(std::string_view key, const Range& range);
  bool flag(std::string_view key, bool fallback);
  std::string word(std::string_view key, const std::vector<std::string_view>& allowed,
                   std::string_view fallback);
  const Located* take(std::string_view key);  // null when absent

 private:
  const Located& need(std::string_view key, std::string_view wanted);

  const Located& object_;
  std::vector<std::string_view> known_;
};

// The value of a key that must be one of these words, whatever else stands in the object.
std::string needed_word(const Located& object, std::string_view key,
                        const std::vector<std::string_view>& allowed);

// BadJson: "soc: 1.5 is not allowed; a number from 0 to 1".
[[noreturn]] void refuse(std::string_view key, const Located& value, std::string_view wanted);

}  // namespace locktwin::sim
