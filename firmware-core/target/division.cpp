// The division of 64-bit numbers, for libgcc's __aeabi_uldivmod and __aeabi_ldivmod: bit by bit, a
// tenth of the code that libgcc would bring. The core divides seldom, milliseconds by seconds.
#include <cstdint>

extern "C" std::uint64_t __udivmoddi4(std::uint64_t number, std::uint64_t by, std::uint64_t* rest) {
  std::uint64_t quotient = 0;
  int left = by != 0 && number != 0 ? __builtin_clzll(by) - __builtin_clzll(number) : -1;
  if (left >= 0) by <<= left;
  for (; left >= 0; --left) {
    quotient <<= 1;
    if (number >= by) {
      number -= by;
      quotient |= 1;
    }
    by >>= 1;
  }
  if (rest != nullptr) *rest = number;
  return quotient;
}

// For __aeabi_ldivmod of a Cortex-M0.
extern "C" std::int64_t __divdi3(std::int64_t number, std::int64_t by) {
  const auto size_of = [](std::int64_t signed_one) {
    const auto bits = static_cast<std::uint64_t>(signed_one);
    return signed_one < 0 ? 0 - bits : bits;
  };
  const std::uint64_t quotient = __udivmoddi4(size_of(number), size_of(by), nullptr);
  return static_cast<std::int64_t>((number < 0) != (by < 0) ? 0 - quotient : quotient);
}
