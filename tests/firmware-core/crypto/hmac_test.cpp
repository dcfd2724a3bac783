#include "firmware-core/crypto/hmac.h"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes ascii(std::string_view value) {
  return Bytes(value.begin(), value.end());
}

std::string hmac(const Bytes& key, const Bytes& message) {
  std::string result;
  for (const std::uint8_t byte : Hmac(key).of(message)) {
    result += "0123456789abcdef"[byte >> 4];
    result += "0123456789abcdef"[byte & 15];
  }
  return result;
}

}  // namespace

TEST_CASE("HMAC-SHA-256 gives the digests of RFC 4231", "[GEN-2]") {
  CHECK(hmac(Bytes(20, 0x0b), ascii("Hi There")) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(hmac(ascii("Jefe"), ascii("what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hmac(Bytes(20, 0xaa), Bytes(50, 0xdd)) ==
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  CHECK(hmac(Bytes(131, 0xaa), ascii("Test Using Larger Than Block-Size Key - Hash Key First")) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("one HMAC object serves many messages") {
  const Hmac hmac_of_jefe(ascii("Jefe"));
  const Digest first = hmac_of_jefe.of(ascii("a"));
  CHECK(hmac_of_jefe.of(ascii("b")) != first);
  CHECK(hmac_of_jefe.of(ascii("a")) == first);
}
