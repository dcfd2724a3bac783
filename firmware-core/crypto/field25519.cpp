#include "firmware-core/crypto/field25519.h"

#include "firmware-core/crypto/multiply_add.h"

// A Cortex-M0 has too few registers for whole rows: there it would be a kilobyte for nothing.
#ifdef __ARM_ARCH_6M__
#define LT_WHOLE_ROW
#else
#define LT_WHOLE_ROW _Pragma("GCC unroll 8")
#endif

namespace locktwin::core {
namespace {

constexpr std::uint32_t kLow31 = 0x7FFFFFFF;

// Brings a number of 2^256·above + a below 2^255 + 2^32: 2^255 is 19 modulo p.
[[gnu::always_inline]] inline void fold(std::uint32_t* a, std::uint32_t above) {
  std::uint32_t carry = (above << 1 | a[7] >> 31) * 19;
  a[7] &= kLow31;
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < 8; ++i) multiply_add(a[i], carry, 0, 0);
}

// Four neighbouring words: of a factor, or what a row of a long multiplication carries to the next.
struct Four {
  std::uint32_t w0, w1, w2, w3;
};

// One row: a·b goes to the column and to what is carried. The column is complete afterwards.
[[gnu::always_inline]] inline void add_row(std::uint32_t& column, Four& carried, std::uint32_t a,
                                           const Four& b) {
  std::uint32_t carry = column;
  multiply_add(carried.w0, carry, a, b.w0);
  column = carried.w0;
  multiply_add(carried.w1, carry, a, b.w1);
  multiply_add(carried.w2, carry, a, b.w2);
  multiply_add(carried.w3, carry, a, b.w3);
  carried = {carried.w1, carried.w2, carried.w3, carry};
}

// columns += a·b for four words of b; the upper four columns are new.
[[gnu::noinline]] void add_strip(std::uint32_t* columns, const std::uint32_t* a,
                                 const std::uint32_t* b) {
  const Four factor = {b[0], b[1], b[2], b[3]};
  Four carried = {0, 0, 0, 0};
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < 8; ++i) add_row(columns[i], carried, a[i], factor);
  columns[8] = carried.w0;
  columns[9] = carried.w1;
  columns[10] = carried.w2;
  columns[11] = carried.w3;
}

}  // namespace

void Field25519::add_scaled(std::uint32_t* sum, const std::uint32_t* a, std::uint32_t factor,
                            const std::uint32_t* b) {
  std::uint32_t carry = 0;
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < 8; ++i) {
    std::uint32_t word = b[i];
    multiply_add(word, carry, a[i], factor);
    sum[i] = word;
  }
  fold(sum, carry);
}

void Field25519::subtract(FieldNumber& difference, const FieldNumber& a, const FieldNumber& b) {
  std::uint32_t above = 1;  // a + (2^256 - 1 - b) + 1: 2^256 too much, so 0 here is a borrow
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < 8; ++i) {
    std::uint32_t word = a[i];
    multiply_add(word, above, ~b[i], 1);
    difference[i] = word;
  }
  // As in fold, and with p added, so that it stays positive: 2^255 less at most 57.
  const std::uint32_t less = 19 * (3 - 2 * above - (difference[7] >> 31));
  difference[7] |= ~kLow31;
  std::uint32_t carry = 1;
  multiply_add(difference[0], carry, ~less, 1);
  LT_WHOLE_ROW
  for (std::size_t i = 1; i < 8; ++i) multiply_add(difference[i], carry, ~0U, 1);
}

void Field25519::multiply(FieldNumber& product, const FieldNumber& a, const FieldNumber& b) {
  for (std::size_t i = 0; i < 8; ++i) product_[i] = 0;
  add_strip(product_.data(), a.data(), b.data());
  add_strip(product_.data() + 4, a.data(), b.data() + 4);
  add_scaled(product.data(), product_.data() + 8, 38, product_.data());
}

void Field25519::square_and_multiply(FieldNumber& power, const FieldNumber& base, int doublings,
                                     const FieldNumber& factor) {
  power = base;
  for (; doublings != 0; --doublings) multiply(power, power, power);
  multiply(power, power, factor);
}

void Field25519::invert(FieldNumber& inverse, const FieldNumber& a) {
  // a^(2^n - 1) for n = 5, 10, 20 …; the exponent p - 2 = 2^255 - 21 is (2^250 - 1)·2^5 + 11.
  FieldNumber a2, a9, a11, n10, n50, x, y;
  multiply(a2, a, a);
  square_and_multiply(a9, a2, 2, a);
  multiply(a11, a9, a2);
  square_and_multiply(x, a11, 1, a9);  // 5
  square_and_multiply(n10, x, 5, x);
  square_and_multiply(x, n10, 10, n10);  // 20
  square_and_multiply(y, x, 20, x);      // 40
  square_and_multiply(n50, y, 10, n10);
  square_and_multiply(x, n50, 50, n50);  // 100
  square_and_multiply(y, x, 100, x);     // 200
  square_and_multiply(x, y, 50, n50);    // 250
  square_and_multiply(inverse, x, 5, a11);
}

void Field25519::reduce(FieldNumber& a) {
  fold(a.data(), 0);  // below 2^255 + 19 now
  FieldNumber more = a;
  std::uint32_t carry = 19;
  for (std::uint32_t& word : more) multiply_add(word, carry, 0, 0);
  carry = (more[7] >> 31) * 19;  // 19 when a is p or more
  for (std::uint32_t& word : a) multiply_add(word, carry, 0, 0);
  a[7] &= kLow31;
}

}  // namespace locktwin::core
