// The hash of a state, from its list of fields.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/state/fields.h"
#include "model/state/kinds.h"
#include "model/state_hash.h"

namespace locktwin::model {

template <typename T>
void hash_state(StateHash& hash, const T& value);

namespace detail {

template <typename T>
void hash_plain(StateHash& hash, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    hash.add(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    hash.add(static_cast<double>(value));
  } else {
    hash.add(static_cast<std::uint64_t>(value));
  }
}

template <typename Row>
void hash_row(StateHash& hash, const Row& row) {
  hash.add(static_cast<std::uint64_t>(row.size()));
  if constexpr (std::is_same_v<Row, std::vector<std::uint8_t>>) {
    hash.add(std::span<const std::uint8_t>(row));  // an image of a flash: a byte is a byte
  } else {
    for (const auto& element : row) hash_state(hash, element);
  }
}

template <typename T>
void hash_text(StateHash& hash, const T& text) {
  hash.add(static_cast<std::uint64_t>(text.size()));
  for (const char sign : text) hash.add(static_cast<std::uint64_t>(sign));
}

}  // namespace detail

template <typename T>
void hash_state(StateHash& hash, const T& value) {
  if constexpr (kIsPlain<T>) {
    detail::hash_plain(hash, value);
  } else if constexpr (kIsDuration<T>) {
    hash.add(static_cast<std::int64_t>(value.count()));
  } else if constexpr (ToldByText<T>) {
    detail::hash_text(hash, FieldAsText<T>::text(value));
  } else if constexpr (std::is_same_v<T, std::string>) {
    detail::hash_text(hash, value);
  } else if constexpr (kKeptAsBytes<T>) {
    return;  // follows from its neighbours
  } else if constexpr (HasOwnBytes<T>) {
    if (FieldAsBytes<T>::kCompared) detail::hash_row(hash, FieldAsBytes<T>::bytes(value));
  } else if constexpr (HasFields<T>) {
    visit_fields([&](std::string_view, const auto& field) { hash_state(hash, field); }, value);
  } else if constexpr (kIsArray<T>) {
    for (const auto& element : value) hash_state(hash, element);
  } else if constexpr (kIsRow<T> || kIsSet<T>) {
    detail::hash_row(hash, value);
  } else if constexpr (kIsMap<T>) {
    hash.add(static_cast<std::uint64_t>(value.size()));
    for (const auto& [key, element] : value) {
      hash_state(hash, key);
      hash_state(hash, element);
    }
  } else if constexpr (kIsOptional<T>) {
    hash.add(value.has_value());
    if (value) hash_state(hash, *value);
  } else if constexpr (kIsVariant<T>) {
    hash.add(static_cast<std::uint64_t>(value.index()));
    std::visit([&](const auto& held) { hash_state(hash, held); }, value);
  } else {
    static_assert(kNoSuchKind<T>, "this kind of field needs LT_FIELDS in its type");
  }
}

template <typename T>
std::uint64_t state_hash(const T& value) {
  StateHash hash;
  hash_state(hash, value);
  return hash.value();
}

}  // namespace locktwin::model
