// Where two states differ, field by field, from their list of fields.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/state/fields.h"
#include "model/state/hash.h"
#include "model/state/kinds.h"

namespace locktwin::model {

struct Difference {
  std::string field;  // "plant_.drive_.bolt_m", "phones_[2].app.known_"
  std::string left;   // its value, as text
  std::string right;
};

namespace detail {

template <typename T>
std::string field_text(const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_floating_point_v<T>) {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", static_cast<double>(value));
    return text;
  } else if constexpr (kIsPlain<T>) {
    return std::to_string(static_cast<std::int64_t>(value));
  } else if constexpr (kIsDuration<T>) {
    return std::to_string(static_cast<std::int64_t>(value.count()));
  } else if constexpr (ToldByText<T>) {
    return FieldAsText<T>::text(value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else {
    return "hash " + std::to_string(state_hash(value));
  }
}

// By name where the type can tell its parts.
template <typename T>
void find_in_bytes(const std::string& at, const T& left, const T& right, std::size_t most,
                   std::vector<Difference>& found) {
  if (!FieldAsBytes<T>::kCompared || state_hash(left) == state_hash(right)) return;
  const auto tell = [&](const std::string& name, std::string a, std::string b) {
    if (found.size() < most) found.push_back({at + name, std::move(a), std::move(b)});
  };
  if constexpr (requires { FieldAsBytes<T>::differ(left, right, tell); }) {
    FieldAsBytes<T>::differ(left, right, tell);
  } else {
    tell("", field_text(left), field_text(right));
  }
}

}  // namespace detail

// Adds at most `most` differences in all. States of equal hash have none.
template <typename T>
void find_differences(const std::string& at, const T& left, const T& right, std::size_t most,
                      std::vector<Difference>& found) {
  if (found.size() >= most) return;
  if constexpr (kKeptAsBytes<T>) {
    return;
  } else if constexpr (HasOwnBytes<T>) {
    detail::find_in_bytes(at, left, right, most, found);
  } else if constexpr (HasFields<T>) {
    visit_fields(
        [&](std::string_view name, const auto& a, const auto& b) {
          find_differences(at.empty() ? std::string(name) : at + "." + std::string(name), a, b,
                           most, found);
        },
        left, right);
  } else if constexpr (kIsArray<T> || kIsRow<T>) {
    if (left.size() != right.size()) {
      found.push_back({at + ".size", std::to_string(left.size()), std::to_string(right.size())});
      return;
    }
    if (state_hash(left) == state_hash(right)) return;
    for (std::size_t i = 0; i < left.size(); ++i) {
      find_differences(at + "[" + std::to_string(i) + "]", left[i], right[i], most, found);
    }
  } else if constexpr (kIsOptional<T>) {
    if (left && right) return find_differences(at, *left, *right, most, found);
    if (left.has_value() == right.has_value()) return;
    found.push_back({at, left ? "there" : "not there", right ? "there" : "not there"});
  } else if constexpr (kIsVariant<T>) {
    if (left.index() != right.index()) {
      found.push_back({at + ".type", std::to_string(left.index()), std::to_string(right.index())});
      return;
    }
    std::visit(
        [&](const auto& held) {
          find_differences(at, held, std::get<std::remove_cvref_t<decltype(held)>>(right), most,
                           found);
        },
        left);
  } else if (state_hash(left) != state_hash(right)) {
    found.push_back({at, detail::field_text(left), detail::field_text(right)});
  }
}

template <typename T>
std::vector<Difference> differences(const T& left, const T& right, std::size_t most = 20) {
  std::vector<Difference> found;
  find_differences("", left, right, most, found);
  return found;
}

template <typename T>
bool same_state(const T& left, const T& right) {
  return differences(left, right, 1).empty();
}

}  // namespace locktwin::model
