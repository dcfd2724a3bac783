// The golden vectors of firmware-core/phone/README.md, from the phone's end.
#include "sim/phones/lock_session.h"

#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;

namespace {

Bytes bytes(std::string_view hex) {
  Bytes out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out.push_back(
        static_cast<std::uint8_t>(std::stoul(std::string(hex.substr(i, 2)), nullptr, 16)));
  }
  return out;
}

core::protocol::Code code_of_vectors() {
  core::protocol::Code code{};
  for (std::size_t i = 0; i < code.size(); ++i) code[i] = static_cast<std::uint8_t>(i);
  return code;
}

}  // namespace

TEST_CASE("the text of the QR code gives the code, and other texts give none", "[INS-6]") {
  const auto code = read_pairing_text("LOCKTWIN:1;M=LT;S=1;C=AAAQEAYEAUDAOCAJBIFQYDIOB4");
  REQUIRE(code);
  CHECK(*code == code_of_vectors());
  for (const char* other :
       {"", "https://example.org", "LOCKTWIN:1;M=LT;S=1", "LOCKTWIN:1;M=LT;S=1;C=AAAQEAYE",
        "LOCKTWIN:1;M=LT;S=1;C=AAAQEAYEAUDAOCAJBIFQYDIOB4AAAA",
        "LOCKTWIN:1;M=LT;S=1;C=AAAQEAYEAUDAOCAJBIFQYDIOB!",
        "LOCKTWIN:2;M=LT;S=1;C=AAAQEAYEAUDAOCAJBIFQYDIOB4"}) {
    CAPTURE(other);
    CHECK_FALSE(read_pairing_text(other));
  }
}

TEST_CASE("a receipt of another pairing pairs nothing", "[INS-6][APP-4]") {
  LockSession session;
  RandomStream random(1, "test");
  const Bytes request = session.pair_request(random, 0);
  CHECK(request.size() == core::protocol::kPairRequestBytes);
  const auto proof =
      session.pair_proof(code_of_vectors(), bytes("0183202122232425262728292a2b2c2d2e2f"));
  REQUIRE(proof);
  CHECK(proof->size() == core::protocol::kPairProofBytes);
  // The vectors' receipt belongs to the vectors' phone nonce, not to ours.
  CHECK_FALSE(
      session.take_paired(code_of_vectors(), bytes("018401016ba71d514aebe02cc83c0b7c97c9f9b7")));
  CHECK_FALSE(session.paired());
}

TEST_CASE("frames of a wrong length or type are not looked at", "[APP-4]") {
  LockSession session;
  RandomStream random(1, "test");
  session.adopt(1, core::Role::administrator, {});
  session.hello(random, core::Lane::bluetooth);
  for (const Bytes& frame :
       {Bytes{}, Bytes{1}, Bytes{1, 0x82}, Bytes(128, 0xFF), Bytes{1, 0x81, 0}}) {
    CHECK_FALSE(session.take_challenge(frame));
    CHECK_FALSE(session.take_reply(frame));
    CHECK_FALSE(session.take_notice(frame));
    CHECK_FALSE(session.pair_proof({}, frame));
  }
}
