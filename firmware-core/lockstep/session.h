// The target's end of the hardware link: takes what the host sends, byte by byte, and has the core
// step, its flash written, its chip reset. It never waits and believes nothing.
//
// The core stands in the chip's own session, so that what is told of it is all that there is: the
// host knows no more of its state than the outputs.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/lock_core.h"
#include "firmware-core/lockstep/frame.h"
#include "firmware-core/lockstep/messages.h"
#include "firmware-core/outputs.h"
#include "firmware-core/wire.h"

namespace locktwin::core {

// What the session needs of its chip. `program` writes whole words into erased ones, `erase` clears
// the page that begins there; both wait for their end and return whether it went well.
struct ChipFlash {
  const std::uint8_t* bytes = nullptr;  // kFlashBytes of them
  bool (*program)(std::uint32_t address, std::span<const std::uint8_t> bytes) = nullptr;
  bool (*erase)(std::uint32_t address) = nullptr;

  FlashView view() const { return FlashView(bytes, kFlashBytes); }
};

class TargetSession {
 public:
  // Before anything else. All zeros until then: it lies in memory that a start file clears.
  void begin(const TargetIdentity& identity, const ChipFlash& flash);

  // What is sent once, before anything was received.
  std::span<const std::uint8_t> ready();
  // One byte from the host, at that time of the chip's own clock. What is to be sent now, if
  // anything; it stays until the next byte.
  std::span<const std::uint8_t> take(std::uint8_t byte, std::uint32_t now_ms);
  // The reply was sent, and the host wants the chip to reset.
  bool wants_reset() const { return wants_reset_; }

  // To be asked at least every kSilenceMs while nothing comes: a board whose host has died must
  // not drive on.
  void watch(std::uint32_t now_ms);
  MotorDrive motor() const { return motor_; }  // as the board may drive it now

 private:
  using Bytes = std::span<const std::uint8_t>;

  Bytes answer();
  Bytes hello();
  Bytes execute();
  Bytes step();
  Bytes program();
  Bytes erase();
  Bytes sums();
  Bytes status();
  Bytes refuse(Refusal refusal);
  Bytes keep(Bytes reply);
  FrameWriter reply();
  void tell_identity(FrameWriter& writer) const;

  TargetIdentity identity_;
  ChipFlash flash_;
  LockCore core_{};
  Inputs inputs_{};
  Outputs outputs_{};
  FrameReader reader_{};
  std::array<std::uint8_t, kInputsWireBytes> inputs_before_{};
  std::array<std::uint8_t, kOutputsWireBytes> outputs_before_{};
  std::size_t outputs_size_ = 0;
  std::array<std::uint8_t, kFrameWireBytes> reply_{};  // kept, to be sent again when it was lost
  std::size_t reply_size_ = 0;
  std::array<std::uint8_t, kNoteBytes> note_{};
  std::uint32_t nonce_ = 0;
  std::uint8_t last_ = 0;  // sequence of what was executed last
  bool met_ = false;       // a host has said hello since the reset
  bool stepped_ = false;
  bool wants_reset_ = false;
  MotorDrive motor_ = MotorDrive::brake;
  std::uint32_t heard_ms_ = 0;
  std::uint32_t damaged_ = 0;   // frames
  std::uint32_t silences_ = 0;  // in which the motor was stopped
};

}  // namespace locktwin::core
