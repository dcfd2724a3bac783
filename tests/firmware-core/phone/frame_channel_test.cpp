#include "firmware-core/phone/frame_channel.h"

#include "tests/support/catch.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

struct Ends {
  FrameChannel phone;
  FrameChannel lock;

  Ends() {
    const noise::Directions keys = {noise::CipherState(Key32{1}), noise::CipherState(Key32{2})};
    phone = FrameChannel(keys, true);
    lock = FrameChannel(keys, false);
  }
  static RadioFrame say(FrameChannel& from, const Bytes& said) {
    RadioFrame frame;
    protocol::begin(frame, protocol::FrameType::asks, 7);
    from.seal(frame, protocol::Content::command, said);
    return frame;
  }
};

Bytes said_in(const RadioFrame& frame) {
  const auto said = FrameChannel::said(frame);
  return Bytes(said.begin(), said.end());
}

}  // namespace

TEST_CASE("what is said comes out as it went in, whatever its length", "[SEC-1]") {
  Ends ends;
  for (std::size_t length = 0; length <= protocol::kSaidMost; ++length) {
    const Bytes said(length, static_cast<std::uint8_t>(length));
    RadioFrame there = Ends::say(ends.phone, said);
    RadioFrame back = Ends::say(ends.lock, said);
    REQUIRE(there.length == kRadioFrameBytes);
    CHECK(there.bytes != back.bytes);
    REQUIRE(ends.lock.open(there));
    REQUIRE(ends.phone.open(back));
    CHECK(said_in(there) == said);
    CHECK(said_in(back) == said);
  }
}

TEST_CASE("sixty-three frames may be lost, also over a new key, and none opens twice or late",
          "[SEC-1][APP-4]") {
  for (const int before : {0, 1, 30, 62, 63, 64, 127}) {
    CAPTURE(before);
    Ends ends;
    RadioFrame frame;
    for (int i = 0; i < before; ++i) {
      frame = Ends::say(ends.phone, {1});
      REQUIRE(ends.lock.open(frame));
    }
    const RadioFrame held = Ends::say(ends.phone, {2});
    for (int i = 0; i < 62; ++i) Ends::say(ends.phone, {3});
    frame = Ends::say(ends.phone, {4});
    const RadioFrame copy = frame;
    REQUIRE(ends.lock.open(frame));
    CHECK(said_in(frame) == Bytes{4});
    frame = copy;
    CHECK_FALSE(ends.lock.open(frame));
    frame = held;
    CHECK_FALSE(ends.lock.open(frame));
    for (int i = 0; i < 65; ++i) frame = Ends::say(ends.phone, {5});
    CHECK_FALSE(ends.lock.open(frame));  // one more than may be lost
  }
}

TEST_CASE("a frame with any bit changed does not open, and the right one still does", "[SEC-1]") {
  Ends ends;
  const RadioFrame sent = Ends::say(ends.phone, {1, 2, 3});
  for (std::size_t bit = 0; bit < kRadioFrameBytes * 8; ++bit) {
    RadioFrame frame = sent;
    frame.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    REQUIRE_FALSE(ends.lock.open(frame));
  }
  RadioFrame frame = sent;
  CHECK(ends.lock.open(frame));
}

TEST_CASE("without a handshake nothing opens", "[SEC-1]") {
  FrameChannel none;
  RadioFrame frame;
  protocol::begin(frame, protocol::FrameType::tells, 0);
  CHECK_FALSE(none.usable());
  CHECK_FALSE(none.open(frame));
}
