// The lock's memory: a log of key/value records over two halves of NOR flash (flash_plan.h).
//
// Half:   header (16 bytes), then records one behind the other, then erased flash.
// Header: magic, generation, CRC-32 of these, its complement. Written last, when a compaction has
//         copied everything; the valid header with the higher generation wins.
// Record: key, length, two zero bytes, CRC-32 of these and the payload, payload, 0xFF up to a whole
//         word. At most 64 bytes, so one program command each: a power cut tears at most the last
//         record, and its CRC says so. The newest record of a key counts.
//
// Erasing everything (RST-2) seals an empty half; that is the moment in which the old state becomes
// the new one. Then the other half is erased.
//
// Erased is erased (SEC-8): behind each compaction the half that was left is erased page by page,
// when nothing else is to be written, and what a power cut leaves of it, or of a reset, at the next
// boot. So nothing stands in for a half whose header has a fallen bit: such a store is damaged.
// What was deleted or replaced in the half that counts goes with scrub().
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
#include "firmware-core/store/records.h"
#include "firmware-core/store/store_format.h"

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

  // A damaged store can be erased as well: the factory reset cures it.
  bool can_erase_everything() const { return can_write() || state_ == State::damaged; }
  Ticket erase_everything();
  // Something secret that was deleted or replaced can still be read in the flash.
  bool holds_deleted() const { return deleted_ && !broken(); }
  // Copies what counts, and erases the rest. Only when `can_write`.
  void scrub();
  // Holds no record: a new lock, or one after a factory reset.
  bool empty() const;

  // The newest payload of a key; empty when there is none. Valid for this step.
  std::span<const std::uint8_t> read(RecordKey key, FlashView flash) const;

  // A record had a flipped bit and was put right; it is being copied to a sound place.
  bool mended() const { return mended_at_ != 0; }
  bool broken() const { return state_ == State::damaged || state_ == State::failed; }
  // Neither written nor erased any more.
  bool dead() const { return state_ == State::failed; }
  bool busy() const { return waited_for() || (wiping_ && !broken()); }
  // Somebody may wait for it; else what it does has time.
  bool waited_for() const { return !broken() && state_ != State::ready; }

 private:
  enum class State : std::uint8_t {
    unmounted,
    ready,
    appending,  // the record under way goes behind the others
    erasing,    // compaction: page by page of the other half,
    copying,    // then every newest record,
    sealing,    // then its header
    wiping,     // after a reset: page by page of the half that holds the old records
    damaged,    // neither blank nor readable: nothing is believed and nothing written
    failed,     // programming or erasing failed again and again
  };

  bool scan(FlashView flash);
  void take_in(std::uint8_t key);
  bool beyond_tear(store_format::Half half) const;
  std::size_t next_record(store_format::Half half);
  std::span<const std::uint8_t> record_view(store_format::Half half, std::uint16_t offset) const;
  void start_compaction();
  void start_copying();
  void start_wipe();
  void wipe_behind(FlashView flash);
  void finish_command(bool ok, FlashView flash);
  bool is_erased(FlashView flash) const;
  void finish_append(bool ok, FlashView flash);
  void finish_seal(bool ok, FlashView flash);
  void finish_wipe(bool ok);
  void finish_page_behind(bool ok);
  void retry();
  void next_copy();
  void fill_copy(FlashView flash, FlashCommand& command);
  void fill_header(FlashCommand& command) const;
  std::span<const std::uint8_t> pending_record() const;

  std::uint32_t generation_ = 0;
  Ticket tickets_ = 0;    // given
  Ticket completed_ = 0;  // durable
  std::uint16_t tail_ = 0;
  std::uint16_t mended_at_ = 0;  // offset in the half, 0 = none
  std::uint16_t step_ = 0;       // page when erasing or wiping, key when copying
  std::uint8_t half_ = 0;        // the active one; the target while compacting is the other
  std::uint8_t attempts_ = 0;
  std::uint8_t pending_bytes_ = 0;  // 0 = no record under way
  State state_ = State::unmounted;
  bool erases_everything_ = false;    // the compaction under way copies nothing
  bool deleted_ = false;              // see holds_deleted
  bool wiping_ = false;               // the other half is to be erased, behind everything else
  bool other_blank_ = false;          // it was erased, whole, since the boot
  State running_ = State::unmounted;  // what our command in the flash is for; unmounted: none
  std::array<std::uint16_t, kRecordKeys> index_{};  // offset in the half, 0 = none
  std::array<std::uint8_t, kFlashChunkBytes> pending_{};
  std::array<std::uint8_t, kFlashChunkBytes> mended_{};  // the record at mended_at_, put right
};

}  // namespace locktwin::core
