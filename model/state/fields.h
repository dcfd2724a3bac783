// State as a value: one list of the fields of a type, from which follow hash, equality, saving,
// loading, and the difference of two states (the other headers of this folder).
//
//   struct DriveState {
//     double current_a = 0;
//     double bolt_m = 0;
//     LT_FIELDS(current_a, bolt_m)
//   };
//
// The list stands in the public part of the type, also where the members are private. A data member
// that is missing from the list of its type is a finding of the structure test; one that is no
// state (a cache that follows from the rest) is named in LT_NOT_STATE(member) beside it, with the
// reason in a comment.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#define LT_PARENS ()
#define LT_EXPAND(...) LT_EXPAND3(LT_EXPAND3(LT_EXPAND3(LT_EXPAND3(__VA_ARGS__))))
#define LT_EXPAND3(...) LT_EXPAND2(LT_EXPAND2(LT_EXPAND2(LT_EXPAND2(__VA_ARGS__))))
#define LT_EXPAND2(...) LT_EXPAND1(LT_EXPAND1(LT_EXPAND1(LT_EXPAND1(__VA_ARGS__))))
#define LT_EXPAND1(...) __VA_ARGS__
#define LT_EACH(one, ...) __VA_OPT__(LT_EXPAND(LT_EACH_FIRST(one, __VA_ARGS__)))
#define LT_EACH_FIRST(one, first, ...) \
  one(first) __VA_OPT__(LT_EACH_AGAIN LT_PARENS(one, __VA_ARGS__))
#define LT_EACH_AGAIN() LT_EACH_FIRST
#define LT_VISIT_FIELD(field) visit(std::string_view(#field), selves.field...);

// `visit(name, field…)` is called for every field in the order of the list, with that field of each
// of the objects: one for hashing and saving, two for comparing.
#define LT_FIELDS(...)                                                     \
  template <typename Visit, typename... Selves>                            \
  static constexpr void visit_fields([[maybe_unused]] Visit&& visit,       \
                                     [[maybe_unused]] Selves&... selves) { \
    LT_EACH(LT_VISIT_FIELD, __VA_ARGS__)                                   \
  }

// The same for a type that stands where this header may not be included: at namespace scope
// locktwin::model, LT_FIELDS_OF(core::Event, kind, first, second).
#define LT_FIELDS_OF(type, ...)           \
  template <>                             \
  struct ForeignFields<type> {            \
    static constexpr bool kListed = true; \
    LT_FIELDS(__VA_ARGS__)                \
  };

// A member that no list names: it follows from the rest, or is never part of the state. A type that
// keeps what follows from its fields has `void forget_cache()`, called when they have been loaded.
#define LT_NOT_STATE(member) static_assert(true)

namespace locktwin::model {

template <typename T>
struct ForeignFields {
  static constexpr bool kListed = false;
};

namespace detail {
struct IgnoreField {
  template <typename... Fields>
  constexpr void operator()(std::string_view, Fields&...) const {}
};
}  // namespace detail

template <typename T>
concept ListsItsFields = requires(T& object) {
  T::visit_fields(detail::IgnoreField{}, object);
};

template <typename T>
concept HasFields = ListsItsFields<T> || ForeignFields<std::remove_const_t<T>>::kListed;

// Calls visit(name, field…) for every field of the objects, which are of one type.
template <typename Visit, typename First, typename... More>
constexpr void visit_fields(Visit&& visit, First& first, More&... more) {
  using Type = std::remove_const_t<First>;
  if constexpr (ForeignFields<Type>::kListed) {
    ForeignFields<Type>::visit_fields(visit, first, more...);
  } else {
    Type::visit_fields(visit, first, more...);
  }
}

// A field that is told by a word, such as a pointer to a row of a table: specialised with
//   static std::string text(const T&);          never throws
//   static T parse(std::string_view word);      throws BadState for an unknown one
template <typename T>
struct FieldAsText;

template <typename T>
concept ToldByText = requires(const T& value) {
  FieldAsText<T>::text(value);
};

// A trivially copyable field that is kept as its bytes and compared by nothing (its padding has no
// value): what it holds must follow from the fields beside it, or nothing may depend on it.
template <typename T>
inline constexpr bool kKeptAsBytes = false;

}  // namespace locktwin::model
