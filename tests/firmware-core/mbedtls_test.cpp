// SHA-256, HMAC and HOTP against a second implementation, at every length and many keys.
#include <mbedtls/md.h>

#include <random>
#include <span>
#include <vector>

#include "firmware-core/crypto/hmac.h"
#include "firmware-core/crypto/hotp.h"
#include "firmware-core/crypto/sha256.h"
#include "tests/support/catch.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::tests;

namespace {

const mbedtls_md_info_t* sha256() {
  return mbedtls_md_info_from_type(MBEDTLS_MD_SHA256);
}

Digest theirs(const Bytes& message) {
  Digest digest;
  REQUIRE(mbedtls_md(sha256(), message.data(), message.size(), digest.data()) == 0);
  return digest;
}

Digest theirs(const Bytes& key, const Bytes& message) {
  Digest digest;
  REQUIRE(mbedtls_md_hmac(sha256(), key.data(), key.size(), message.data(), message.size(),
                          digest.data()) == 0);
  return digest;
}

}  // namespace

TEST_CASE("SHA-256 agrees with mbedTLS at every length, fed in two pieces", "[GEN-2]") {
  std::mt19937 random(1);
  for (std::size_t size = 0; size <= 300; ++size) {
    const Bytes message = random_bytes(random, size);
    const std::span<const std::uint8_t> all(message);
    const std::size_t first = random() % (size + 1);
    Sha256 hash;
    hash.update(all.first(first));
    hash.update(all.subspan(first));
    REQUIRE(hash.finish() == theirs(message));
  }
}

TEST_CASE("HMAC agrees with mbedTLS at every length of key and many of message", "[GEN-2]") {
  std::mt19937 random(2);
  for (std::size_t size = 0; size <= 140; ++size) {
    const Bytes key = random_bytes(random, size);
    const Bytes message = random_bytes(random, random() % 200);
    REQUIRE(Hmac(key).of(message) == theirs(key, message));
  }
}

TEST_CASE("one-time codes agree with those from mbedTLS", "[UNL-10]") {
  std::mt19937 random(3);
  for (int i = 0; i < 500; ++i) {
    const Bytes key = random_bytes(random, 32);
    const std::uint64_t counter = std::uint64_t{random()} << 32 | random();
    Bytes message;
    for (int shift = 56; shift >= 0; shift -= 8) {
      message.push_back(static_cast<std::uint8_t>(counter >> shift));
    }
    const Digest digest = theirs(key, message);
    const std::size_t at = digest[31] & 15U;
    const std::uint32_t value = ((digest[at] & 0x7FU) << 24) + (digest[at + 1] * 0x10000U) +
                                (digest[at + 2] * 0x100U) + digest[at + 3];
    REQUIRE(hotp(Hmac(key), counter, 8) == value % 100'000'000);
  }
}
