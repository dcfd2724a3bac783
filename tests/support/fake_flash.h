// The NOR flash of the core tests: milliseconds in place of microseconds, strict about its rules,
// and able to lose power in the middle of any command.
#pragma once

#include <array>
#include <cstdint>
#include <stdexcept>

#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"

namespace locktwin::test {

// How far a command gets before the power is lost.
enum class Tear { not_begun, first_word, half_a_word, garbled_word, all_but_last_word, complete };
inline constexpr std::array kTears = {Tear::not_begun,         Tear::first_word,
                                      Tear::half_a_word,       Tear::garbled_word,
                                      Tear::all_but_last_word, Tear::complete};

class FakeFlash {
 public:
  static constexpr std::uint64_t kProgramMs = 1;
  static constexpr std::uint64_t kEraseMs = 22;

  FakeFlash() { bytes_.fill(0xFF); }

  core::FlashView view() const { return core::FlashView(bytes_); }
  std::array<std::uint8_t, core::kFlashBytes>& bytes() { return bytes_; }
  core::FlashStatus status() const { return status_; }
  int commands() const { return commands_; }
  int erasures() const { return erasures_; }
  bool power_lost() const { return power_lost_; }

  // The command after `count` more is torn, and the power lost with it.
  void cut_at(int count, Tear tear) {
    cut_at_ = commands_ + count;
    tear_ = tear;
  }
  void fail_commands(int count, bool silently = false) {
    failing_ = count;
    silently_ = silently;
  }
  void power_up() {
    power_lost_ = false;
    cut_at_ = -1;
    status_ = core::FlashStatus::idle;
  }

  void start(const core::FlashCommand& command, std::uint64_t now_ms) {
    if (command.operation == core::FlashOperation::none) return;
    if (status_ == core::FlashStatus::busy) throw std::logic_error("flash command while busy");
    check(command);
    if (commands_++ == cut_at_) {
      apply(command, tear_);
      power_lost_ = true;
      return;
    }
    apply(command, failing_ > 0 ? Tear::garbled_word : Tear::complete);
    if (command.operation == core::FlashOperation::erase) ++erasures_;
    status_ = core::FlashStatus::busy;
    done_at_ms_ =
        now_ms + (command.operation == core::FlashOperation::erase ? kEraseMs : kProgramMs);
  }

  void advance(std::uint64_t now_ms) {
    if (status_ != core::FlashStatus::busy || now_ms < done_at_ms_) return;
    status_ = failing_ > 0 && !silently_ ? core::FlashStatus::failed : core::FlashStatus::idle;
    if (failing_ > 0) --failing_;
  }

 private:
  void check(const core::FlashCommand& command) const {
    if (command.operation == core::FlashOperation::erase) {
      if (command.address % core::kFlashPageBytes != 0) throw std::logic_error("no page");
      return;
    }
    if (command.length == 0 || command.length > core::kFlashChunkBytes ||
        command.length % core::kFlashWordBytes != 0 ||
        command.address % core::kFlashWordBytes != 0) {
      throw std::logic_error("flash words must be whole");
    }
    for (std::size_t i = 0; i < command.length; ++i) {
      if (bytes_.at(command.address + i) != 0xFF) throw std::logic_error("programmed twice");
    }
  }

  void apply(const core::FlashCommand& command, Tear tear) {
    const bool erase = command.operation == core::FlashOperation::erase;
    const std::size_t size = erase ? core::kFlashPageBytes : command.length;
    std::size_t whole = tear == Tear::complete            ? size
                        : tear == Tear::first_word        ? core::kFlashWordBytes
                        : tear == Tear::all_but_last_word ? size - core::kFlashWordBytes
                                                          : 0;
    for (std::size_t i = 0; i < whole; ++i) {
      bytes_.at(command.address + i) = erase ? 0xFF : command.data[i];
    }
    if (tear == Tear::half_a_word || tear == Tear::garbled_word) {
      const std::size_t part = erase ? size / 2 : core::kFlashWordBytes;
      for (std::size_t i = 0; i < part; ++i) {
        std::uint8_t& byte = bytes_.at(command.address + i);
        const bool first = i < part / 2;
        const std::uint8_t target = erase ? std::uint8_t{0xFF} : command.data[i];
        if (tear == Tear::half_a_word && first) byte = target;
        // Some bits have flipped, others have not.
        const auto mask = static_cast<std::uint8_t>(i % 2 == 0 ? 0x55 : 0xF0);
        if (tear == Tear::garbled_word) {
          byte = static_cast<std::uint8_t>((byte & mask) | (target & ~mask));
        }
      }
    }
  }

  std::array<std::uint8_t, core::kFlashBytes> bytes_;
  core::FlashStatus status_ = core::FlashStatus::idle;
  std::uint64_t done_at_ms_ = 0;
  int commands_ = 0;
  int erasures_ = 0;
  int cut_at_ = -1;
  int failing_ = 0;
  bool silently_ = false;
  Tear tear_ = Tear::complete;
  bool power_lost_ = false;
};

}  // namespace locktwin::test
