#include "firmware-core/crypto/x25519.h"

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/field25519.h"

namespace locktwin::core {
namespace {

constexpr std::uint32_t kA24 = 121'665;  // (486662 - 2) / 4, RFC 7748, 5

FieldWord get_word(const std::uint8_t* at) {
  if constexpr (sizeof(FieldWord) == sizeof(std::uint32_t)) return get_u32(at);
  return static_cast<FieldWord>(std::uint64_t{get_u32(at + 4)} << 32 | get_u32(at));
}

void put_word(std::uint8_t* at, FieldWord word) {
  put_u32(at, static_cast<std::uint32_t>(word));
  if constexpr (sizeof(FieldWord) > sizeof(std::uint32_t)) {
    put_u32(at + 4, static_cast<std::uint32_t>(std::uint64_t{word} >> 32));
  }
}

// Exchanges the two where `mask` has all bits, and leaves them where it has none.
void exchange(FieldNumber& a, FieldNumber& b, FieldWord mask) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    const FieldWord change = (a[i] ^ b[i]) & mask;
    a[i] ^= change;
    b[i] ^= change;
  }
}

// Two neighbouring multiples of a point, as x : z; RFC 7748, 5, with its names.
struct Ladder : Field25519 {
  FieldNumber x1, x2, z2, x3, z3;

  void exchange_points(FieldWord mask) {
    exchange(x2, x3, mask);
    exchange(z2, z3, mask);
  }

  // (x2, z2) is doubled, (x3, z3) becomes the sum of both.
  void step() {
    FieldNumber a, b, d, e;
    add(a, x2, z2);
    subtract(b, x2, z2);
    add(e, x3, z3);
    subtract(d, x3, z3);
    multiply(d, d, a);  // DA
    multiply(e, e, b);  // CB
    add(x3, d, e);
    multiply(x3, x3, x3);
    subtract(z3, d, e);
    multiply(z3, z3, z3);
    multiply(z3, z3, x1);
    multiply(a, a, a);  // AA
    multiply(b, b, b);  // BB
    multiply(x2, a, b);
    subtract(e, a, b);  // E
    add_scaled(a, e, kA24, a);
    multiply(z2, e, a);
  }
};

}  // namespace

Key32 x25519(const Key32& scalar, const Key32& point) {
  Ladder ladder;
  for (std::size_t i = 0; i < kFieldWords; ++i) {
    ladder.x1[i] = get_word(&point[i * sizeof(FieldWord)]);
  }
  ladder.x1[kFieldWords - 1] &= ~FieldWord{0} >> 1;
  ladder.x2 = {1};
  ladder.z2 = {};
  ladder.x3 = ladder.x1;
  ladder.z3 = {1};
  std::uint32_t before = 0;
  for (unsigned at = 255; at-- != 0;) {
    // The scalar has bit 254, and none of the lowest three.
    const std::uint32_t said = (scalar[at / 8] >> (at % 8)) & 1U;
    const std::uint32_t bit = at == 254 ? 1U : at < 3 ? 0U : said;
    ladder.exchange_points(FieldWord{0} - (bit ^ before));
    ladder.step();
    before = bit;
  }
  ladder.invert(ladder.z3, ladder.z2);  // the last bit is 0: nothing to exchange
  ladder.multiply(ladder.x2, ladder.x2, ladder.z3);
  Field25519::reduce(ladder.x2);
  Key32 product;
  for (std::size_t i = 0; i < kFieldWords; ++i) {
    put_word(&product[i * sizeof(FieldWord)], ladder.x2[i]);
  }
  return product;
}

Key32 x25519_public(const Key32& scalar) {
  return x25519(scalar, {9});
}

}  // namespace locktwin::core
