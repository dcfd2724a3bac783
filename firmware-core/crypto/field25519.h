// Numbers modulo p = 2^255 - 19, the field of Curve25519.
#pragma once

#include <array>
#include <cstdint>

namespace locktwin::core {

// Eight words, the lowest first: any number below 2^256 stands for its rest modulo p. A result may
// be written over an operand. No branch and no address depends on a number.
using FieldNumber = std::array<std::uint32_t, 8>;

class Field25519 {
 public:
  static void add(FieldNumber& sum, const FieldNumber& a, const FieldNumber& b) {
    add_scaled(sum.data(), a.data(), 1, b.data());
  }
  // a·factor + b, for factors below 2^26.
  static void add_scaled(FieldNumber& sum, const FieldNumber& a, std::uint32_t factor,
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
  static void add_scaled(std::uint32_t* sum, const std::uint32_t* a, std::uint32_t factor,
                         const std::uint32_t* b);

  std::array<std::uint32_t, 16> product_;
};

}  // namespace locktwin::core
