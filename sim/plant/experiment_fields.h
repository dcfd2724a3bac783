// Reading an experiment key by key: each value is checked against its type and range, and what
// nobody asked for is an unknown key. Every mistake is a BadInput that names key, value and what
// is allowed.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

struct Range {
  double low;
  double high;
  std::string_view unit;  // for the message; may be empty
};

class ExperimentFields {
 public:
  explicit ExperimentFields(const nlohmann::json& object);  // must outlive this

  // The value, or the fallback when the key is absent. Asking makes the key known.
  double number(std::string_view key, const Range& range, double fallback);
  double number(std::string_view key, const Range& range);  // the key is needed
  std::optional<double> number_or_null(std::string_view key, const Range& range);
  bool flag(std::string_view key, bool fallback);
  std::string word(std::string_view key, const std::vector<std::string_view>& allowed,
                   std::string_view fallback);
  std::string word(std::string_view key, const std::vector<std::string_view>& allowed);
  const nlohmann::json* take(std::string_view key);  // null when absent
  // After the last key has been asked for: tells the first unknown one.
  void finish() const;

 private:
  const nlohmann::json& need(std::string_view key, std::string_view wanted);

  const nlohmann::json& object_;
  std::vector<std::string_view> known_;
};

// BadInput: "soc: 1.5 is not allowed; a number from 0 to 1".
[[noreturn]] void refuse(std::string_view key, const nlohmann::json& value,
                         std::string_view wanted);

}  // namespace locktwin::sim
