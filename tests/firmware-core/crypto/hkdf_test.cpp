#include "firmware-core/crypto/hkdf.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::tests;

TEST_CASE("HKDF without salt and text gives the keys of RFC 5869, A.3") {
  std::array<Digest, 3> keys;
  hkdf(Digest{}, Bytes(22, 0x0b), keys);
  CHECK((to_hex(keys[0]) + to_hex(keys[1])).substr(0, 84) ==
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST_CASE("HKDF may write over its salt") {
  const Bytes secret(32, 7);
  std::array<Digest, 2> apart;
  hkdf(Digest{1, 2, 3}, secret, apart);
  std::array<Digest, 2> keys = {Digest{1, 2, 3}, Digest{}};
  hkdf(keys[0], secret, keys);
  CHECK(keys == apart);
}
