// What the frames of the hardware link say, beyond their kinds. README.md has the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace locktwin::core {

inline constexpr std::uint8_t kLinkVersion = 1;

// A real lock on a bench must not drive on when the host has died (TWN-5).
inline constexpr std::uint32_t kSilenceMs = 100;

enum class ResetReason : std::uint8_t { unknown, power_on, brown_out, pin, watchdog, software };

// Why a frame was not carried out.
enum class Refusal : std::uint8_t {
  damaged = 1,   // what came before a zero was no frame
  stranger = 2,  // nobody has said hello since the reset
  sequence = 3,  // neither the next number nor the last one again
  kind = 4,      // not known
  payload = 5,   // it cannot be read
  answer = 6,    // the core's outputs cannot be told
  flash = 7,     // the flash could not be written so
};

inline constexpr std::size_t kHelloBytes = 6;
inline constexpr std::size_t kBoardNameBytes = 24;  // at most
inline constexpr std::size_t kNoteBytes = 80;       // a welcome or a refusal, as it is sent

struct TargetIdentity {
  std::uint64_t build = 0;  // of the core: build_id.h
  std::string_view board;
  std::uint32_t boots = 0;  // since the power came, this one too
  ResetReason reason = ResetReason::unknown;
};

}  // namespace locktwin::core
