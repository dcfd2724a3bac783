#include "sim/scenario/duration_text.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include "sim/text/ascii.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct Unit {
  std::string_view name;
  std::int64_t micros;
};
constexpr std::array<Unit, 6> kUnits{{{"us", 1},
                                      {"ms", 1'000},
                                      {"s", 1'000'000},
                                      {"min", 60'000'000},
                                      {"h", 3'600'000'000},
                                      {"d", 86'400'000'000}}};

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
  throw BadInput(
      fmt::format("'{}' is not a time: {} (write a number and one of us, ms, s, min, h, "
                  "d, for example \"500ms\")",
                  text, why));
}

// Digits from `used` on; at most `most` of them.
std::int64_t take_digits(std::string_view text, std::size_t& used, std::size_t most) {
  const std::size_t begin = used;
  std::int64_t value = 0;
  for (; used < text.size() && is_digit(text[used]); ++used) {
    if (used - begin == most) refuse(text, "it has too many digits");
    value = value * 10 + (text[used] - '0');
  }
  if (used == begin) refuse(text, "a digit is missing");
  return value;
}

const Unit& unit_of(std::string_view text, std::string_view word) {
  for (const Unit& unit : kUnits) {
    if (unit.name == word) return unit;
  }
  if (word.empty()) refuse(text, "the unit is missing");
  refuse(text, fmt::format("there is no unit '{}'", word));
}

}  // namespace

// Integer arithmetic throughout: 0.1 s is exactly 100000 µs. Seven decimals of a day in
// microseconds are below 2^63.
Duration parse_duration(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) refuse(text, "it has a sign");
  std::size_t used = 0;
  const std::int64_t whole = take_digits(text, used, 15);
  std::int64_t rest = 0;
  std::int64_t divisor = 1;
  if (used < text.size() && text[used] == '.') {
    const std::size_t point = used++;
    rest = take_digits(text, used, 7);
    for (std::size_t i = point + 1; i < used; ++i) divisor *= 10;
  }
  const Unit& unit = unit_of(text, text.substr(used));
  if (whole > kLongestDuration.count() / unit.micros) refuse(text, "it is longer than 3650d");
  if (rest * unit.micros % divisor != 0) refuse(text, "it is finer than a microsecond");
  return Duration(whole * unit.micros + rest * unit.micros / divisor);
}

std::string format_duration(Duration span) {
  const std::int64_t micros = span.count();
  std::string text = fmt::format("{}.{:06}", micros / 1'000'000, micros % 1'000'000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text + "s";
}

std::string write_duration(Duration span) {
  const std::int64_t micros = span.count();
  for (std::size_t i = kUnits.size(); i-- > 2 && micros != 0;) {
    if (micros % kUnits[i].micros == 0) {
      return fmt::format("{}{}", micros / kUnits[i].micros, kUnits[i].name);
    }
  }
  if (micros == 0 || micros > kUnits[2].micros) return format_duration(span);
  std::string text = fmt::format("{}.{:03}", micros / 1'000, micros % 1'000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text + "ms";
}

std::string format_moment(Duration since_zero) {
  const std::int64_t millis = since_zero.count() / 1000;
  const std::int64_t size = millis < 0 ? -millis : millis;
  return fmt::format("{}{}.{:03} s", millis < 0 ? "-" : "", size / 1000, size % 1000);
}

}  // namespace locktwin::sim
