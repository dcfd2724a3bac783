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

protocol::Code counting() {
  protocol::Code code;
  std::iota(code.begin(), code.end(), std::uint8_t{0});
  return code;
}

std::string readme() {
  std::ifstream file(LOCKTWIN_SOURCE_DIR "/firmware-core/phone/README.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

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
  protocol::code_text(counting(), out.pairing);
  CHECK(std::string(out.pairing.data()) == "AAAQEAYEAUDAOCAJBIFQYDIOB4");
  CHECK(shown_code(out) == counting());
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
  const StepContext step{in, flash.view(), out};
  CHECK(protocol::fresh(step, 1) != protocol::fresh(step, 2));
  CHECK(get_u32(protocol::fresh(step, 1).data()) != 1);
}
