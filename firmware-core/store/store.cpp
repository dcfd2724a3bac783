#include "firmware-core/store/store.h"

#include <algorithm>
#include <utility>

#include "firmware-core/assert.h"
#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/store/store_format.h"

namespace locktwin::core {

using namespace store_format;

void Store::mount(FlashView flash) {
  const std::uint32_t first = read_header(half_of(flash, 0));
  const std::uint32_t second = read_header(half_of(flash, 1));
  if (first == 0 && second == 0) {
    if (!is_new(flash)) {
      state_ = State::damaged;
      return;
    }
    // The new header goes where no torn one is. Both torn: erase, as in a compaction.
    const bool second_blank = is_blank(half_of(flash, 1).first(kHeaderBytes));
    half_ = is_blank(half_of(flash, 0).first(kHeaderBytes)) || !second_blank ? 1 : 0;
    start_compaction();
    if (is_blank(half_of(flash, half_ ^ 1U).first(kHeaderBytes))) state_ = State::sealing;
    return;
  }
  half_ = second > first ? 1 : 0;
  generation_ = half_ == 1 ? second : first;
  state_ = State::ready;
  if (!scan(flash)) {
    start_compaction();
  } else {
    wipe_behind(flash);
  }
}

// Builds the index. False when the half must be copied before anything is appended: its last record
// is torn, or one bit has flipped, in a record or in what is erased. More than that cannot come
// from a power cut, nor be put right for certain: damaged.
bool Store::scan(FlashView flash) {
  const Half half = half_of(flash, half_);
  index_ = {};
  mended_at_ = 0;
  deleted_ = false;
  tail_ = kHeaderBytes;
  while (const std::size_t size = next_record(half)) {
    if (record_view(half, tail_)[0] < kRecordKeys) take_in(record_view(half, tail_)[0]);
    tail_ = static_cast<std::uint16_t>(tail_ + size);
  }
  const auto rest = half.subspan(tail_);
  if (is_blank(rest)) return mended_at_ == 0;
  if (beyond_tear(half) && zero_bits(rest) > 1) {
    state_ = State::damaged;
    return true;
  }
  return false;
}

// The record at the tail is the newest of its key.
void Store::take_in(std::uint8_t key) {
  if (index_[key] != 0 && is_secret(static_cast<RecordKey>(key))) deleted_ = true;
  index_[key] = tail_;
}

// What lies here does not end within the reach of one torn record.
bool Store::beyond_tear(store_format::Half half) const {
  const auto rest = half.subspan(tail_);
  return rest.size() > kFlashChunkBytes && !is_blank(rest.subspan(kFlashChunkBytes));
}

std::size_t Store::next_record(store_format::Half half) {
  if (const std::size_t size = record_at(half, tail_)) return size;
  if (mended_at_ != 0 || !beyond_tear(half)) return 0;
  const std::size_t size = mend_record(half, tail_, mended_);
  if (size != 0) mended_at_ = tail_;
  return size;
}

// The bytes of the record at `offset`, empty when it is not intact.
std::span<const std::uint8_t> Store::record_view(store_format::Half half,
                                                 std::uint16_t offset) const {
  if (offset == mended_at_ && offset != 0) {
    return std::span(mended_).first(record_bytes(mended_[1]));
  }
  return half.subspan(offset, record_at(half, offset));
}

Store::Ticket Store::write(RecordKey key, std::span<const std::uint8_t> payload) {
  LT_ASSERT(can_write());
  LT_ASSERT(static_cast<std::size_t>(key) < kRecordKeys);
  LT_ASSERT(payload.size() <= kPayloadMax);
  pending_bytes_ = static_cast<std::uint8_t>(write_record(key, payload, pending_.data()));
  attempts_ = 0;
  state_ = State::appending;
  if (tail_ + std::size_t{pending_bytes_} > kHalfBytes) start_compaction();
  return ++tickets_;
}

Store::Ticket Store::erase_everything() {
  LT_ASSERT(can_erase_everything());
  erases_everything_ = true;
  attempts_ = 0;
  pending_bytes_ = 0;
  start_compaction();
  return ++tickets_;
}

bool Store::empty() const {
  return std::all_of(index_.begin(), index_.end(), [](std::uint16_t at) { return at == 0; });
}

Store::WriteState Store::state_of(Ticket ticket) const {
  if (ticket <= completed_) return WriteState::done;
  return broken() ? WriteState::failed : WriteState::pending;
}

std::span<const std::uint8_t> Store::read(RecordKey key, FlashView flash) const {
  LT_ASSERT(static_cast<std::size_t>(key) < kRecordKeys);
  const std::uint16_t offset = index_[static_cast<std::size_t>(key)];
  if (offset == 0 || state_ == State::damaged) return {};
  if (offset == mended_at_) return std::span(mended_).subspan(kRecordHeaderBytes, mended_[1]);
  const Half half = half_of(flash, half_);
  return half.subspan(offset + kRecordHeaderBytes, half[offset + std::size_t{1}]);
}

std::span<const std::uint8_t> Store::pending_record() const {
  return {pending_.data(), pending_bytes_};
}

void Store::scrub() {
  LT_ASSERT(can_write());
  attempts_ = 0;
  start_compaction();
}

void Store::start_compaction() {
  state_ = State::erasing;
  step_ = 0;
  other_blank_ = other_blank_ && !wiping_;
  wiping_ = false;
}

void Store::start_copying() {
  state_ = State::copying;
  tail_ = kHeaderBytes;
  step_ = 0;
  next_copy();
}

void Store::start_wipe() {
  state_ = State::wiping;
  step_ = 0;
}

void Store::wipe_behind(FlashView flash) {
  wiping_ = !is_blank(half_of(flash, half_ ^ 1U));
  other_blank_ = wiping_;  // unless a page fails; it counts once the last was erased
  step_ = 0;
}

// The area of the failed command is undefined: begin again on the other half.
void Store::retry() {
  if (++attempts_ < config::kStoreAttempts) {
    start_compaction();
  } else {
    state_ = State::failed;
  }
}

void Store::poll(FlashStatus status, FlashView flash) {
  if (running_ == State::unmounted || status == FlashStatus::busy) return;
  finish_command(status == FlashStatus::idle, flash);
}

void Store::finish_command(bool ok, FlashView flash) {
  switch (std::exchange(running_, State::unmounted)) {
    case State::ready:
      return finish_page_behind(ok && is_erased(flash));
    case State::appending:
      return finish_append(ok, flash);
    case State::erasing:
      if (!ok || !is_erased(flash)) return retry();
      if (++step_ < kHalfPages) return;
      return start_copying();
    case State::copying: {
      const std::size_t size = record_at(half_of(flash, half_ ^ 1U), tail_);
      if (!ok || size == 0) return retry();
      tail_ = static_cast<std::uint16_t>(tail_ + size);
      ++step_;
      return next_copy();
    }
    case State::sealing:
      return finish_seal(ok, flash);
    case State::wiping:
      return finish_wipe(ok && is_erased(flash));
    case State::unmounted:
    case State::damaged:
    case State::failed:
      return;
  }
}

// Of the page of this step. Read back: an erase command may say "done" and not be.
bool Store::is_erased(FlashView flash) const {
  return is_blank(half_of(flash, half_ ^ 1U).subspan(step_ * kFlashPageBytes, kFlashPageBytes));
}

void Store::finish_append(bool ok, FlashView flash) {
  // Read back: a program command may say "done" and not be.
  if (!ok || record_at(half_of(flash, half_), tail_) == 0) return retry();
  take_in(pending_[0]);
  tail_ = static_cast<std::uint16_t>(tail_ + pending_bytes_);
  pending_bytes_ = 0;
  completed_ = tickets_;
  state_ = State::ready;
}

// `step_` becomes the next key that has something to copy; the record under way goes in place of
// the older one of its key.
void Store::next_copy() {
  if (erases_everything_) step_ = kRecordKeys;
  for (; step_ < kRecordKeys; ++step_) {
    if (index_[step_] != 0 || (pending_bytes_ != 0 && pending_[0] == step_)) return;
  }
  state_ = State::sealing;
}

void Store::finish_seal(bool ok, FlashView flash) {
  const std::uint8_t target = half_ ^ 1U;
  if (!ok || read_header(half_of(flash, target)) != generation_ + 1) return retry();
  half_ = target;
  ++generation_;
  if (erases_everything_) {
    erases_everything_ = false;
    index_ = {};
    return start_wipe();
  }
  pending_bytes_ = 0;
  completed_ = tickets_;
  state_ = State::ready;
  if (!scan(flash)) state_ = State::failed;
  wipe_behind(flash);
}

void Store::finish_wipe(bool ok) {
  if (!ok) {
    if (++attempts_ >= config::kStoreAttempts) state_ = State::failed;
    return;
  }
  if (++step_ < kHalfPages) return;
  tail_ = kHeaderBytes;
  completed_ = tickets_;
  state_ = State::ready;
  other_blank_ = true;
}

// A page that cannot be erased is left to the next boot; a compaction in the meantime erases all.
void Store::finish_page_behind(bool ok) {
  if (!wiping_) return;
  other_blank_ = other_blank_ && ok;
  if (++step_ == kHalfPages) wiping_ = false;
}

void Store::issue(FlashStatus status, FlashView flash, FlashCommand& command) {
  if (!busy() || running_ != State::unmounted || status == FlashStatus::busy) return;
  // It may have been blank for months: a bit that fell meanwhile would stand behind the copies.
  if (state_ == State::erasing && std::exchange(other_blank_, false) &&
      is_blank(half_of(flash, half_ ^ 1U))) {
    start_copying();
  }
  const auto target = static_cast<std::uint32_t>(half_address(half_ ^ 1U));
  command.operation = FlashOperation::program;
  if (state_ == State::appending) {
    command.length = pending_bytes_;
    command.address = static_cast<std::uint32_t>(half_address(half_)) + tail_;
    copy_bytes(pending_record(), command.data.data());
  } else if (state_ == State::erasing || state_ == State::wiping || state_ == State::ready) {
    command.operation = FlashOperation::erase;
    command.address = target + step_ * static_cast<std::uint32_t>(kFlashPageBytes);
  } else if (state_ == State::copying) {
    command.address = target + tail_;
    fill_copy(flash, command);
  } else {
    command.address = target;
    fill_header(command);
  }
  if (command.operation != FlashOperation::none) running_ = state_;
}

void Store::fill_copy(FlashView flash, FlashCommand& command) {
  std::span<const std::uint8_t> record = pending_record();
  if (pending_bytes_ == 0 || pending_[0] != step_) {
    record = record_view(half_of(flash, half_), index_[step_]);
  }
  if (record.empty()) {  // it was intact at the last scan: the flash forgets
    state_ = State::failed;
    command.operation = FlashOperation::none;
    return;
  }
  command.length = static_cast<std::uint8_t>(record.size());
  copy_bytes(record, command.data.data());
}

void Store::fill_header(FlashCommand& command) const {
  command.length = kHeaderBytes;
  write_header(generation_ + 1, command.data.data());
}

}  // namespace locktwin::core
