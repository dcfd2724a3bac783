#include "firmware-core/lockstep/session.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"
#include "firmware-core/lockstep/memory_flash.h"
#include "firmware-core/wire/changes.h"
#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

using Bytes = std::vector<std::uint8_t>;

std::array<std::uint8_t, kFlashBytes> flash;

bool program(std::uint32_t address, std::span<const std::uint8_t> bytes) {
  return program_memory(flash.data(), address, bytes);
}

bool erase(std::uint32_t address) {
  return erase_memory(flash.data(), address);
}

Bytes number(std::uint32_t value) {
  Bytes bytes(4);
  put_u32(bytes.data(), value);
  return bytes;
}

Bytes hello(std::uint32_t nonce, bool again) {
  Bytes bytes{kLinkVersion};
  for (const std::uint8_t byte : number(nonce)) bytes.push_back(byte);
  bytes.push_back(again ? 1 : 0);
  return bytes;
}

// A host that sends what it likes, and the target it sends it to.
class Bench {
 public:
  Bench() {
    flash.fill(0xFF);
    session_->begin({0x1122334455667788U, "bench", 3, ResetReason::pin},
                    {flash.data(), program, erase});
  }

  LockstepKind ask(LockstepKind kind, std::uint8_t sequence, const Bytes& payload = {}) {
    std::array<std::uint8_t, kFrameWireBytes> room;
    FrameWriter writer(room, kind, sequence);
    writer.put(payload);
    return send(writer.seal());
  }
  LockstepKind send(std::span<const std::uint8_t> wire) {
    LockstepKind heard{};
    for (const std::uint8_t byte : wire) {
      for (const std::uint8_t reply : session_->take(byte, now_ms)) {
        if (reader.take(reply) == FrameNews::frame) heard = reader.kind();
      }
    }
    return heard;
  }
  LockstepKind step(std::uint8_t sequence, const Inputs& inputs) {
    std::array<std::uint8_t, kInputsWireBytes> room;
    const auto bytes = std::span(room).first(encode(inputs, room));
    Bytes payload;
    put_changes(before_, bytes, [&](std::uint8_t byte) { payload.push_back(byte); });
    before_.assign(bytes.begin(), bytes.end());
    return ask(LockstepKind::step, sequence, payload);
  }
  Refusal refusal() const { return static_cast<Refusal>(reader.payload()[0]); }
  TargetSession& session() { return *session_; }

  FrameReader reader{};  // with the last answer
  std::uint32_t now_ms = 0;

 private:
  std::unique_ptr<TargetSession> session_ = std::make_unique<TargetSession>();
  Bytes before_;
};

}  // namespace

TEST_CASE("a target says who it is, and takes nothing from a stranger", "[TWN-5]") {
  Bench bench;
  REQUIRE(bench.ask(LockstepKind::sums, 1) == LockstepKind::refused);
  CHECK(bench.refusal() == Refusal::stranger);
  REQUIRE(bench.ask(LockstepKind::hello, 0, hello(7, true)) == LockstepKind::refused);
  CHECK(bench.refusal() == Refusal::stranger);
  REQUIRE(bench.ask(LockstepKind::hello, 0, hello(7, false)) == LockstepKind::welcome);
  const Bytes said(bench.reader.payload().begin(), bench.reader.payload().end());
  CHECK(said == Bytes{kLinkVersion, kWireVersion, 7,    0,    0,    0,    3,    0,    0,  0, 3, 0,
                      0x88,         0x77,         0x66, 0x55, 0x44, 0x33, 0x22, 0x11, 34, 0, 8, 'b',
                      'e',          'n',          'c',  'h'});
}

TEST_CASE("a question that is asked again is answered again and carried out once", "[TWN-5]") {
  Bench bench;
  bench.ask(LockstepKind::hello, 10, hello(7, false));
  REQUIRE(bench.ask(LockstepKind::program, 11, {0x40, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8}) ==
          LockstepKind::programmed);
  REQUIRE(bench.ask(LockstepKind::erase, 12, number(0)) == LockstepKind::erased);
  CHECK(flash[0x40] == 0xFF);
  flash[0x40] = 0;  // would be erased again
  REQUIRE(bench.ask(LockstepKind::erase, 12, number(0)) == LockstepKind::erased);
  CHECK(flash[0x40] == 0);
  for (const int sequence : {11, 14, 200}) {
    REQUIRE(bench.ask(LockstepKind::sums, static_cast<std::uint8_t>(sequence)) ==
            LockstepKind::refused);
    CHECK(bench.refusal() == Refusal::sequence);
  }
}

TEST_CASE("a refusal in between does not lose the answer that is kept", "[TWN-5]") {
  Bench bench;
  bench.ask(LockstepKind::hello, 0, hello(7, false));
  REQUIRE(bench.step(1, {}) == LockstepKind::outputs);
  const Bytes first(bench.reader.payload().begin(), bench.reader.payload().end());
  REQUIRE(bench.send(Bytes{1, 2, 3, 4, 0}) == LockstepKind::refused);
  CHECK(bench.refusal() == Refusal::damaged);
  REQUIRE(bench.ask(LockstepKind::hello, 1, hello(7, true)) == LockstepKind::welcome);
  REQUIRE(bench.ask(LockstepKind::step, 1) == LockstepKind::outputs);
  CHECK(Bytes(bench.reader.payload().begin(), bench.reader.payload().end()) == first);
}

TEST_CASE("what a frame says is believed in nothing", "[TWN-5]") {
  Bench bench;
  bench.ask(LockstepKind::hello, 0, hello(7, false));
  const Bytes bad_steps[] = {{}, {5, 0, 5, 1, 2}, {1, 0, 1, 99}, {71, 71}, {71, 71, 0}};
  for (const Bytes& payload : bad_steps) {
    CHECK(bench.ask(LockstepKind::step, 1, payload) == LockstepKind::refused);
  }
  for (const std::uint32_t address : {4U, 0x11000U, 0xFFFFFFF8U, 0x10FF8U + 8}) {
    Bytes payload = number(address);
    payload.insert(payload.end(), 8, 0);
    CHECK(bench.ask(LockstepKind::program, 1, payload) == LockstepKind::refused);
  }
  CHECK(bench.ask(LockstepKind::erase, 1, number(8)) == LockstepKind::refused);
  CHECK(bench.ask(LockstepKind::erase, 1, number(kFlashBytes)) == LockstepKind::refused);
  CHECK(bench.ask(LockstepKind::welcome, 1) == LockstepKind::refused);
  CHECK(std::all_of(flash.begin(), flash.end(), [](std::uint8_t byte) { return byte == 0xFF; }));
  CHECK(bench.ask(LockstepKind::sums, 1) == LockstepKind::sums_are);
  CHECK(get_u32(bench.reader.payload().data()) == crc32(std::span(flash).first(kFlashPageBytes)));
}

TEST_CASE("a motor that runs is braked when the host is silent for 100 ms, and no sooner",
          "[TWN-5]") {
  Bench bench;
  bench.ask(LockstepKind::hello, 0, hello(7, false));
  Inputs inputs;  // between its switches after a boot: it is withdrawn
  inputs.bus_voltage_mv = 7400;
  std::uint8_t sequence = 0;
  while (bench.session().motor() == MotorDrive::brake && sequence < 200) {
    inputs.now_ms += 20;
    inputs.flash = FlashStatus::idle;
    bench.step(++sequence, inputs);
  }
  REQUIRE(bench.session().motor() != MotorDrive::brake);
  bench.now_ms = 0xFFFFFFF0;  // the clock wraps in the silence
  bench.send(Bytes{0});
  bench.session().watch(bench.now_ms + kSilenceMs - 1);
  CHECK(bench.session().motor() != MotorDrive::brake);
  bench.session().watch(bench.now_ms + kSilenceMs);
  CHECK(bench.session().motor() == MotorDrive::brake);
  bench.session().watch(bench.now_ms + 2 * kSilenceMs);
  REQUIRE(bench.ask(LockstepKind::status, ++sequence) == LockstepKind::status_is);
  CHECK(get_u32(&bench.reader.payload()[4]) == 1);
}

TEST_CASE("a target that is asked to reset says so and wants to", "[TWN-5]") {
  Bench bench;
  bench.ask(LockstepKind::hello, 0, hello(7, false));
  CHECK_FALSE(bench.session().wants_reset());
  CHECK(bench.ask(LockstepKind::reset, 1) == LockstepKind::resetting);
  CHECK(bench.session().wants_reset());
}
