#include "firmware-core/crypto/hotp.h"

#include <array>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

std::vector<std::uint8_t> bytes_of(std::string_view hex) {
  std::vector<std::uint8_t> bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    bytes.push_back(
        static_cast<std::uint8_t>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  }
  return bytes;
}

Hmac key_of(std::string_view text) {
  return Hmac(std::vector<std::uint8_t>(text.begin(), text.end()));
}

}  // namespace

TEST_CASE("truncation gives the values of RFC 4226, appendix D", "[UNL-10]") {
  struct Row {
    std::string_view digest;
    std::uint32_t value;
  };
  static constexpr std::array<Row, 10> kRows{{
      {"cc93cf18508d94934c64b65d8ba7667fb7cde4b0", 1284755224},
      {"75a48a19d4cbe100644e8ac1397eea747a2d33ab", 1094287082},
      {"0bacb7fa082fef30782211938bc1c5e70416ff44", 137359152},
      {"66c28227d03a2d5529262ff016a1e6ef76557ece", 1726969429},
      {"a904c900a64b35909874b33e61c5938a8e15ed1c", 1640338314},
      {"a37e783d7b7233c083d4f62926c7a25f238d0316", 868254676},
      {"bc9cd28561042c83f219324d3c607256c03272ae", 1918287922},
      {"a4fb960c0bc06e1eabb804e5b397cdc4b45596fa", 82162583},
      {"1b3c89f65e6c9e883012052823443f048b4332db", 673399871},
      {"1637409809a679dc698207310c8c7fc07290d9e5", 645520489},
  }};
  for (const Row& row : kRows) CHECK(hotp_truncate(bytes_of(row.digest)) == row.value);
}

TEST_CASE("the codes are those of RFC 6238, appendix B, column SHA-256", "[UNL-10]") {
  const Hmac key = key_of("12345678901234567890123456789012");
  CHECK(hotp(key, 0x1, 8) == 46119246);
  CHECK(hotp(key, 0x23523EC, 8) == 68084774);
  CHECK(hotp(key, 0x23523ED, 8) == 67062674);
  CHECK(hotp(key, 0x273EF07, 8) == 91819424);
  CHECK(hotp(key, 0x3F940AA, 8) == 90698825);
  CHECK(hotp(key, 0x27BC86AA, 8) == 77737706);
}

TEST_CASE("fewer digits are the last ones of more", "[UNL-10]") {
  const Hmac key = key_of("12345678901234567890123456789012");
  CHECK(hotp(key, 0x1, 6) == 119246);
}
