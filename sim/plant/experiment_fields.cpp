#include "sim/plant/experiment_fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/catalogue/bad_input.h"

namespace locktwin::sim {
namespace {

std::string wanted_number(const Range& range) {
  return fmt::format("a number from {} to {}{}{}", range.low, range.high,
                     range.unit.empty() ? "" : " ", range.unit);
}

double checked(std::string_view key, const nlohmann::json& value, const Range& range) {
  if (!value.is_number()) refuse(key, value, wanted_number(range));
  const double number = value.get<double>();
  if (!(number >= range.low && number <= range.high)) refuse(key, value, wanted_number(range));
  return number;
}

}  // namespace

void refuse(std::string_view key, const nlohmann::json& value, std::string_view wanted) {
  throw BadInput(fmt::format("{}: {} is not allowed; {}", key, value.dump(), wanted),
                 std::string(key));
}

ExperimentFields::ExperimentFields(const nlohmann::json& object) : object_(object) {
  if (!object.is_object()) {
    throw BadInput(fmt::format("{} is not allowed; an object in braces", object.dump()));
  }
}

const nlohmann::json* ExperimentFields::take(std::string_view key) {
  known_.push_back(key);
  const auto found = object_.find(std::string(key));
  return found == object_.end() ? nullptr : &*found;
}

const nlohmann::json& ExperimentFields::need(std::string_view key, std::string_view wanted) {
  const nlohmann::json* value = take(key);
  if (value == nullptr) {
    throw BadInput(fmt::format("{}: missing; {}", key, wanted), std::string(key));
  }
  return *value;
}

double ExperimentFields::number(std::string_view key, const Range& range, double fallback) {
  const nlohmann::json* value = take(key);
  return value == nullptr ? fallback : checked(key, *value, range);
}

double ExperimentFields::number(std::string_view key, const Range& range) {
  return checked(key, need(key, wanted_number(range)), range);
}

std::optional<double> ExperimentFields::number_or_null(std::string_view key, const Range& range) {
  const nlohmann::json* value = take(key);
  if (value == nullptr || value->is_null()) return std::nullopt;
  return checked(key, *value, range);
}

bool ExperimentFields::flag(std::string_view key, bool fallback) {
  const nlohmann::json* value = take(key);
  if (value == nullptr) return fallback;
  if (!value->is_boolean()) refuse(key, *value, "true or false");
  return value->get<bool>();
}

std::string ExperimentFields::word(std::string_view key,
                                   const std::vector<std::string_view>& allowed) {
  const std::string wanted = fmt::format("one of: {}", fmt::join(allowed, ", "));
  const nlohmann::json& value = need(key, wanted);
  if (!value.is_string()) refuse(key, value, wanted);
  const std::string word = value.get<std::string>();
  if (std::find(allowed.begin(), allowed.end(), word) == allowed.end()) {
    throw BadInput(fmt::format("{}: {}", key, unknown_word("word", word, allowed)),
                   std::string(key));
  }
  return word;
}

std::string ExperimentFields::word(std::string_view key,
                                   const std::vector<std::string_view>& allowed,
                                   std::string_view fallback) {
  if (object_.contains(std::string(key))) return word(key, allowed);
  known_.push_back(key);
  return std::string(fallback);
}

void ExperimentFields::finish() const {
  for (const auto& [key, value] : object_.items()) {
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
      throw BadInput(unknown_word("key", key, known_), key);
    }
  }
}

}  // namespace locktwin::sim
