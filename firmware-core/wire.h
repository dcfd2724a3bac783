// The one codec of Inputs and Outputs: what the hardware link carries, records hold and fuzzers
// make. wire/README.md has the layout, byte by byte.
//
// Every field that has a meaning is encoded, and nothing else: two values with the same bytes mean
// the same. Decoding believes nothing: what it accepts is encoded to the same bytes again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"

namespace locktwin::core {

inline constexpr std::uint8_t kWireVersion = 4;  // of the layout, both structs

enum class WireKind : std::uint8_t { inputs = 1, outputs = 2 };

// The longest encoded form.
inline constexpr std::size_t kInputsWireBytes = 240;
inline constexpr std::size_t kOutputsWireBytes = 468;

enum class WireError : std::uint8_t {
  none,
  truncated,  // it ends within the field at `offset`
  version,    // not kWireVersion
  kind,       // the other struct, or none
  flag,       // neither 0 nor 1
  word,       // no word of the field's enumeration
  keys,       // a key that the panel does not have
  count,      // more entries than there is room for
  text,       // a zero within a text
  surplus,    // bytes behind the end
};

struct WireResult {
  WireError error = WireError::none;
  std::size_t offset = 0;  // of the field in error; without an error, how many bytes were read

  constexpr bool ok() const { return error == WireError::none; }
};

// How many bytes were written; 0 when `to` is too small (the constants above never are) or the
// value cannot be told: a count past its list, a number that is no word of its enumeration.
[[nodiscard]] std::size_t encode(const Inputs& inputs, std::span<std::uint8_t> to);
[[nodiscard]] std::size_t encode(const Outputs& outputs, std::span<std::uint8_t> to);

// Of exactly one value. Fields without a meaning (what lies behind a count, the address of no
// flash command) stay as they were; after an error everything in it may be half set.
[[nodiscard]] WireResult decode(std::span<const std::uint8_t> from, Inputs& inputs);
[[nodiscard]] WireResult decode(std::span<const std::uint8_t> from, Outputs& outputs);

}  // namespace locktwin::core
