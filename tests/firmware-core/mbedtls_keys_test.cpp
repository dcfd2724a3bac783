// X25519 and ChaCha20-Poly1305 against a second implementation; 100,000 random cases of each are
// in the test with the label deep (tests/programs.cmake).
#include <mbedtls/chachapoly.h>
#include <mbedtls/ecp.h>

#include <random>

#include "firmware-core/crypto/chacha_poly.h"
#include "firmware-core/crypto/x25519.h"
#include "tests/support/catch.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::tests;

namespace {

int random_of_mbedtls(void* random, unsigned char* out, std::size_t size) {
  for (const std::uint8_t byte : random_bytes(*static_cast<std::mt19937*>(random), size)) {
    *out++ = byte;
  }
  return 0;
}

class TheirCurve {
 public:
  TheirCurve() {
    mbedtls_ecp_group_init(&group_);
    mbedtls_ecp_point_init(&point_);
    mbedtls_ecp_point_init(&product_);
    mbedtls_mpi_init(&scalar_);
    REQUIRE(mbedtls_ecp_group_load(&group_, MBEDTLS_ECP_DP_CURVE25519) == 0);
  }
  ~TheirCurve() {
    mbedtls_mpi_free(&scalar_);
    mbedtls_ecp_point_free(&product_);
    mbedtls_ecp_point_free(&point_);
    mbedtls_ecp_group_free(&group_);
  }
  TheirCurve(const TheirCurve&) = delete;
  TheirCurve& operator=(const TheirCurve&) = delete;

  Key32 x25519(Key32 scalar, const Key32& point, std::mt19937& random) {
    scalar[0] &= 0xF8;
    scalar[31] = static_cast<std::uint8_t>((scalar[31] & 0x7F) | 0x40);
    REQUIRE(mbedtls_mpi_read_binary_le(&scalar_, scalar.data(), 32) == 0);
    REQUIRE(mbedtls_ecp_point_read_binary(&group_, &point_, point.data(), 32) == 0);
    REQUIRE(mbedtls_ecp_mul(&group_, &product_, &scalar_, &point_, random_of_mbedtls, &random) ==
            0);
    Key32 result{};
    std::size_t size = 0;
    REQUIRE(mbedtls_ecp_point_write_binary(&group_, &product_, MBEDTLS_ECP_PF_UNCOMPRESSED, &size,
                                           result.data(), result.size()) == 0);
    return result;
  }

 private:
  mbedtls_ecp_group group_;
  mbedtls_ecp_point point_;
  mbedtls_ecp_point product_;
  mbedtls_mpi scalar_;
};

void compare_x25519(int cases) {
  std::mt19937 random(4);
  TheirCurve theirs;
  for (int i = 0; i < cases; ++i) {
    const auto scalar = array_of<32>(random_bytes(random, 32));
    const auto point = array_of<32>(random_bytes(random, 32));
    if (x25519(scalar, point) == theirs.x25519(scalar, point, random)) continue;
    FAIL("case " << i << ": scalar " << to_hex(scalar) << ", point " << to_hex(point));
  }
}

void compare_chacha_poly(int cases) {
  std::mt19937 random(5);
  mbedtls_chachapoly_context theirs;
  mbedtls_chachapoly_init(&theirs);
  for (int i = 0; i < cases; ++i) {
    const auto key = array_of<32>(random_bytes(random, 32));
    const auto nonce = array_of<12>(random_bytes(random, 12));
    const Bytes associated = random_bytes(random, random() % 40);
    const Bytes plain = random_bytes(random, random() % 200);
    Bytes sealed(plain.size());
    Poly1305::Tag tag;
    REQUIRE(mbedtls_chachapoly_setkey(&theirs, key.data()) == 0);
    REQUIRE(mbedtls_chachapoly_encrypt_and_tag(&theirs, plain.size(), nonce.data(),
                                               associated.data(), associated.size(), plain.data(),
                                               sealed.data(), tag.data()) == 0);
    Bytes text = plain;
    REQUIRE(seal(key, nonce, associated, text) == tag);
    REQUIRE(text == sealed);
    REQUIRE(open(key, nonce, associated, text, tag));
    REQUIRE(text == plain);
  }
  mbedtls_chachapoly_free(&theirs);
}

}  // namespace

TEST_CASE("X25519 agrees with mbedTLS on random keys") {
  compare_x25519(100);
}

TEST_CASE("ChaCha20-Poly1305 agrees with mbedTLS on random messages") {
  compare_chacha_poly(1000);
}

TEST_CASE("X25519 agrees with mbedTLS on 100,000 random keys", "[.][deep]") {
  compare_x25519(100'000);
}

TEST_CASE("ChaCha20-Poly1305 agrees with mbedTLS on 100,000 random messages", "[.][deep]") {
  compare_chacha_poly(100'000);
}
