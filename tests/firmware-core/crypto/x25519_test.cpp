#include "firmware-core/crypto/x25519.h"

#include <string>
#include <string_view>

#include "firmware-core/crypto/field25519.h"
#include "tests/support/catch.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::tests;

namespace {

std::string x25519_hex(std::string_view scalar, std::string_view point) {
  return to_hex(x25519(array_of<32>(scalar), array_of<32>(point)));
}

constexpr std::string_view kHers =
    "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
constexpr std::string_view kHis =
    "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";

}  // namespace

TEST_CASE("X25519 gives the results of RFC 7748, 5.2") {
  CHECK(x25519_hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
                   "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c") ==
        "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
  CHECK(x25519_hex("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
                   "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493") ==
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
}

TEST_CASE("X25519 of its own results, a thousand times, is that of RFC 7748") {
  Key32 scalar = {9};
  Key32 point = {9};
  for (int i = 0; i < 1000; ++i) {
    const Key32 next = x25519(scalar, point);
    point = scalar;
    scalar = next;
  }
  CHECK(to_hex(scalar) == "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51");
}

TEST_CASE("two that know each other's public keys have the secret of RFC 7748, 6.1") {
  const Key32 hers = x25519_public(array_of<32>(kHers));
  const Key32 his = x25519_public(array_of<32>(kHis));
  CHECK(to_hex(hers) == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
  CHECK(to_hex(his) == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
  const std::string secret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
  CHECK(to_hex(x25519(array_of<32>(kHers), his)) == secret);
  CHECK(to_hex(x25519(array_of<32>(kHis), hers)) == secret);
}

TEST_CASE(
    "a point is the same whatever stands for it, and the bits that do not count are not read") {
  // 9 + p is below 2^255; bit 255 of a point and the lowest three and two highest bits of a scalar
  // are not looked at.
  const Key32 plain = x25519(array_of<32>(kHers), {9});
  Key32 nine_and_p;
  nine_and_p.fill(0xFF);
  nine_and_p[0] = 0xED + 9;
  nine_and_p[31] = 0x7F;
  CHECK(x25519(array_of<32>(kHers), nine_and_p) == plain);
  Key32 with_high_bit = {9};
  with_high_bit[31] = 0x80;
  CHECK(x25519(array_of<32>(kHers), with_high_bit) == plain);
  Key32 other_bits = array_of<32>(kHers);
  other_bits[0] ^= 7;
  other_bits[31] ^= 0xC0;
  CHECK(x25519(other_bits, {9}) == plain);
}

TEST_CASE("a point of small order gives zeros, whoever asks") {
  const Key32 none{};
  CHECK(x25519(array_of<32>(kHers), none) == none);
  CHECK(x25519(array_of<32>(kHers), {1}) == none);
  CHECK(x25519_hex(kHis, "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800") ==
        to_hex(none));
}

TEST_CASE("the field is right at its edges") {
  FieldNumber most;  // 2^256 - 1 is 37 modulo p
  most.fill(~FieldWord{0});
  FieldNumber result;
  Field25519 field;
  field.multiply(result, most, most);
  Field25519::reduce(result);
  CHECK(result == FieldNumber{37 * 37});
  Field25519::add(result, most, most);
  Field25519::reduce(result);
  CHECK(result == FieldNumber{74});
  Field25519::subtract(result, {}, most);
  Field25519::add(result, result, {38});
  Field25519::reduce(result);
  CHECK(result == FieldNumber{1});
  Field25519::add_scaled(result, most, 121'665, most);
  Field25519::reduce(result);
  CHECK(result == FieldNumber{37 * 121'666});
  field.invert(result, most);
  field.multiply(result, result, most);
  Field25519::reduce(result);
  CHECK(result == FieldNumber{1});
  FieldNumber prime = most;
  prime[0] -= 18;
  prime[kFieldWords - 1] >>= 1;
  Field25519::reduce(prime);
  CHECK(prime == FieldNumber{});
}
