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
