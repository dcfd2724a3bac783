#include "firmware-core/lockstep/frame.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes wire_of(LockstepKind kind, std::uint8_t sequence, const Bytes& payload) {
  std::array<std::uint8_t, kFrameWireBytes> room;
  FrameWriter writer(room, kind, sequence);
  writer.put(payload);
  const auto wire = writer.seal();
  return {wire.begin(), wire.end()};
}

FrameNews feed(FrameReader& reader, const Bytes& wire) {
  FrameNews last = FrameNews::none;
  for (const std::uint8_t byte : wire) last = reader.take(byte);
  return last;
}

}  // namespace

// Put together by hand from the page of the folder, with the CRC-32 of another program (zlib).
TEST_CASE("the frames of the link have these bytes", "[TWN-5]") {
  CHECK(wire_of(LockstepKind::sums, 1, {}) ==
        Bytes{0x07, 0x06, 0x01, 0xEF, 0x85, 0x84, 0x60, 0x00});
  CHECK(wire_of(LockstepKind::erase, 2, {0x00, 0x08, 0x00, 0x00}) ==
        Bytes{0x03, 0x05, 0x02, 0x02, 0x08, 0x01, 0x05, 0xC8, 0x32, 0xDC, 0x95, 0x00});
}

TEST_CASE("a frame of any length and of any bytes comes back", "[TWN-5]") {
  for (const std::uint8_t byte : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{0xFF}}) {
    for (std::size_t length = 0; length <= kFramePayloadBytes; ++length) {
      Bytes payload(length, byte);
      if (length > 2) payload[length / 2] = static_cast<std::uint8_t>(length);
      const Bytes wire = wire_of(LockstepKind::step, 0, payload);
      REQUIRE(std::count(wire.begin(), wire.end(), 0) == 1);
      FrameReader reader;
      REQUIRE(feed(reader, wire) == FrameNews::frame);
      REQUIRE(reader.kind() == LockstepKind::step);
      REQUIRE(reader.sequence() == 0);
      REQUIRE(Bytes(reader.payload().begin(), reader.payload().end()) == payload);
    }
  }
}

TEST_CASE("a payload that is too long is not sealed", "[TWN-5]") {
  CHECK(wire_of(LockstepKind::step, 0, Bytes(kFramePayloadBytes + 8, 7)).empty());
  std::array<std::uint8_t, 8> little;
  FrameWriter writer(little, LockstepKind::step, 1);
  writer.put_u32(0x01020304);
  CHECK(writer.seal().empty());
}

TEST_CASE("every flipped bit and every cut of a frame is noticed, and the next one is read",
          "[TWN-5]") {
  const Bytes good = wire_of(LockstepKind::outputs, 9, {0, 1, 2, 0, 0, 200});
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      Bytes bad = good;
      bad[at] = static_cast<std::uint8_t>(bad[at] ^ 1U << bit);
      FrameReader reader;
      int frames = 0;
      for (const std::uint8_t byte : bad) frames += reader.take(byte) == FrameNews::frame ? 1 : 0;
      REQUIRE(frames == 0);
      if (bad.back() != 0) reader.take(0);
      REQUIRE(feed(reader, good) == FrameNews::frame);
    }
    if (at + 1 == good.size()) break;  // nothing but the zero was cut, and is put back
    FrameReader reader;
    Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(at));
    cut.push_back(0);
    REQUIRE(feed(reader, cut) == (at == 0 ? FrameNews::none : FrameNews::damaged));
    REQUIRE(feed(reader, good) == FrameNews::frame);
  }
}

TEST_CASE("noise of any length is one damaged frame", "[TWN-5]") {
  FrameReader reader;
  for (int i = 0; i < 5000; ++i) REQUIRE(reader.take(0xAA) == FrameNews::none);
  CHECK(reader.take(0) == FrameNews::damaged);
  CHECK(feed(reader, wire_of(LockstepKind::hello, 3, {1})) == FrameNews::frame);
}
