// How many members an aggregate has: a list that must name them all is held against it.
#pragma once

#include <cstddef>

namespace locktwin::core {

namespace member_count_detail {
struct AnyMember {
  template <typename T>
  operator T() const;  // never called
};
}  // namespace member_count_detail

template <typename Aggregate, typename... Members>
consteval std::size_t member_count() {
  if constexpr (requires { Aggregate{Members{}..., member_count_detail::AnyMember{}}; }) {
    return member_count<Aggregate, Members..., member_count_detail::AnyMember>();
  } else {
    return sizeof...(Members);
  }
}

}  // namespace locktwin::core
