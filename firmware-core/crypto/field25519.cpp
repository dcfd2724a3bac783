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

constexpr std::size_t kTop = kFieldWords - 1;
constexpr int kTopBit = 8 * sizeof(FieldWord) - 1;
constexpr FieldWord kBelowTopBit = ~FieldWord{0} >> 1;

// Brings a number of 2^256·above + a below 2^255 + 2^32: 2^255 is 19 modulo p.
[[gnu::always_inline]] inline void fold(FieldWord* a, FieldWord above) {
  FieldWord carry = (above << 1 | a[kTop] >> kTopBit) * 19;
  a[kTop] &= kBelowTopBit;
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < kFieldWords; ++i) multiply_add(a[i], carry, 0, 0);
}

// Four neighbouring words: of a factor, or what a row of a long multiplication carries to the next.
struct Four {
  FieldWord w0, w1, w2, w3;
};

// One row: a·b goes to the column and to what is carried. The column is complete afterwards.
[[gnu::always_inline]] inline void add_row(FieldWord& column, Four& carried, FieldWord a,
                                           const Four& b) {
  FieldWord carry = column;
  multiply_add(carried.w0, carry, a, b.w0);
  column = carried.w0;
  multiply_add(carried.w1, carry, a, b.w1);
  multiply_add(carried.w2, carry, a, b.w2);
  multiply_add(carried.w3, carry, a, b.w3);
  carried = {carried.w1, carried.w2, carried.w3, carry};
}

// columns += a·b for four words of b; the upper four columns are new.
[[gnu::noinline]] void add_strip(FieldWord* columns, const FieldWord* a, const FieldWord* b) {
  const Four factor = {b[0], b[1], b[2], b[3]};
  Four carried = {0, 0, 0, 0};
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < kFieldWords; ++i) add_row(columns[i], carried, a[i], factor);
  columns += kFieldWords;
  columns[0] = carried.w0;
  columns[1] = carried.w1;
  columns[2] = carried.w2;
  columns[3] = carried.w3;
}

}  // namespace

void Field25519::add_scaled(FieldWord* sum, const FieldWord* a, FieldWord factor,
                            const FieldWord* b) {
  FieldWord carry = 0;
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < kFieldWords; ++i) {
    FieldWord word = b[i];
    multiply_add(word, carry, a[i], factor);
    sum[i] = word;
  }
  fold(sum, carry);
}

void Field25519::subtract(FieldNumber& difference, const FieldNumber& a, const FieldNumber& b) {
  FieldWord above = 1;  // a + (2^256 - 1 - b) + 1: 2^256 too much, so 0 here is a borrow
  LT_WHOLE_ROW
  for (std::size_t i = 0; i < kFieldWords; ++i) {
    FieldWord word = a[i];
    multiply_add(word, above, ~b[i], 1);
    difference[i] = word;
  }
  // As in fold, and with p added, so that it stays positive: 2^255 less at most 57.
  const FieldWord less = 19 * (3 - 2 * above - (difference[kTop] >> kTopBit));
  difference[kTop] |= ~kBelowTopBit;
  FieldWord carry = 1;
  multiply_add(difference[0], carry, ~less, 1);
  LT_WHOLE_ROW
  for (std::size_t i = 1; i < kFieldWords; ++i)
    multiply_add(difference[i], carry, ~FieldWord{0}, 1);
}

void Field25519::multiply(FieldNumber& product, const FieldNumber& a, const FieldNumber& b) {
  for (std::size_t i = 0; i < kFieldWords; ++i) product_[i] = 0;
  add_strip(product_.data(), a.data(), b.data());
  if constexpr (kFieldWords > 4) add_strip(product_.data() + 4, a.data(), b.data() + 4);
  add_scaled(product.data(), product_.data() + kFieldWords, 38, product_.data());
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
  FieldWord carry = 19;
  for (FieldWord& word : more) multiply_add(word, carry, 0, 0);
  carry = (more[kTop] >> kTopBit) * 19;  // 19 when a is p or more
  for (FieldWord& word : a) multiply_add(word, carry, 0, 0);
  a[kTop] &= kBelowTopBit;
}

}  // namespace locktwin::core
