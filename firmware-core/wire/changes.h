// What changed of some bytes against those before: records hold it, and the hardware link carries
// it. README.md has the layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

namespace wire_detail {

inline constexpr unsigned kBitsAByte = 7;
inline constexpr std::uint8_t kMore = 0x80;

// How many of the bytes from `at` are as before. What `before` lacks counts as zero.
std::size_t same_from(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                      std::size_t at);
// The end of a stretch of changed bytes; short runs of bytes as before belong to it.
std::size_t changed_until(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                          std::size_t at);

}  // namespace wire_detail

// Seven bits a byte, the lowest first. `put` is called with each byte.
template <typename Put>
constexpr void put_number(std::uint64_t number, Put&& put) {
  for (; number >= wire_detail::kMore; number >>= wire_detail::kBitsAByte) {
    put(static_cast<std::uint8_t>(number | wire_detail::kMore));
  }
  put(static_cast<std::uint8_t>(number));
}

// `before` may have another length; what it lacks counts as zero.
template <typename Put>
void put_changes(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                 Put&& put) {
  put_number(now.size(), put);
  for (std::size_t at = 0; at < now.size();) {
    const std::size_t same = wire_detail::same_from(before, now, at);
    put_number(same, put);
    at += same;
    if (at == now.size()) return;
    const std::size_t end = wire_detail::changed_until(before, now, at);
    put_number(end - at, put);
    for (; at < end; ++at) put(now[at]);
  }
}

enum class ChangesError : std::uint8_t {
  none,
  cut_short,
  number,    // of more than 64 bits
  too_long,  // the value, for the room that there is
  past_end,  // of the value, by what is told of it
};

struct ChangesResult {
  ChangesError error = ChangesError::none;
  std::size_t size = 0;  // of the value
  std::size_t read = 0;  // of the bytes

  constexpr bool ok() const { return error == ChangesError::none; }
};

// Reads a number from the front. Nothing is taken on trust.
struct NumberResult {
  ChangesError error = ChangesError::none;
  std::uint64_t number = 0;
  std::size_t read = 0;
};
[[nodiscard]] NumberResult read_number(std::span<const std::uint8_t> from);

// Makes of the value before, with zeros behind its end, the one that it became, with zeros behind
// its own. `from` may go on behind the changes. After an error the value may be half changed.
[[nodiscard]] ChangesResult read_changes(std::span<const std::uint8_t> from,
                                         std::span<std::uint8_t> value);

}  // namespace locktwin::core
