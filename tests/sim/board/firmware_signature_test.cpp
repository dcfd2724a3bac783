#include "sim/board/firmware_signature.h"

#include <string>
#include <string_view>

#include "sim/board/boot_loader.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

using Bytes = std::vector<std::uint8_t>;

// Made by pyhsslms, an implementation in Python by others (Russ Housley): key name 40…4f, seed
// 00…1f, number 7, of "firmware 2".
constexpr std::string_view kTheirs =
    "0000000700000004da2105ae62d9d4d8fb673ff7ba23fa903d6f52e50dde7cdb2521a2802233824d273becab"
    "89f9b0a97c198203e0093cf302cc6cb15ca4571b02f1f0c8db1dbe4d5c1321b88a35895d8a974efc73bb0461"
    "98532868ed54cfb4db9922d2e806be96b8a3e04e69e446e060882e63e2c35be3decfb1b8c089fd91cbcde830"
    "d37dbdf8f7a1f4dc2a9410defaf3bf0f18910a96ccfd9d313a2af899e647f8f67fd29f943e30166ff03b7c75"
    "aeb4f945e0b1f91486936056f38962fb5f991e2ce2de73312156e99aff047414624ad26abc845f96f8b911de"
    "4414cb7b5e05f1fa9c94dcc1ba72a500e120799af7489d010ef23cc9cf9781100ff3937aa2956c12a6a8a391"
    "fe85d3793c092f2953d5a07a02148e25db71ebb8d28698f5530b3da62472be0ebaeb836bdfe1ce9283c8a714"
    "b46ba9ce6e1ff7a7af9ac0f90fffbe0759ef96338c00149ccf1bc045e545e224a1a11fdeaad788510c3f2dc7"
    "8a3b163c4570754989c979d822d557f3275be050d5caa10370a40c13336f92b29529a4a4ca86c8d712424467"
    "b792717547082d6e179c4afc6b81e7a8998a228193001b8c867359d037d0f5664ede8a23aa09f35f3a86b2cd"
    "6fa1a1d3a94ff900114bd36beb0c1b434d91c81e8ed107d083b30c2794d3a6191ae003b94863ba44f04b7f1b"
    "6f9f336dfe68d9aeabb72b90600bda693b8a7dc2802b7e0b8bdee8b3adee2ef7179aa0d303a80708e272df48"
    "9ed20e1b074a26fc784431bbe88048b18bb2fbd12af094c8105a76608ca08a8b086b32f47cd79109396823da"
    "449a734de5ac6f3e3c1b42aae3095c7fbb3219ec32bddc9dcc61a425bd7b4b331a5a8cd7f5d28a6c7b43c15d"
    "09a42f730ce7d2e8563d9766d9a6801b5ea70e7e4586f1cae4c4375f79c9ca02cbbb52cc403126e5f2b37b45"
    "8633f54383ddb59676419e57e178cd76eb6d8a54e3fbe29d15a9fafc74ed041becc8750515f3966131b4f83d"
    "a7c3cf6299e75d99fa897966d10dfd898825b2639d3850d1ea25382322a9fea63284ddb0c0d14d5060d24686"
    "3ee7d5750f7a0ca75b3b36a29310e8b409d22cc1a452b8cbabdf468ef216bab0306bde9ca25d2cf1050f3305"
    "04e8d82d34b48493e46e6b52c7b19dd97a00605dcd471bb743805385778b0ea58bb2b185452ae86419dba541"
    "8c52c5d48a09c690e9e03e34f044552be6a4638cc0d8038d42f8551db375d9f1a5e80c01c85c370d9930a54f"
    "567756d26ac280231e0cc25373652c7fd62e2d9eb804235c86e00610a414abdbb782cc0f3e58cdd6e60cdd6b"
    "b726900151cc84c1c012adbb3a3fcfd66c076a28ed7496348fdab635ad1b3086115465f79f81a7726357c4c3"
    "1fa8e9e6c4982b1fd0c2df89563e8231499b0111f20d6626d953a3f3a29346491fd1954c243e9c39448a1fc6"
    "ed2ff60cfa4b6fb7f0e182bd35b216ae45ca3283182c74bb41c4ff1a9d35d2df1e921512c2de9dd739ac6316"
    "0a2e5de66386efa31cc531a34b453991ed35c1364a351ff32f1ab5d8e4fd8e673069602f4f9c4c2fbb0af57d"
    "7e333d4b9636bcedb79ef9331011eb2f5e5492b70faa7633ecb6561b000000056bda8770257f02191e52bf66"
    "a670b5befc8c567615e6c6a262489afb645176cfbf10a1a80a1240261e19cbea74c3c7bee3a8fd2fbc42aeee"
    "2fa6354e7bd4eb512a5abf3d0790cb0d8487cb385b2d8c27d0bfecba77c0bfbe8358532eb6a7abc04dd81414"
    "5edc3fc27b005d849961d109dcada9eecb462dca22f3fccbd91b3e855f4296325b8778cc7f7d1ea9f41c51ad"
    "3aa5aad9af3071227e293d402f9ab2da";

Bytes bytes_of(std::string_view hex) {
  Bytes bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(
        static_cast<std::uint8_t>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  }
  return bytes;
}
Bytes text(std::string_view words) {
  return {words.begin(), words.end()};
}

lms::PrivateKey test_key() {
  lms::PrivateKey key;
  for (std::uint8_t i = 0; i < 16; ++i) key.id[i] = static_cast<std::uint8_t>(0x40 + i);
  for (std::uint8_t i = 0; i < 32; ++i) key.seed[i] = i;
  return key;
}

}  // namespace

TEST_CASE("A signature by another implementation of RFC 8554 is one here", "[SEC-11]") {
  const lms::PublicKey key = lms::public_key(test_key());
  CHECK(key.root[0] == 0xe9);
  CHECK(key.root[31] == 0x90);
  const Bytes theirs = bytes_of(kTheirs);
  REQUIRE(theirs.size() == lms::kSignatureBytes);
  CHECK(lms::is_signed(key, text("firmware 2"), theirs));
  CHECK_FALSE(lms::is_signed(key, text("firmware 3"), theirs));
}

TEST_CASE("No byte of a signature, of the text or of the key can be another", "[SEC-11]") {
  const lms::PublicKey key = lms::public_key(test_key());
  const Bytes message = text("firmware 9");
  const Bytes signature = lms::sign(test_key(), 31, message);
  REQUIRE(lms::is_signed(key, message, signature));
  for (std::size_t at = 0; at < signature.size(); at += 7) {
    Bytes altered = signature;
    altered[at] ^= 0x10;
    CHECK_FALSE(lms::is_signed(key, message, altered));
  }
  CHECK_FALSE(lms::is_signed(key, message, {}));
  CHECK_FALSE(lms::is_signed(key, message, Bytes(signature.begin(), signature.end() - 1)));
  lms::PublicKey other = key;
  other.id[0] ^= 1;
  CHECK_FALSE(lms::is_signed(other, message, signature));
}

TEST_CASE("The loader takes what the maker has signed, and nothing older", "[SEC-11]") {
  const lms::PrivateKey stranger = test_key();
  BootLoader loader;
  const auto by_stranger = lms::sign(stranger, 2, signed_part(2));
  CHECK_FALSE(loader.offer({2, by_stranger}));
  CHECK_FALSE(loader.offer({2, {}}));
  CHECK(loader.version() == 1);
  CHECK(loader.refused() == 2);
}
