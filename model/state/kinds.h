// The kinds of field that a state may be made of, beside those that list their own fields.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace locktwin::model {

template <typename T>
inline constexpr bool kIsArray = false;
template <typename T, std::size_t N>
inline constexpr bool kIsArray<std::array<T, N>> = true;

template <typename T>
inline constexpr bool kIsRow = false;  // grows; elements can be made empty and then filled
template <typename T>
inline constexpr bool kIsRow<std::vector<T>> = true;
template <typename T>
inline constexpr bool kIsRow<std::deque<T>> = true;

template <typename T>
inline constexpr bool kIsMap = false;
template <typename K, typename V, typename C>
inline constexpr bool kIsMap<std::map<K, V, C>> = true;

template <typename T>
inline constexpr bool kIsSet = false;
template <typename K, typename C>
inline constexpr bool kIsSet<std::set<K, C>> = true;

template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <typename T>
inline constexpr bool kIsVariant = false;  // of types that can be made empty and then filled
template <typename... Ts>
inline constexpr bool kIsVariant<std::variant<Ts...>> = true;

template <typename T>
inline constexpr bool kIsDuration = false;
template <typename Rep, typename Period>
inline constexpr bool kIsDuration<std::chrono::duration<Rep, Period>> = true;

template <typename T>
inline constexpr bool kIsPlain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

template <typename T>
inline constexpr bool kNoSuchKind = false;

// A field that has bytes of its own making, such as a struct with a codec: specialised with
//   static constexpr bool kCompared;         false: what it holds follows from the fields beside
//                                            it, so hash and difference pass over it
//   static std::uint64_t layout();           another one when the bytes mean something else
//   static std::vector<std::uint8_t> bytes(const T&);
//   static void parse(std::span<const std::uint8_t>, T&);  throws BadState
// and, if its parts have names,
//   static void differ(const T& left, const T& right, auto&& tell);  tell(name, left, right), texts
template <typename T>
struct FieldAsBytes;

template <typename T>
concept HasOwnBytes = requires {
  FieldAsBytes<T>::kCompared;
};

}  // namespace locktwin::model
