// As much of JSON schema (draft 7) as scenarios/schema.json uses, to hold program and schema
// against each other, and to count what a validator has to do.
#pragma once

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

namespace locktwin::tests {

class SmallSchema {
 public:
  using Json = nlohmann::json;

  explicit SmallSchema(Json schema) : root_(std::move(schema)) {}

  bool accepts(const Json& value) { return holds(root_, value); }
  long looks() const { return looks_; }  // at keywords, since the beginning

 private:
  bool holds(const Json& schema, const Json& value) {
    for (const auto& [keyword, rule] : schema.items()) {
      ++looks_;
      if (!holds(schema, keyword, rule, value)) return false;
    }
    return true;
  }

  // One that is not looked at below would be passed over in silence.
  static void require_known(const std::string& keyword) {
    static const std::set<std::string> kKnown{
        "$ref",       "const",    "enum",          "not",
        "allOf",      "anyOf",    "oneOf",         "if",
        "then",       "else",     "type",          "required",
        "properties", "items",    "minItems",      "additionalProperties",
        "maxItems",   "minimum",  "maximum",       "dependencies",
        "minLength",  "pattern",  "maxLength",     "uniqueItems",
        "$schema",    "title",    "definitions",   "description",
        "default",    "examples", "propertyNames", "minProperties"};
    if (!kKnown.contains(keyword)) throw std::logic_error("unknown keyword: " + keyword);
  }

  bool holds(const Json& schema, const std::string& keyword, const Json& rule, const Json& value) {
    require_known(keyword);
    if (keyword == "$ref") return holds(root_.at(Json::json_pointer(pointer(rule))), value);
    if (keyword == "const") return value == rule;
    if (keyword == "enum") return std::find(rule.begin(), rule.end(), value) != rule.end();
    if (keyword == "not") return !holds(rule, value);
    if (keyword == "allOf") return count(rule, value) == rule.size();
    if (keyword == "anyOf") return count(rule, value) > 0;
    if (keyword == "oneOf") return count(rule, value) == 1;
    if (keyword == "if") {
      const char* branch = holds(rule, value) ? "then" : "else";
      return !schema.contains(branch) || holds(schema.at(branch), value);
    }
    if (keyword == "type") return is_of_type(rule, value);
    if (value.is_object()) return holds_object(schema, keyword, rule, value);
    if (value.is_array()) return holds_list(keyword, rule, value);
    return holds_plain(keyword, rule, value);
  }

  bool holds_object(const Json& schema, const std::string& keyword, const Json& rule,
                    const Json& value) {
    if (keyword == "required") {
      return std::all_of(rule.begin(), rule.end(),
                         [&](const Json& key) { return value.contains(key.get<std::string>()); });
    }
    if (keyword == "properties") {
      for (const auto& [key, of_key] : rule.items()) {
        if (value.contains(key) && !holds(of_key, value.at(key))) return false;
      }
    }
    if (keyword == "additionalProperties") {
      const Json properties = schema.value("properties", Json::object());
      for (const auto& [key, each] : value.items()) {
        if (!properties.contains(key) && (rule == false || !holds(rule, each))) return false;
      }
    }
    if (keyword == "minProperties") return value.size() >= rule;
    if (keyword == "propertyNames") {
      for (const auto& [key, unused] : value.items()) {
        if (!holds(rule, Json(key))) return false;
      }
    }
    if (keyword == "dependencies") {
      for (const auto& [key, then] : rule.items()) {
        if (value.contains(key) && !holds(then, value)) return false;
      }
    }
    return true;
  }

  bool holds_list(const std::string& keyword, const Json& rule, const Json& value) {
    if (keyword == "minItems") return value.size() >= rule;
    if (keyword == "maxItems") return value.size() <= rule;
    if (keyword == "uniqueItems") return rule == false || !has_twins(value);
    if (keyword != "items") return true;
    return std::all_of(value.begin(), value.end(),
                       [&](const Json& item) { return holds(rule, item); });
  }

  static bool holds_plain(const std::string& keyword, const Json& rule, const Json& value) {
    if (value.is_number() && keyword == "minimum") return value >= rule;
    if (value.is_number() && keyword == "maximum") return value <= rule;
    if (!value.is_string()) return true;
    const std::string text = value.get<std::string>();
    if (keyword == "minLength") return letters(text) >= rule;
    if (keyword == "maxLength") return letters(text) <= rule;
    if (keyword == "pattern") return std::regex_search(text, std::regex(rule.get<std::string>()));
    return true;
  }

  // Of UTF-8: bytes that continue no letter.
  static std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
  }

  static bool has_twins(const Json& list) {
    for (auto item = list.begin(); item != list.end(); ++item) {
      if (std::find(std::next(item), list.end(), *item) != list.end()) return true;
    }
    return false;
  }

  static bool is_of_type(const Json& rule, const Json& value) {
    if (rule.is_array()) {
      return std::any_of(rule.begin(), rule.end(),
                         [&](const Json& each) { return is_of_type(each, value); });
    }
    if (rule == "object") return value.is_object();
    if (rule == "array") return value.is_array();
    if (rule == "string") return value.is_string();
    if (rule == "boolean") return value.is_boolean();
    if (rule == "null") return value.is_null();
    if (rule == "number") return value.is_number();
    const bool whole = value.is_number_float() && value == std::floor(value.get<double>());
    return rule == "integer" && (value.is_number_integer() || whole);
  }

  std::size_t count(const Json& rules, const Json& value) {
    std::size_t held = 0;
    for (const Json& rule : rules) held += holds(rule, value) ? 1 : 0;
    return held;
  }

  static std::string pointer(const Json& reference) {
    return reference.get<std::string>().substr(1);  // behind '#'
  }

  Json root_;
  long looks_ = 0;
};

}  // namespace locktwin::tests
