#include "firmware-core/phone/protocol.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

#include "firmware-core/phone/frame_channel.h"
#include "tests/support/catch.h"
#include "tests/support/hex.h"
#include "tests/support/no_chance.h"
#include "tests/support/phone_bench.h"
#include "tests/support/source_dir.h"

using namespace locktwin::core;
using namespace locktwin::test;
using locktwin::tests::to_hex;

namespace {

template <typename Array>
Array counting_from(std::uint8_t first) {
  Array bytes;
  std::iota(bytes.begin(), bytes.end(), first);
  return bytes;
}

const auto kCode = counting_from<protocol::Code>(0);

// Both ends with the keys of the vectors, whose frames come from an implementation of somebody
// else's (tests/programs/phone_peer.py --vectors).
struct Vectors {
  noise::KeyPair phone = noise::KeyPair::of(counting_from<Key32>(0x20));
  noise::KeyPair lock = noise::KeyPair::of(counting_from<Key32>(0x60));
  noise::Handshake from;
  noise::Handshake to;
  std::vector<std::string> frames;

  static RadioFrame begun(protocol::FrameType type, std::uint16_t place) {
    RadioFrame frame;
    protocol::begin(frame, type, place);
    return frame;
  }
  void say(const RadioFrame& frame) { frames.push_back(to_hex(frame.bytes)); }
  template <std::size_t N>
  void pass(const noise::Pattern& pattern, RadioFrame frame, noise::Handshake& writer,
            noise::Handshake& reader, const std::array<std::uint8_t, N>& payload) {
    std::span<std::uint8_t> told;
    writer.write(pattern, payload, protocol::body_of(frame));
    say(frame);
    REQUIRE(reader.read(pattern, protocol::body_of(frame), told));
    CHECK(std::equal(payload.begin(), payload.end(), told.begin(), told.end()));
  }
  void seal(FrameChannel& channel, protocol::FrameType type, std::uint16_t place,
            protocol::Content content, const Bytes& said) {
    RadioFrame frame = begun(type, place);
    channel.seal(frame, content, said);
    say(frame);
  }

  void pair() {
    using protocol::FrameType;
    const auto& pattern = noise::kPairing;
    const auto prologue = protocol::prologue(Lane::bluetooth);
    const Key32 psk = protocol::psk_of(kCode);
    from = noise::Handshake(pattern, noise::Role::initiator, prologue,
                            {phone, counting_from<Key32>(0x40), {}, psk});
    to = noise::Handshake(pattern, noise::Role::responder, prologue,
                          {lock, counting_from<Key32>(0x80), {}, psk});
    pass<protocol::kPairRequestPayload>(pattern, begun(FrameType::pair_request, 0), from, to, {});
    pass<protocol::kPairChallengePayload>(pattern, begun(FrameType::pair_challenge, 0), to, from,
                                          {});
    std::array<std::uint8_t, protocol::kPairProofPayload> told{1};
    const Key32 shared = x25519(phone.secret, lock.open);
    const auto again = protocol::old_key_proof(shared, from.hash());
    std::copy(again.begin(), again.end(), told.begin() + 1);
    pass(pattern, begun(FrameType::pair_proof, 0), from, to, told);
    FrameChannel channel(to.split(), false);
    seal(channel, FrameType::tells, 0, protocol::Content::paired, {1, 1});
    frames.push_back(to_hex(shared));
    frames.push_back(to_hex(protocol::one_time_code_key(shared)));
  }
  void open() {
    using protocol::Content;
    using protocol::FrameType;
    const auto& pattern = noise::kSession;
    const auto prologue = protocol::prologue(Lane::bluetooth);
    from = noise::Handshake(pattern, noise::Role::initiator, prologue,
                            {phone, counting_from<Key32>(0xA0), lock.open, {}});
    to = noise::Handshake(pattern, noise::Role::responder, prologue,
                          {lock, counting_from<Key32>(0xC0), {}, {}});
    pass<protocol::kHelloPayload>(pattern, begun(FrameType::hello, 0x0102), from, to, {});
    pass<protocol::kChallengePayload>(pattern, begun(FrameType::challenge, 0x0102), to, from,
                                      {0x45, 0x03});
    FrameChannel says(from.split(), true);
    FrameChannel tells(to.split(), false);
    seal(says, FrameType::asks, 0x0345, Content::command, {0, 2});
    seal(tells, FrameType::tells, 0x0345, Content::reply, {7, 0});
    seal(tells, FrameType::tells, 0x0345, Content::outcome, {2, 0, 0});
    seal(tells, FrameType::tells, 0x0345, Content::notice, {'e', 'v', 'e', 'n', 't'});
    seal(tells, FrameType::tells, 0x0345, Content::filler, {});
    seal(tells, FrameType::tells, 0x0345, Content::prompt, {5});
    RadioFrame lost = begun(FrameType::tells, 0x0345);
    for (int i = 5; i < 64; ++i) tells.seal(lost, Content::filler, {});
    seal(tells, FrameType::tells, 0x0345, Content::filler, {});
    say(begun(FrameType::call, 1));
  }
};

std::string readme() {
  std::ifstream file(LOCKTWIN_SOURCE_DIR "/firmware-core/phone/README.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("every frame is as another implementation of Noise has it, and stands in the README",
          "[SEC-1][APP-4][INS-6]") {
  std::string page = readme();
  page.erase(std::remove_if(page.begin(), page.end(), [](char c) { return c == ' ' || c == '\n'; }),
             page.end());
  Vectors vectors;
  vectors.pair();
  vectors.open();
  REQUIRE(vectors.frames.size() == 16);
  for (const std::string& frame : vectors.frames) {
    CAPTURE(frame);
    CHECK(page.find(frame) != std::string::npos);
  }
}

TEST_CASE("every command stands in the README with its number", "[APP-4]") {
  const std::string page = readme();
#define LT_COMMAND(id, number, name, roles, payload, help)                             \
  {                                                                                    \
    INFO(name);                                                                        \
    CHECK(page.find("| " #number " | `" name "` | " roles " |") != std::string::npos); \
  }
#include "firmware-core/phone/commands.def"
}

TEST_CASE("a verification code is shown as 26 letters of base32", "[INS-6]") {
  Outputs out;
  protocol::code_text(kCode, out.pairing);
  CHECK(std::string(out.pairing.data()) == "AAAQEAYEAUDAOCAJBIFQYDIOB4");
  CHECK(shown_code(out) == kCode);
  protocol::Code last;
  last.fill(0xFF);
  protocol::code_text(last, out.pairing);
  CHECK(std::string(out.pairing.data()) == "7777777777777777777777777" + std::string("4"));
  CHECK(shown_code(out) == last);
}

TEST_CASE("only a frame of the right version and length has a type", "[APP-4][SEC-1]") {
  const auto type = [](std::uint8_t version, unsigned named, std::size_t length) {
    Bytes bytes(length);
    bytes[0] = version;
    bytes[1] = static_cast<std::uint8_t>(named);
    return protocol::type_of(frame_of(bytes, Lane::bluetooth, 0));
  };
  for (unsigned number = 0; number < 256; ++number) {
    const bool known = (number >= 1 && number <= 4) || (number >= 0x81 && number <= 0x84);
    const auto expected =
        known ? static_cast<protocol::FrameType>(number) : protocol::FrameType::none;
    CHECK(type(2, number, 128) == expected);
    CHECK(type(1, number, 128) == protocol::FrameType::none);
    CHECK(type(3, number, 128) == protocol::FrameType::none);
    for (const std::size_t length : {2U, 19U, 47U, 127U}) {
      CHECK(type(2, number, length) == protocol::FrameType::none);
    }
  }
  RadioFrame too_long = frame_of(Bytes{2, 2}, Lane::wifi, 0);
  too_long.length = 200;
  CHECK(protocol::type_of(too_long) == protocol::FrameType::none);
}

TEST_CASE("fresh bytes differ by purpose and are not the random words", "[APP-4]") {
  Inputs in;
  Outputs out;
  FakeFlash flash;
  in.random = {1, 2, 3, 4, 5, 6, 7, 8};
  const StepContext step{in, flash.view(), out, kNoChance};
  CHECK(protocol::fresh(step, protocol::Purpose::session) !=
        protocol::fresh(step, protocol::Purpose::pairing));
  CHECK(get_u32(protocol::fresh(step, protocol::Purpose::session).data()) != 1);
}
