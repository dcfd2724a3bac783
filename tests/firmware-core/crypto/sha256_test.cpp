#include "firmware-core/crypto/sha256.h"

#include <string>
#include <string_view>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

std::span<const std::uint8_t> bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string hex(const Digest& digest) {
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

std::string sha256(std::string_view text) {
  Sha256 hash;
  hash.update(bytes(text));
  return hex(hash.finish());
}

}  // namespace

// FIPS 180-4 examples (NIST, "Secure Hash Standard" test values).
TEST_CASE("SHA-256 gives the published digests", "[GEN-2]") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 does not care how its message is cut into pieces") {
  const std::string message(200, 'x');
  const std::string whole = sha256(message);
  for (std::size_t cut = 0; cut <= message.size(); ++cut) {
    Sha256 hash;
    hash.update(bytes(message).first(cut));
    hash.update(bytes(message).subspan(cut));
    CHECK(hex(hash.finish()) == whole);
  }
}
