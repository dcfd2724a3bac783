// Numbers modulo p = 2^255 - 19, the field of Curve25519.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace locktwin::core {

// The widest that the processor multiplies: the steps of a long multiplication go with its square.
// Tests of the chip's words on a host define LOCKTWIN_NARROW_WORDS.
#if defined(__SIZEOF_INT128__) && !defined(LOCKTWIN_NARROW_WORDS)
using FieldWord = std::uint64_t;
#else
using FieldWord = std::uint32_t;
#endif
inline constexpr std::size_t kFieldWords = 32 / sizeof(FieldWord);

// 256 bits, the lowest word first: any number stands for its rest modulo p. A result may be written
// over an operand. No branch and no address depends on a number.
using FieldNumber = std::array<FieldWord, kFieldWords>;

class Field25519 {
 public:
  static void add(FieldNumber& sum, const FieldNumber& a, const FieldNumber& b) {
    add_scaled(sum.data(), a.data(), 1, b.data());
  }
  // a·factor + b, for factors below 2^26.
  static void add_scaled(FieldNumber& sum, const FieldNumber& a, FieldWord factor,
                         const FieldNumber& b) {
    add_scaled(sum.data(), a.data(), factor, b.data());
  }
  static void subtract(FieldNumber& difference, const FieldNumber& a, const FieldNumber& b);
  void multiply(FieldNumber& product, const FieldNumber& a, const FieldNumber& b);
  // base^(2^doublings)·factor; `power` is neither base nor factor.
  void square_and_multiply(FieldNumber& power, const FieldNumber& base, int doublings,
                           const FieldNumber& factor);
  // 1/a by Fermat, a^(p-2); 0 for 0.
  void invert(FieldNumber& inverse, const FieldNumber& a);
  // The rest itself, below p.
  static void reduce(FieldNumber& a);

 private:
  static void add_scaled(FieldWord* sum, const FieldWord* a, FieldWord factor, const FieldWord* b);

  std::array<FieldWord, 2 * kFieldWords> product_;
};

}  // namespace locktwin::core
