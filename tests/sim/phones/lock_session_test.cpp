#include "sim/phones/lock_session.h"

#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;

namespace {

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

TEST_CASE("who does not know the code pairs nothing", "[INS-6][APP-4]") {
  LockSession session;
  LockSession other;
  RandomStream random(1, "test");
  const Bytes request = session.pair_request(random, code_of_vectors(), 0);
  CHECK(request.size() == core::kRadioFrameBytes);
  // Another phone's own request, and a frame of zeros in the lock's name.
  Bytes challenge = other.pair_request(random, {}, 0);
  challenge[1] = static_cast<std::uint8_t>(core::protocol::FrameType::pair_challenge);
  CHECK_FALSE(session.pair_proof(challenge));
  Bytes paired(core::kRadioFrameBytes);
  paired[0] = core::protocol::kVersion;
  paired[1] = static_cast<std::uint8_t>(core::protocol::FrameType::tells);
  CHECK_FALSE(session.take_paired(paired));
  CHECK_FALSE(session.paired());
}

TEST_CASE("frames of a wrong length or type are not looked at", "[APP-4]") {
  LockSession session;
  RandomStream random(1, "test");
  session.adopt(1, core::Role::administrator, core::noise::KeyPair::of({1}), {9});
  session.hello(random, core::Lane::bluetooth);
  for (const Bytes& frame :
       {Bytes{}, Bytes{1}, Bytes{2, 0x83}, Bytes(128, 0xFF), Bytes(300, 2), Bytes{2, 0x81, 0}}) {
    CHECK_FALSE(session.take_challenge(frame));
    CHECK_FALSE(session.hear(frame));
    CHECK_FALSE(session.pair_proof(frame));
    CHECK_FALSE(session.take_paired(frame));
    CHECK_FALSE(session.is_call(frame));
  }
}
