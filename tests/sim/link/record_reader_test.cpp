#include "sim/link/record_reader.h"

#include <algorithm>
#include <array>

#include "firmware-core/crypto/crc32.h"
#include "firmware-core/wire.h"
#include "firmware-core/wire/difference.h"
#include "sim/link/record_writer.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
namespace core = locktwin::core;

namespace {

using Flash = std::array<std::uint8_t, core::kFlashBytes>;

Flash erased() {
  Flash flash;
  flash.fill(0xFF);
  return flash;
}

core::Inputs inputs_at(std::uint64_t now_ms, core::Key key) {
  core::Inputs inputs;
  inputs.now_ms = now_ms;
  inputs.keys = core::mask_of(key);
  inputs.random[3] = 77;
  return inputs;
}

core::Outputs outputs_with(std::uint8_t tries) {
  core::Outputs outputs;
  outputs.report.wrong_tries = tries;
  outputs.events.push({core::EventKind::access_denied, 1, tries});
  return outputs;
}

// Two locks; the second boots later, the first twice, and writes to its flash.
RecordBytes sample() {
  RecordBytes bytes;
  RecordWriter writer(
      [&](std::span<const std::uint8_t> part) {
        bytes.insert(bytes.end(), part.begin(), part.end());
      },
      {false, "1.2.3", "a.json"});
  Flash flash = erased();
  writer.step("front", 1s, flash, {}, {});  // before its boot: left out
  writer.boot("front", 2s, flash);
  writer.step("front", 2s, flash, inputs_at(0, core::Key::digit_4), outputs_with(1));
  flash[100] = 0x12;
  writer.boot("garden", 3s, erased());
  writer.step("front", 3s, flash, inputs_at(1000, core::Key::confirm), outputs_with(2));
  writer.step("garden", 4s, erased(), inputs_at(1000, core::Key::home), outputs_with(3));
  writer.boot("front", 5s, flash);
  writer.step("front", 6s, flash, inputs_at(7, core::Key::back), outputs_with(4));
  writer.finish();
  return bytes;
}

void renew_crc(RecordBytes& bytes) {
  bytes.resize(bytes.size() - 4);
  std::uint32_t crc = core::crc32(bytes);
  for (int i = 0; i < 4; ++i, crc >>= 8) bytes.push_back(static_cast<std::uint8_t>(crc));
}

// Reads to the end; whatever is read on the way is sound.
std::string refusal_of(const RecordBytes& bytes) {
  try {
    RecordReader reader(bytes);
    Time before{0};
    while (reader.next()) {
      const RecordFrame& frame = reader.frame();
      CHECK(frame.at >= before);
      CHECK(frame.boot > 0);
      before = frame.at;
      if (frame.kind != FrameKind::step) continue;
      std::array<std::uint8_t, core::kOutputsWireBytes> room;
      CHECK(core::encode(frame.inputs, room) != 0);
      CHECK(core::encode(frame.outputs, room) != 0);
    }
    CHECK_FALSE(reader.next());
  } catch (const BadInput& error) {
    return error.what();
  }
  return "accepted";
}

// Of the byte with the format's version: behind the zero that ends the text.
std::size_t version_at(const RecordBytes& bytes) {
  return static_cast<std::size_t>(std::find(bytes.begin(), bytes.end(), 0) - bytes.begin()) + 1;
}

}  // namespace

TEST_CASE("a record comes back frame by frame, of every lock and boot") {
  RecordReader reader(sample());
  CHECK_FALSE(reader.head().redacted);
  CHECK(reader.head().program == "1.2.3");
  CHECK(reader.head().source == "a.json");
  struct Seen {
    std::string lock;
    std::uint32_t boot;
    std::uint64_t step;
    Time at;
    bool operator==(const Seen&) const = default;
  };
  std::vector<Seen> seen;
  while (reader.next()) {
    const RecordFrame& frame = reader.frame();
    seen.push_back({frame.lock, frame.boot, frame.step, frame.at});
  }
  CHECK(seen == std::vector<Seen>{{"front", 1, 0, 2s},
                                  {"front", 1, 1, 2s},
                                  {"garden", 1, 0, 3s},
                                  {"front", 1, 2, 3s},
                                  {"garden", 1, 1, 4s},
                                  {"front", 2, 0, 5s},
                                  {"front", 2, 1, 6s}});
  CHECK_FALSE(reader.next());
  CHECK(reader.frames() == 7);
}

TEST_CASE("inputs, outputs and flash are those of their moment") {
  RecordReader reader(sample());
  for (int i = 0; i < 4; ++i) REQUIRE(reader.next());
  const auto differ = [](const core::FieldName&, auto, auto) {};
  CHECK_FALSE(
      core::first_difference(reader.frame().inputs, inputs_at(1000, core::Key::confirm), differ));
  CHECK_FALSE(core::first_difference(reader.frame().outputs, outputs_with(2), differ));
  CHECK(reader.flash()[100] == 0x12);
  REQUIRE(reader.next());
  CHECK(reader.flash()[100] == 0xFF);  // the other lock's
}

TEST_CASE("the head warns of what the file holds, for whoever looks into it") {
  const RecordBytes bytes = sample();
  const std::string text(bytes.begin(), bytes.end());
  CHECK(text.starts_with(std::string(kRecordMagic) + std::string(kRecordWarning)));
}

TEST_CASE("what is no record, or was cut short or changed, is refused with reason and remedy") {
  const RecordBytes whole = sample();
  CHECK(refusal_of(whole) == "accepted");
  CHECK_THAT(refusal_of({'{', '}'}), ContainsSubstring("locktwin record"));
  for (std::size_t length = 0; length < whole.size(); length += length < 400 ? 1 : 997) {
    CHECK(refusal_of({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}) !=
          "accepted");
  }
  RecordBytes bitten = whole;
  bitten[bitten.size() / 2] ^= 1;
  CHECK_THAT(refusal_of(bitten), ContainsSubstring("changed since it was made"));
}

TEST_CASE("a record of another version is refused with both versions") {
  RecordBytes newer = sample();
  newer[version_at(newer)] = 2;
  renew_crc(newer);
  CHECK_THAT(refusal_of(newer), ContainsSubstring("of version 2"));
  RecordBytes wire = sample();
  wire[version_at(wire) + 2] = core::kWireVersion + 1;
  renew_crc(wire);
  CHECK_THAT(refusal_of(wire), ContainsSubstring("the program that made it"));
}

TEST_CASE("whatever is changed behind the head, the reader ends, with a sound frame or an error") {
  const RecordBytes whole = sample();
  constexpr std::size_t kDense = 300;    // at both ends, every byte; between them is the flash
  constexpr std::size_t kSparse = 1009;  // prime to its pages
  const std::size_t first = version_at(whole) + 4;
  int refused = 0;
  int accepted = 0;
  for (std::size_t at = first; at + 4 < whole.size();) {
    const bool dense = at < first + kDense || at + kDense > whole.size();
    for (const std::uint8_t with : {std::uint8_t{0}, std::uint8_t{0x7F}, std::uint8_t{0xFF}}) {
      RecordBytes other = whole;
      other[at] = with;
      renew_crc(other);
      INFO("byte " << at << " is " << int{with});
      ++(refusal_of(other) == "accepted" ? accepted : refused);
    }
    at += dense ? 1 : std::min(kSparse, whole.size() - kDense - at + 1);
  }
  CHECK(refused > 100);
  CHECK(accepted > 100);
}
