// Tells every field of Inputs or Outputs to a visitor, with its name and its place on the wire. For
// the host: headers, so nothing of it is in a chip's image.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "firmware-core/wire/fields.h"

namespace locktwin::core {

inline constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

struct FieldName {
  std::string_view group;       // "report", "events"; empty: the struct itself
  std::size_t item = kNoIndex;  // of a list
  std::string_view field;       // "lock_state"; empty: the item is the field
  std::size_t byte = kNoIndex;  // of an array of bytes
  std::size_t offset = 0;       // of its first byte in the encoded form
};

// The pen that tells. A count past the end of its list is told as it is, and its list to its end.
template <typename Visit>
class NamingPen {
 public:
  constexpr explicit NamingPen(Visit& visit) : visit_(visit) {}

  constexpr void group(std::string_view name) { item(name, kNoIndex); }
  constexpr void item(std::string_view name, std::size_t index) {
    name_.group = name;
    name_.item = index;
  }
  template <typename T>
  constexpr void number(std::string_view name, const T& value) {
    name_.field = name;
    visit_(static_cast<const FieldName&>(name_), value);
    name_.offset += sizeof(T);
  }
  constexpr void flag(std::string_view name, bool value) { number(name, value); }
  template <typename Word>
  constexpr void word(std::string_view name, Word value) {
    number(name, value);
  }
  constexpr void keys(std::string_view name, KeyMask value, KeyMask) { number(name, value); }
  constexpr void count(std::string_view name, std::uint8_t value, std::size_t) {
    number(name, value);
  }
  template <typename Byte, std::size_t N>
  constexpr void bytes(std::string_view name, const std::array<Byte, N>& from, std::size_t size) {
    for (name_.byte = 0; name_.byte < size && name_.byte < N; ++name_.byte) {
      number(name, from[name_.byte]);
    }
    name_.byte = kNoIndex;
  }
  template <std::size_t N>
  constexpr void text(std::string_view name, const std::array<char, N>& from) {
    const std::uint8_t length = text_length(from);
    number(name, length);
    bytes(name, from, length);
  }

 private:
  Visit& visit_;
  FieldName name_{{}, kNoIndex, {}, kNoIndex, kWireHeadBytes};
};

// Calls visit(const FieldName&, value) for every field of Inputs or Outputs that has a meaning, in
// the order of the wire; `value` is a bool, an integer, an enumeration or a char.
template <typename Struct, typename Visit>
constexpr void for_each_field(const Struct& value, Visit&& visit) {
  NamingPen<Visit> pen(visit);
  walk_fields(pen, value);
}

}  // namespace locktwin::core
