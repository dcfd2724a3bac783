#include "sim/text/printable.h"

#include <fmt/format.h>

#include <cstdint>

namespace locktwin::sim {

namespace {

struct Sign {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
  bool sound = false;  // well-formed UTF-8
};

std::uint32_t byte_of(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

std::size_t length_of(std::uint32_t first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Sign sign_at(std::string_view text, std::size_t at) {
  constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const std::uint32_t first = byte_of(text, at);
  const std::size_t bytes = length_of(first);
  if (bytes == 0 || bytes > text.size() - at) return {first};
  if (bytes == 1) return {first, 1, true};
  std::uint32_t code = first & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    const std::uint32_t next = byte_of(text, at + i);
    if ((next & 0xC0U) != 0x80U) return {first};
    code = code << 6 | (next & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (code < kLeast[bytes] || surrogate || code > 0x10FFFF) return {first};
  return {code, bytes, true};
}

// What steers: C0 and C1, signs that turn the direction of text or end a line, and what XML has no
// place for.
bool steers(std::uint32_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                         code == 0x200E || code == 0x200F;
  const bool line = code == 0x2028 || code == 0x2029;
  return control || direction || line || (code & 0xFFFEU) == 0xFFFE;
}

std::string escape(const Sign& sign) {
  if (sign.sound && sign.code == '\n') return "\\n";
  if (sign.sound && sign.code == '\t') return "\\t";
  if (!sign.sound || sign.code < 0x80) return fmt::format("\\x{:02x}", sign.code);
  return fmt::format("\\u{:04x}", sign.code);
}

std::string shown(std::string_view text, bool keeps_lines) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Sign sign = sign_at(text, at);
    const bool layout = keeps_lines && (sign.code == '\n' || sign.code == '\t');
    if (sign.sound && (layout || !steers(sign.code))) {
      result += text.substr(at, sign.bytes);
    } else {
      result += escape(sign);
    }
    at += sign.bytes;
  }
  return result;
}

}  // namespace

std::string printable(std::string_view text) {
  return shown(text, true);
}

std::string printable_line(std::string_view text) {
  return shown(text, false);
}

}  // namespace locktwin::sim
