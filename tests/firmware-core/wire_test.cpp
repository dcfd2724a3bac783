#include "firmware-core/wire.h"

#include <iostream>
#include <string>
#include <vector>

#include "firmware-core/wire/difference.h"
#include "tests/support/any_wire.h"
#include "tests/support/catch.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

using Bytes = std::vector<std::uint8_t>;

template <typename Struct>
Bytes encoded(const Struct& value) {
  Bytes bytes(kOutputsWireBytes);
  bytes.resize(encode(value, bytes));
  return bytes;
}

std::string hex(const Bytes& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

// Every byte of these differs from its neighbours, so that an order that has changed shows.
Inputs busy_inputs() {
  Inputs in;
  in.now_ms = 0x0807060504030201;
  in.keys = mask_of(Key::digit_0) | mask_of(Key::bell);
  in.inside_button = in.rear_cover_off = in.external_power = in.bolt_in_switch = true;
  in.motor_current_ma = 0x1211;
  in.bus_voltage_mv = 0x1413;
  in.battery_ma = -258;
  in.battery_dc = -152;
  in.clock_s = 0x18171615;
  in.bluetooth_peers = 0x25;
  in.wifi_dbm = -60;
  in.flash = FlashStatus::failed;
  for (std::uint32_t i = 0; i < 8; ++i) in.random[i] = 0x04030201U + 0x10101010U * i;
  in.boots = 0x84838281;
  for (std::uint8_t i = 0; i < 32; ++i) in.chip_secret[i] = static_cast<std::uint8_t>(0x91 + i);
  in.module = {ModuleReply::matched, Module::finger, 0x19, 0x1A};
  in.radio.length = 3;
  in.radio.lane = Lane::wifi;
  in.radio.peer = 0x1B;
  in.radio.bytes = {0x1C, 0x1D, 0x1E, 0x77};
  return in;
}

const std::string kBusyInputs =
    "0401"
    "0102030405060708"
    "0120"
    "0100010001000100"
    "1112"
    "1314"
    "fefe"
    "68ff"
    "15161718"
    "002500"
    "c4"
    "02"
    "01020304"
    "11121314"
    "21222324"
    "31323334"
    "41424344"
    "51525354"
    "61626364"
    "71727374"
    "81828384"
    "9192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0"
    "02"
    "02191a"
    "03"
    "011b"
    "1c1d1e";

Outputs busy_outputs() {
  Outputs out;
  out.motor = MotorDrive::reverse;
  out.power = PowerMode::awake;
  out.lit_keys = mask_of(Key::confirm) | mask_of(Key::digit_1);
  out.red_light = out.video = out.wifi_on = true;
  out.bluetooth_drop = 5;
  out.volume = 3;
  out.language = 1;
  out.wake_at_ms = 0x0807060504030201;
  out.show_pairing = out.sets_clock = true;
  out.pairing = {'L', 'T', '2'};
  out.clock_s = 0x14131211;
  out.report = {LockState::not_locked,
                PanelMode::locked_out,
                4,
                50,
                6,
                99,
                2,
                0x18171615,
                true,
                false,
                true,
                3};
  out.flash.operation = FlashOperation::program;
  out.flash.length = 2;
  out.flash.address = 0x1C1B1A19;
  out.flash.data = {0x1D, 0x1E, 0x77};
  out.modules.push({ModuleOrder::enrol, Module::palm, 0x1F});
  out.modules.dropped = 9;
  out.radio.push({});
  RadioFrame frame;
  frame.length = 1;
  frame.peer = 2;
  frame.bytes = {0x21, 0x77};
  out.radio.push(frame);
  out.events.push({EventKind::access_granted, 0x22, 0x23, 0x24});
  out.prompts.push(Prompt::key);
  out.prompts.push(Prompt::refused);
  return out;
}

const std::string kBusyOutputs =
    "0402"
    "02"
    "01"
    "0208"
    "000100010001"
    "05"
    "03"
    "01"
    "0102030405060708"
    "01"
    "034c5432"
    "01"
    "11121314"
    "03"
    "08"
    "0432066302"
    "15161718"
    "010001"
    "03"
    "01"
    "191a1b1c"
    "02"
    "1d1e"
    "0109"
    "03011f"
    "0200"
    "00"
    "01"
    "0002"
    "21"
    "0100"
    "03222324"
    "0200"
    "00"
    "02";

template <typename Struct>
void expect_refused(Bytes bytes, WireError error, std::size_t offset) {
  Struct value;
  const WireResult result = decode(bytes, value);
  CHECK(result.error == error);
  CHECK(result.offset == offset);
}

template <typename Struct>
void expect_change_refused(const Struct& value, std::size_t at, std::uint8_t byte,
                           WireError error) {
  Bytes bytes = encoded(value);
  bytes.at(at) = byte;
  INFO("byte " << at << " is " << int{byte});
  expect_refused<Struct>(bytes, error, at);
}

// Text of the first difference, its two values behind it.
template <typename Struct>
std::string difference(const Struct& left, const Struct& right) {
  std::string text = "none";
  first_difference(left, right, [&](const FieldName& name, auto a, auto b) {
    text = name.group;
    if (name.item != kNoIndex) text += '[' + std::to_string(name.item) + ']';
    if (!text.empty() && !name.field.empty()) text += '.';
    text += name.field;
    if (name.byte != kNoIndex) text += '[' + std::to_string(name.byte) + ']';
    text += ' ' + std::to_string(static_cast<long long>(a)) + ' ' +
            std::to_string(static_cast<long long>(b));
  });
  return text;
}

template <typename Struct, typename Make>
void expect_round_trip(Make make) {
  const Struct value = make();
  const Bytes bytes = encoded(value);
  RC_ASSERT(!bytes.empty());
  Struct read;
  const WireResult result = decode(bytes, read);
  RC_ASSERT(result.ok());
  RC_ASSERT(result.offset == bytes.size());
  RC_ASSERT(encoded(read) == bytes);
  RC_ASSERT(difference(value, read) == "none");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const WireResult cut = decode(std::span(bytes).first(size), read);
    RC_ASSERT(cut.error == WireError::truncated);
    RC_ASSERT(cut.offset <= size);
  }
}

Bytes from_hex(const std::string& text) {
  Bytes bytes;
  for (std::size_t at = 0; at < text.size(); at += 2) {
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(at, 2), nullptr, 16)));
  }
  return bytes;
}

template <typename Struct>
Struct decoded(const std::string& text) {
  Struct value;
  REQUIRE(decode(from_hex(text), value).ok());
  return value;
}

// The same values in every run: rapidcheck's own entry point draws another seed each time.
template <typename Property>
bool holds_for_many(Property property) {
  rc::detail::TestParams params;
  params.seed = 20261128;
  params.maxSuccess = 300;
  const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata{}, params);
  rc::detail::printResultMessage(result, std::cerr);
  return result.template is<rc::detail::SuccessResult>();
}

}  // namespace

TEST_CASE("Inputs keep their bytes: golden vectors of the wire's version 4", "[TWN-5]") {
  REQUIRE(kWireVersion == 4);
  CHECK(hex(encoded(busy_inputs())) == kBusyInputs);
  CHECK(hex(encoded(Inputs{})) == "0401" + std::string(210, '0'));
  Inputs longest = busy_inputs();
  longest.radio.length = kRadioFrameBytes;
  CHECK(encoded(longest).size() == kInputsWireBytes);
}

TEST_CASE("Outputs keep their bytes: golden vectors of the wire's version 4", "[TWN-5]") {
  CHECK(hex(encoded(busy_outputs())) == kBusyOutputs);
  CHECK(hex(encoded(Outputs{})) ==
        "0402" + std::string(26, '0') + std::string(16, 'f') + std::string(52, '0'));
}

TEST_CASE("the golden vectors are read into the fields that they were made of", "[TWN-5]") {
  CHECK(difference(busy_inputs(), decoded<Inputs>(kBusyInputs)) == "none");
  CHECK(difference(busy_outputs(), decoded<Outputs>(kBusyOutputs)) == "none");
}

TEST_CASE("what is encoded is decoded to the same, and no part of it is enough", "[TWN-5]") {
  CHECK(holds_for_many([] { expect_round_trip<Inputs>(any_inputs); }));
  CHECK(holds_for_many([] { expect_round_trip<Outputs>(any_outputs); }));
}

TEST_CASE("another version, another kind and surplus bytes are told apart", "[TWN-5]") {
  expect_change_refused(busy_inputs(), 0, 1, WireError::version);
  expect_change_refused(busy_inputs(), 1, 2, WireError::kind);
  expect_change_refused(busy_outputs(), 1, 1, WireError::kind);
  Bytes bytes = encoded(busy_outputs());
  bytes.push_back(0);
  expect_refused<Outputs>(bytes, WireError::surplus, bytes.size() - 1);
  expect_refused<Outputs>({}, WireError::truncated, 0);
}

TEST_CASE("flags, words, keys, counts and texts are checked, and refused where they stand",
          "[TWN-5]") {
  Bytes keys = encoded(busy_inputs());
  keys.at(11) = 0x80;  // the high byte
  expect_refused<Inputs>(keys, WireError::keys, 10);
  expect_change_refused(busy_inputs(), 12, 2, WireError::flag);
  expect_change_refused(busy_inputs(), 36, 3, WireError::word);
  expect_change_refused(busy_inputs(), 105, 12, WireError::word);
  expect_change_refused(busy_inputs(), 106, 3, WireError::word);
  expect_change_refused(busy_inputs(), 109, 129, WireError::count);
  expect_change_refused(busy_outputs(), 2, 3, WireError::word);
  expect_change_refused(busy_outputs(), 24, 32, WireError::count);
  expect_change_refused(busy_outputs(), 25, 0, WireError::text);
}

TEST_CASE("what cannot be told, or has no room, is not encoded", "[TWN-5]") {
  Bytes room(kOutputsWireBytes);
  Inputs in = busy_inputs();
  const std::size_t size = encoded(in).size();
  CHECK(encode(in, std::span(room).first(size)) == size);
  CHECK(encode(in, std::span(room).first(size - 1)) == 0);
  in.keys = 0x8000;
  CHECK(encode(in, room) == 0);
  in = busy_inputs();
  in.module.module = static_cast<Module>(7);
  CHECK(encode(in, room) == 0);
  Outputs out = busy_outputs();
  out.events.count = 9;
  CHECK(encode(out, room) == 0);
  out = busy_outputs();
  out.pairing.fill('A');
  CHECK(encode(out, room) == 0);
}

TEST_CASE("the first field that differs is named, with both its values", "[TWN-5]") {
  const Outputs was = busy_outputs();
  CHECK(difference(was, was) == "none");
  const auto after = [&](auto change) {
    Outputs out = was;
    change(out);
    return difference(was, out);
  };
  CHECK(after([](Outputs& out) { out.motor = MotorDrive::brake; }) == "motor 2 0");
  CHECK(after([](Outputs& out) { out.wake_at_ms += 256; }) ==
        "wake_at_ms 578437695752307201 578437695752307457");
  CHECK(after([](Outputs& out) { out.report.users = 49; }) == "report.users 50 49");
  CHECK(after([](Outputs& out) { out.flash.data[1] = 0; }) == "flash.data[1] 30 0");
  CHECK(after([](Outputs& out) { out.flash.data[2] = 0; }) == "none");
  CHECK(after([](Outputs& out) { out.pairing[3] = 'X'; }) == "pairing 3 4");
  CHECK(after([](Outputs& out) { out.radio.items[1].bytes[0] = 0; }) == "radio[1].bytes[0] 33 0");
  CHECK(after([](Outputs& out) { out.events.items[0].second = 1; }) == "events[0].second 35 1");
  CHECK(after([](Outputs& out) { out.prompts.count = 1; }) == "prompts.count 2 1");
  CHECK(after([](Outputs& out) { out.prompts.items[1] = Prompt::key; }) == "prompts[1] 2 0");

  Inputs in = busy_inputs();
  in.random[7] = 0;
  CHECK(difference(busy_inputs(), in) == "random[7] 1953722993 0");
}
