#include "sim/pins/firmata.h"

#include <span>
#include <vector>

#include "sim/link/core_link.h"
#include "sim/pins/adapter_facts.h"
#include "sim/time/random_stream.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

using Heard = std::vector<FirmataMessage>;
using Kind = FirmataMessage::Kind;

Heard hear(FirmataReader& reader, const FirmataBytes& bytes) {
  Heard heard;
  for (const std::uint8_t byte : bytes) {
    if (auto message = reader.read(byte)) heard.push_back(std::move(*message));
  }
  return heard;
}

template <typename Write>
FirmataBytes written(Write write) {
  FirmataBytes bytes;
  write(bytes);
  return bytes;
}

}  // namespace

TEST_CASE("an adapter's bytes are messages, wherever they are cut") {
  FirmataReader reader;
  CHECK(hear(reader, {0xF9, 2}).empty());
  const Heard version = hear(reader, {5, 0x91, 0x05});
  REQUIRE(version.size() == 1);
  CHECK(version[0].kind == Kind::version);
  CHECK(version[0].number == 2);
  CHECK(version[0].value == 5);
  const Heard levels = hear(reader, {0x01, 0xE3, 0x7F, 0x07});
  REQUIRE(levels.size() == 2);
  CHECK(levels[0].kind == Kind::digital);
  CHECK(levels[0].number == 1);
  CHECK(levels[0].value == 0x85);
  CHECK(levels[1].kind == Kind::analog);
  CHECK(levels[1].number == 3);
  CHECK(levels[1].value == 1023);
  const Heard name = hear(reader, {0xF0, 0x79, 2, 5, 'U', 0, 'n', 0, 'o', 0, 0xF7});
  REQUIRE(name.size() == 1);
  AdapterFacts facts;
  take_firmware(name[0].data, facts);
  CHECK(facts.firmware == "Uno 2.5");
}

TEST_CASE("what is no message of an adapter is passed over, and the next one is heard") {
  for (const FirmataBytes& noise :
       {FirmataBytes{1, 2, 3}, FirmataBytes{0xF0, 0x79, 2}, FirmataBytes{0x90, 1},
        FirmataBytes{0xF7}, FirmataBytes{0xFF, 0xF8, 7}, FirmataBytes{0xF0, 0xF7},
        FirmataBytes{0xF4, 3, 1}, FirmataBytes{0xF0, 0x11, 1, 0xF7}}) {
    FirmataReader reader;
    CHECK(hear(reader, noise).empty());
    CHECK(hear(reader, {0xF9, 2, 3}).size() == 1);
  }
  FirmataReader reader;
  CHECK(hear(reader, {0xF0, 0x71}).empty());
  CHECK(hear(reader, FirmataBytes(1'000'000, 7)).empty());
  CHECK(hear(reader, {0xF7, 0xF9, 2, 3}).size() == 1);
}

TEST_CASE("any bytes are read without harm, also what they say of pins") {
  RandomStream random(7, "firmata");
  FirmataReader reader;
  for (int i = 0; i < 200'000; ++i) {
    const std::uint64_t word = random.next();
    // Often the marks of a long message, so that some are whole.
    const auto byte = static_cast<std::uint8_t>(word % 8 == 0   ? 0xF0
                                                : word % 8 == 1 ? 0xF7
                                                : word % 8 == 2 ? 0x6C
                                                                : word >> 8U);
    const auto message = reader.read(byte);
    if (!message) continue;
    AdapterFacts facts;
    try {
      take_firmware(message->data, facts);
      take_capabilities(message->data, facts);
      CHECK_FALSE(facts.pins.empty());
      take_analog_mapping(message->data, facts);
    } catch (const CoreLinkError& error) {
      CHECK(std::string(error.what()).starts_with("the adapter answers nonsense"));
    }
  }
}

TEST_CASE("what is said to an adapter is as the protocol has it") {
  CHECK(written([](auto& b) { ask_version(b); }) == FirmataBytes{0xF9});
  CHECK(written([](auto& b) { ask_firmware(b); }) == FirmataBytes{0xF0, 0x79, 0xF7});
  CHECK(written([](auto& b) { ask_capabilities(b); }) == FirmataBytes{0xF0, 0x6B, 0xF7});
  CHECK(written([](auto& b) { ask_analog_mapping(b); }) == FirmataBytes{0xF0, 0x69, 0xF7});
  CHECK(written([](auto& b) { set_pin_mode(b, 9, PinMode::pwm); }) == FirmataBytes{0xF4, 9, 3});
  CHECK(written([](auto& b) { set_pin_mode(b, 9, PinMode::pull_up); }) ==
        FirmataBytes{0xF4, 9, 11});
  CHECK(written([](auto& b) { write_pin(b, 13, true); }) == FirmataBytes{0xF5, 13, 1});
  CHECK(written([](auto& b) { write_port(b, 1, 0xA5); }) == FirmataBytes{0x91, 0x25, 1});
  CHECK(written([](auto& b) { write_analog(b, 9, 200); }) == FirmataBytes{0xE9, 0x48, 1});
  CHECK(written([](auto& b) { write_analog(b, 20, 200); }) ==
        FirmataBytes{0xF0, 0x6F, 20, 0x48, 1, 0, 0xF7});
  CHECK(written([](auto& b) { write_analog(b, 9, 65'535); }) ==
        FirmataBytes{0xF0, 0x6F, 9, 0x7F, 0x7F, 3, 0xF7});
  CHECK(written([](auto& b) { report_port(b, 2); }) == FirmataBytes{0xD2, 1});
  CHECK(written([](auto& b) { report_channel(b, 5); }) == FirmataBytes{0xC5, 1});
  CHECK(written([](auto& b) { sample_every(b, 200); }) == FirmataBytes{0xF0, 0x7A, 0x48, 1, 0xF7});
}

TEST_CASE("an adapter says what its pins can do, and nonsense is told as such") {
  AdapterFacts facts;
  take_capabilities(std::vector<std::uint8_t>{0x7F, 0, 1, 1, 1, 3, 8, 0x7F, 2, 10, 0x7F}, facts);
  REQUIRE(facts.pins.size() == 3);
  CHECK(facts.modes_of(0) == "nothing");
  CHECK(facts.modes_of(1) == "input, output, pwm");
  CHECK(facts.bits(2, PinMode::analog) == 10);
  CHECK(facts.pins_that(PinMode::pwm) == "1");
  CHECK(facts.pins_that(PinMode::pull_up) == "none");
  take_analog_mapping(std::vector<std::uint8_t>{0x7F, 0x7F, 0}, facts);
  CHECK_FALSE(facts.pins[1].channel);
  CHECK(facts.pins[2].channel == 0);
  CHECK_THROWS_AS(take_analog_mapping(std::vector<std::uint8_t>{0x7F, 0}, facts), CoreLinkError);
  for (const std::vector<std::uint8_t>& bad :
       {std::vector<std::uint8_t>{}, {0, 1}, {0, 0x7F}, std::vector<std::uint8_t>(129, 0x7F)}) {
    CHECK_THROWS_AS(take_capabilities(bad, facts), CoreLinkError);
  }
}
