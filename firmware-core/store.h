// The lock's memory: a log of key/value records over two halves of NOR flash.
//
// Half:   header (16 bytes), then records one behind the other, then erased flash.
// Header: magic, generation, CRC-32 of these, its complement. Written last, when a compaction has
//         copied everything; the valid header with the higher generation wins.
// Record: key, length, two zero bytes, CRC-32 of these and the payload, payload, 0xFF up to a whole
//         word. At most 64 bytes, so one program command each: a power cut tears at most the last
//         record, and its CRC says so. The newest record of a key counts.
//
// RAM holds where each key's record lies, and the one record that is on its way.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "firmware-core/records.h"

namespace locktwin::core {

class Store {
 public:
  enum class WriteState : std::uint8_t { pending, done, failed };
  using Ticket = std::uint32_t;

  // Once, at the first step. Blank flash becomes a new store.
  void mount(FlashView flash);
  // At the beginning of every step: takes note of a command that has ended.
  void poll(FlashStatus status, FlashView flash);
  // At the end of every step: gives the next command when one is due.
  void issue(FlashStatus status, FlashView flash, FlashCommand& command);

  // One record is under way at a time; `write` only when `can_write`.
  bool can_write() const { return state_ == State::ready; }
  Ticket write(RecordKey key, std::span<const std::uint8_t> payload);
  WriteState state_of(Ticket ticket) const;

  // The newest payload of a key; empty when there is none. Valid for this step.
  std::span<const std::uint8_t> read(RecordKey key, FlashView flash) const;

  bool broken() const { return state_ == State::damaged || state_ == State::failed; }
  bool busy() const { return !broken() && state_ != State::ready; }

 private:
  enum class State : std::uint8_t {
    unmounted,
    ready,
    appending,  // the record under way goes behind the others
    erasing,    // compaction: page by page of the other half,
    copying,    // then every newest record,
    sealing,    // then its header
    damaged,    // neither blank nor readable: nothing is believed and nothing written
    failed,     // programming or erasing failed again and again
  };

  bool scan(FlashView flash);
  void start_compaction();
  void finish_command(bool ok, FlashView flash);
  void finish_append(bool ok, FlashView flash);
  void finish_seal(bool ok, FlashView flash);
  void retry();
  void next_copy();
  void fill_copy(FlashView flash, FlashCommand& command);
  void fill_header(FlashCommand& command) const;
  std::span<const std::uint8_t> pending_record() const;

  std::array<std::uint16_t, kRecordKeys> index_{};  // offset in the half, 0 = none
  std::array<std::uint8_t, kFlashChunkBytes> pending_{};
  std::uint32_t generation_ = 0;
  Ticket tickets_ = 0;    // given
  Ticket completed_ = 0;  // durable
  std::uint16_t tail_ = 0;
  std::uint16_t step_ = 0;  // page when erasing, key when copying
  std::uint8_t half_ = 0;   // the active one; the target while compacting is the other
  std::uint8_t attempts_ = 0;
  std::uint8_t pending_bytes_ = 0;  // 0 = no record under way
  State state_ = State::unmounted;
  bool running_ = false;  // a command of ours is in the flash
};

}  // namespace locktwin::core
