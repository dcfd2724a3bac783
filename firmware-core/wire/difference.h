// Names the first field in which two Inputs, or two Outputs, differ. For the host, which compares
// what two cores answer; a header, so nothing of it is in a chip's image.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "firmware-core/wire.h"
#include "firmware-core/wire/named_fields.h"

namespace locktwin::core {

namespace wire_detail {

// Without the bytes before the first field, and whether or not the value is sound.
template <typename Struct>
std::size_t raw_bytes(const Struct& value, std::array<std::uint8_t, kOutputsWireBytes>& to) {
  std::size_t size = 0;
  for_each_field(value, [&](const FieldName& name, auto field) {
    // Sign extension is meant: as many bytes as the field has are put.
    auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(field));
    for (size = name.offset; size < name.offset + sizeof field; bits >>= 8) {
      to[size++] = static_cast<std::uint8_t>(bits);
    }
  });
  return size;
}

}  // namespace wire_detail

// Calls visit(const FieldName&, left field, right field) for the first one on the wire, both of its
// own type (bool, integer, enumeration, char), and returns true; false: they mean the same.
// Up to there the two are equal, so it is the same field in both.
template <typename Struct, typename Visit>
bool first_difference(const Struct& left, const Struct& right, Visit&& visit) {
  std::array<std::uint8_t, kOutputsWireBytes> a{};
  std::array<std::uint8_t, kOutputsWireBytes> b{};
  const std::size_t a_size = wire_detail::raw_bytes(left, a);
  const std::size_t b_size = wire_detail::raw_bytes(right, b);
  if (a_size == b_size && a == b) return false;
  const auto at =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  for_each_field(left, [&]<typename Field>(const FieldName& name, Field field) {
    if (at < name.offset || at >= name.offset + sizeof field) return;
    for_each_field(right, [&]<typename Other>(const FieldName& other, Other value) {
      if constexpr (std::is_same_v<Field, Other>) {
        if (other.offset == name.offset) visit(name, field, value);
      }
    });
  });
  return true;
}

}  // namespace locktwin::core
