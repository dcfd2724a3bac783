#include "firmware-core/phone/protocol.h"

#include <fstream>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/phone_bench.h"
#include "tests/support/source_dir.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

std::string hex(std::span<const std::uint8_t> bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

template <typename Array>
Array counting_from(std::uint8_t first) {
  Array bytes;
  std::iota(bytes.begin(), bytes.end(), first);
  return bytes;
}

const auto kCode = counting_from<protocol::Code>(0x00);
const protocol::Nonces kNonces{counting_from<protocol::Nonce>(0x10),
                               counting_from<protocol::Nonce>(0x20)};
constexpr std::uint32_t kSession = 0x01020304;
const auto kNonce = counting_from<protocol::CommandNonce>(0x30);

protocol::Key session() {
  return protocol::session_key(protocol::phone_key(kCode, kNonces), kNonces, kSession,
                               Lane::bluetooth, 1);
}

// The frame with its MAC.
std::string sealed(Bytes bytes, std::span<const std::uint8_t> answered = {}) {
  const auto mac = protocol::frame_mac(session(), Lane::bluetooth, bytes, answered);
  bytes.insert(bytes.end(), mac.begin(), mac.end());
  return hex(bytes);
}

Bytes operator+(Bytes bytes, std::span<const std::uint8_t> more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
  return bytes;
}

// Computed with Python, whose hmac shares nothing with the core.
struct Golden {
  const char* name;
  std::string ours;
  const char* theirs;
};

std::vector<Golden> golden() {
  const Bytes id = {0x04, 0x03, 0x02, 0x01};
  const auto next = counting_from<protocol::CommandNonce>(0x40);
  const auto phone_key = protocol::phone_key(kCode, kNonces);
  protocol::Key zeros{};
  protocol::mask(session(), kNonce, zeros);
  return {
      {"phone key", hex(phone_key),
       "c474ad51305c404810af462cc56ad07c22629166a4d243bc7f7f24f66adbdda7"},
      {"PAIR_PROOF", "0104" + hex(protocol::proof(kCode, kNonces)),
       "0104785f947ba750ec1e18c88b5f2d773b4e"},
      {"PAIRED", "01840101" + hex(protocol::receipt(kCode, kNonces, 1, Role::administrator)),
       "018401016ba71d514aebe02cc83c0b7c97c9f9b7"},
      {"session key", hex(session()),
       "00b4b1a79c9a62cb7d5e4fa373eba8532c0c9919ee1d14fa1b07e737d5d30603"},
      {"CHALLENGE", sealed(Bytes{1, 0x81} + id + kNonces.lock + kNonce),
       "018104030201202122232425262728292a2b2c2d2e2f3031323334353637"
       "36f893be1853320fd8ad44b8baf1f35f"},
      {"COMMAND unlock", sealed(Bytes{1, 2} + id + kNonce + Bytes{2}),
       "01020403020130313233343536370237a1d6b1b746191d2f1437367fd0916f"},
      {"REPLY ok", sealed(Bytes{1, 0x82} + id + Bytes{0, 0} + next, kNonce),
       "01820403020100004041424344454647e42c30148521571c556862fb25596ede"},
      {"NOTICE", sealed(Bytes{1, 0x85} + id + Bytes{1, 0, 0, 0, 'e', 'v', 'e', 'n', 't'}),
       "018504030201010000006576656e742bdcb7e3a7f68afdc24b8d46d98f9386"},
      {"PAIR_AGAIN",
       "0105" + hex(protocol::proof(kCode, kNonces)) + "01" +
           hex(protocol::proof_again(phone_key, kNonces)),
       "0105785f947ba750ec1e18c88b5f2d773b4e011fd2544c086b026736cbfb0564d20c37"},
      {"OUTCOME", sealed(Bytes{1, 0x86} + id + Bytes{2, 0, 0, 0, 2, 0, 0}),
       "01860403020102000000020000af6fbe00110b07f57611e5349a02932b"},
      {"CALL", hex(Bytes{1, 0x87, 1}), "018701"},
      {"PROMPT", sealed(Bytes{1, 0x88} + id + Bytes{3, 0, 0, 0, 5}),
       "0188040302010300000005cceae7750776dc83031dc35406eedd42"},
      {"one-time code key", hex(protocol::one_time_code_key(phone_key)),
       "1fea4963790675f9520d2fe4235441e4941a764528781ca3d9eced4f325271a5"},
      {"invitation code", hex(protocol::invitation_code(session(), kNonce, 2)),
       "e37f053bf50f6a4b27575d976e182ba9"},
      {"mask", hex(zeros), "d86ffaeae7d4a020e0819a4df4c3f2349dea64b4ef70704e6999fc339de9ab25"},
  };
}

std::string readme() {
  std::ifstream file(LOCKTWIN_SOURCE_DIR "/firmware-core/phone/README.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("keys and MACs on the air are those of an independent computation", "[APP-4][INS-6]") {
  for (const Golden& vector : golden()) {
    INFO(vector.name);
    CHECK(vector.ours == vector.theirs);
  }
}

TEST_CASE("the golden vectors stand in the README", "[APP-4]") {
  const std::string page = readme();
  for (const Golden& vector : golden()) {
    INFO(vector.name);
    CHECK(page.find(vector.theirs) != std::string::npos);
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

TEST_CASE("only a frame of the right version and length has a type", "[APP-4]") {
  const auto type = [](const Bytes& bytes) {
    return protocol::type_of(frame_of(bytes, Lane::bluetooth, 0));
  };
  CHECK(type(Bytes{1, 1} + Bytes(17)) == protocol::FrameType::hello);
  CHECK(type(Bytes{1, 1} + Bytes(16)) == protocol::FrameType::none);
  CHECK(type(Bytes{1, 1} + Bytes(18)) == protocol::FrameType::none);
  CHECK(type(Bytes{2, 1} + Bytes(17)) == protocol::FrameType::none);
  CHECK(type(Bytes{1, 2} + Bytes(28)) == protocol::FrameType::none);
  CHECK(type(Bytes{1, 2} + Bytes(29)) == protocol::FrameType::command);
  CHECK(type(Bytes{1, 2} + Bytes(126)) == protocol::FrameType::command);
  CHECK(type(Bytes{1, 5} + Bytes(33)) == protocol::FrameType::pair_again);
  for (const std::size_t other : {16U, 17U, 32U, 34U}) {
    CHECK(type(Bytes{1, 5} + Bytes(other)) == protocol::FrameType::none);
  }
  CHECK(type(Bytes{1, 0x86} + Bytes(27)) == protocol::FrameType::outcome);
  CHECK(type(Bytes{1, 0x86} + Bytes(28)) == protocol::FrameType::none);
  CHECK(type(Bytes{1, 0x87} + Bytes(1)) == protocol::FrameType::call);
  CHECK(type(Bytes{1, 0x87} + Bytes(2)) == protocol::FrameType::none);
  CHECK(type(Bytes{1, 0x88} + Bytes(25)) == protocol::FrameType::prompt);
  CHECK(type(Bytes{1, 0x88} + Bytes(24)) == protocol::FrameType::none);
  CHECK(type(Bytes{1, 9} + Bytes(40)) == protocol::FrameType::none);
  CHECK(type({1}) == protocol::FrameType::none);
  RadioFrame too_long = frame_of(Bytes{1, 2}, Lane::wifi, 0);
  too_long.length = 200;
  CHECK(protocol::type_of(too_long) == protocol::FrameType::none);
}

TEST_CASE("fresh bytes differ by purpose and are not the random words", "[APP-4]") {
  Inputs in;
  Outputs out;
  FakeFlash flash;
  in.random = {1, 2, 3, 4, 5, 6, 7, 8};
  const StepContext step{in, flash.view(), out};
  CHECK(protocol::fresh(step, 1) != protocol::fresh(step, 2));
  CHECK(get_u32(protocol::fresh(step, 1).data()) != 1);
}
