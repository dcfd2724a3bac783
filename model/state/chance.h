// Other chance from here on: every stream of chance in a state begins anew, each in its own way.
// All else in the state stays as it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/state/fields.h"
#include "model/state/kinds.h"
#include "model/state/word_source.h"

namespace locktwin::model {

namespace detail {

template <typename T>
inline constexpr bool kHoldsNoChance =
    kIsPlain<T> || kIsDuration<T> || ToldByText<T> || std::is_same_v<T, std::string> ||
    kKeptAsBytes<T> || HasOwnBytes<T> || kIsSet<T> || std::is_same_v<T, std::vector<std::uint8_t>>;

}  // namespace detail

// Each stream goes on from where it stood and from `seed`: one more of them shifts no other.
template <typename T>
void restart_chance(std::uint64_t seed, T& value) {
  if constexpr (detail::kHoldsNoChance<T>) {
    return;
  } else if constexpr (std::is_base_of_v<WordSource, T>) {
    WordSource::visit_fields(
        [&](std::string_view, std::uint64_t& state) { state = WordSource(seed ^ state).next(); },
        value);
  } else if constexpr (HasFields<T>) {
    visit_fields([&](std::string_view, auto& field) { restart_chance(seed, field); }, value);
  } else if constexpr (kIsArray<T> || kIsRow<T>) {
    if constexpr (!detail::kHoldsNoChance<typename T::value_type>) {
      for (auto& element : value) restart_chance(seed, element);
    }
  } else if constexpr (kIsMap<T>) {
    for (auto& [key, element] : value) restart_chance(seed, element);
  } else if constexpr (kIsOptional<T>) {
    if (value) restart_chance(seed, *value);
  } else if constexpr (kIsVariant<T>) {
    std::visit([&](auto& held) { restart_chance(seed, held); }, value);
  } else {
    static_assert(kNoSuchKind<T>, "this kind of field needs LT_FIELDS in its type");
  }
}

}  // namespace locktwin::model
