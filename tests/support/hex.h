// Bytes as published vectors write them, and random ones.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::tests {

using Bytes = std::vector<std::uint8_t>;

// Pairs of hexadecimal digits, and nothing else.
inline Bytes from_hex(std::string_view text) {
  const auto value = [](char digit) { return std::string_view("0123456789abcdef").find(digit); };
  Bytes bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    bytes.push_back(static_cast<std::uint8_t>(value(text[i]) * 16 + value(text[i + 1])));
  }
  return bytes;
}

inline std::string to_hex(std::span<const std::uint8_t> bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

// Of as many bytes as there is room for; zeros behind fewer.
template <std::size_t Size>
std::array<std::uint8_t, Size> array_of(std::span<const std::uint8_t> bytes) {
  std::array<std::uint8_t, Size> result{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), Size), result.begin());
  return result;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> array_of(std::string_view text) {
  return array_of<Size>(from_hex(text));
}

inline Bytes random_bytes(std::mt19937& random, std::size_t size) {
  Bytes bytes(size);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
  return bytes;
}

}  // namespace locktwin::tests
