// What a byte of a text is, whatever the user's locale says.
#pragma once

namespace locktwin::sim {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace locktwin::sim
