// What a state is made of, as a number: names, order, kinds and widths of all fields. Bytes of a
// state can be loaded by a build with the same layout only.
#pragma once

#include <string_view>
#include <typeinfo>

#include "model/state/fields.h"
#include "model/state/hash.h"
#include "model/state/kinds.h"

namespace locktwin::model {

template <typename T>
void hash_layout(StateHash& hash, const T& sample);

namespace detail {

template <typename... Ts>
void hash_layouts_of(StateHash& hash, const std::variant<Ts...>&) {
  // Alternatives may have the same shape.
  (hash_text(hash, std::string_view(typeid(Ts).name())), ...);
  (hash_layout(hash, Ts{}), ...);
}

}  // namespace detail

// `sample` is any object of the type; its values do not count.
template <typename T>
void hash_layout(StateHash& hash, const T& sample) {
  if constexpr (kIsPlain<T> || kIsDuration<T> || kKeptAsBytes<T>) {
    hash.add(static_cast<std::uint64_t>(sizeof(T)));
    hash.add(std::is_floating_point_v<T>);
  } else if constexpr (ToldByText<T> || std::is_same_v<T, std::string>) {
    hash.add(std::uint64_t{'t'});
  } else if constexpr (HasOwnBytes<T>) {
    hash.add(FieldAsBytes<T>::layout());
  } else if constexpr (HasFields<T>) {
    visit_fields(
        [&](std::string_view name, const auto& field) {
          detail::hash_text(hash, name);
          hash_layout(hash, field);
        },
        sample);
    hash.add(std::uint64_t{'.'});
  } else if constexpr (kIsArray<T>) {
    hash.add(static_cast<std::uint64_t>(sample.size()));
    if constexpr (std::tuple_size_v<T> != 0) hash_layout(hash, sample.front());
  } else if constexpr (kIsMap<T>) {
    hash.add(std::uint64_t{'m'});
    hash_layout(hash, typename T::key_type{});
    hash_layout(hash, typename T::mapped_type{});
  } else if constexpr (kIsVariant<T>) {
    hash.add(std::uint64_t{'v'});
    detail::hash_layouts_of(hash, sample);
  } else {
    hash.add(std::uint64_t{'r'});
    if constexpr (!ToldByText<typename T::value_type>) {
      hash_layout(hash, typename T::value_type{});
    }
  }
}

}  // namespace locktwin::model
