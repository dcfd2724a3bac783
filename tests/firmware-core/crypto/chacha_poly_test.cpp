#include "firmware-core/crypto/chacha_poly.h"

#include <string>
#include <string_view>

#include "tests/support/catch.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::tests;

namespace {

Bytes text(std::string_view value) {
  return Bytes(value.begin(), value.end());
}

std::string poly1305(std::string_view key, const Bytes& message) {
  const auto bytes = array_of<32>(key);
  Poly1305 sum{bytes};
  sum.absorb(message, Poly1305::Tail::ends);
  return to_hex(sum.finish());
}

std::string repeat(std::string_view byte, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += byte;
  return result;
}

// RFC 8439, A.3: r and s of 16 bytes, each given by its first byte and the others.
std::string edge(std::string_view r, std::string_view s, const std::string& message) {
  return poly1305(std::string(r) + repeat("00", 15) + repeat(s, 16), from_hex(message));
}

std::string with_zeros(std::string_view first) {
  return std::string(first) + repeat("00", 15);
}

const auto kKey = array_of<32>("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
const auto kNonce = array_of<12>("070000004041424344454647");
const Bytes kAssociated = from_hex("50515253c0c1c2c3c4c5c6c7");
const Bytes kPlain = text(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
    "sunscreen would be it.");

}  // namespace

TEST_CASE("ChaCha20 gives the block of RFC 8439, 2.3.2") {
  ChaCha20 stream(array_of<32>("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"),
                  array_of<12>("000000090000004a00000000"));
  CHECK(to_hex(stream.block(1)) ==
        "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e"
        "d2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e");
}

TEST_CASE("Poly1305 gives the tag of RFC 8439, 2.5.2") {
  CHECK(poly1305("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b",
                 text("Cryptographic Forum Research Group")) == "a8061dc1305136c6c22b8baf0c0127a9");
}

TEST_CASE("Poly1305 carries right where RFC 8439, A.3 looks for mistakes") {
  const std::string all = repeat("ff", 16);
  CHECK(edge("02", "00", all) == with_zeros("03"));
  CHECK(edge("02", "ff", with_zeros("02")) == with_zeros("03"));
  CHECK(edge("01", "00", all + "f0" + repeat("ff", 15) + with_zeros("11")) == with_zeros("05"));
  CHECK(edge("01", "00", all + "fb" + repeat("fe", 15) + repeat("01", 16)) == with_zeros("00"));
  CHECK(edge("02", "00", "fd" + repeat("ff", 15)) == "fa" + repeat("ff", 15));
}

TEST_CASE("ChaCha20-Poly1305 seals as in RFC 8439, 2.8.2, and opens what it sealed") {
  Bytes message = kPlain;
  const auto tag = seal(kKey, kNonce, kAssociated, message);
  CHECK(to_hex(message) ==
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
        "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
        "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
        "3ff4def08e4b7a9de576d26586cec64b6116");
  CHECK(to_hex(tag) == "1ae10b594f09e26a7e902ecbd0600691");
  CHECK(open(kKey, kNonce, kAssociated, message, tag));
  CHECK(message == kPlain);
}

TEST_CASE("what was changed in any bit is not opened and not touched") {
  Bytes sealed = kPlain;
  const auto tag = seal(kKey, kNonce, kAssociated, sealed);
  for (std::size_t bit = 0; bit < sealed.size() * 8; bit += 5) {
    Bytes changed = sealed;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
    const Bytes before = changed;
    REQUIRE_FALSE(open(kKey, kNonce, kAssociated, changed, tag));
    REQUIRE(changed == before);
  }
  for (std::size_t bit = 0; bit < tag.size() * 8; ++bit) {
    auto changed = tag;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
    REQUIRE_FALSE(open(kKey, kNonce, kAssociated, sealed, changed));
  }
  Bytes other = kAssociated;
  other.pop_back();
  CHECK_FALSE(open(kKey, kNonce, other, sealed, tag));
  other.push_back(0);
  CHECK_FALSE(open(kKey, kNonce, other, sealed, tag));
}
