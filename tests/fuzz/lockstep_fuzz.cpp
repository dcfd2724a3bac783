// Bytes of any kind to the target's end of the hardware link: as they are, and as the payload of
// good frames, so that what lies behind the CRC is reached too.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "firmware-core/lockstep/memory_flash.h"
#include "firmware-core/lockstep/session.h"

using namespace locktwin::core;

namespace {

std::array<std::uint8_t, kFlashBytes> flash;

bool program(std::uint32_t address, std::span<const std::uint8_t> bytes) {
  return program_memory(flash.data(), address, bytes);
}

bool erase(std::uint32_t address) {
  return erase_memory(flash.data(), address);
}

void send(TargetSession& session, std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) session.take(byte, 0);
}

void send_frame(TargetSession& session, LockstepKind kind, std::uint8_t sequence,
                std::span<const std::uint8_t> payload) {
  std::array<std::uint8_t, kFrameWireBytes> room;
  FrameWriter writer(room, kind, sequence);
  writer.put(payload);
  send(session, writer.seal());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flash.fill(0xFF);
  const auto session = std::make_unique<TargetSession>();
  session->begin({1, "fuzz", 1, ResetReason::unknown}, {flash.data(), program, erase});
  constexpr std::array<std::uint8_t, kHelloBytes> kHello{kLinkVersion};
  send_frame(*session, LockstepKind::hello, 0, kHello);
  std::span<const std::uint8_t> left(data, size);
  for (std::uint8_t sequence = 1; left.size() > 2; ++sequence) {
    const std::size_t length = std::min<std::size_t>(left[1], left.size() - 2);
    const auto payload = left.subspan(2, length);
    if ((left[0] & 0x80U) != 0) {
      send(*session, payload);
      --sequence;
    } else {
      send_frame(*session, static_cast<LockstepKind>(left[0]), sequence, payload);
    }
    left = left.subspan(2 + length);
  }
  return 0;
}
