#include "sim/link/record_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "firmware-core/crypto/crc32.h"
#include "firmware-core/wire.h"

namespace locktwin::sim {

namespace {

void put_signs(RecordBytes& to, std::string_view text) {
  for (const char sign : text) to.push_back(static_cast<std::uint8_t>(sign));
}

template <typename Struct>
void put_struct(RecordBytes& to, RecordBytes& before, const Struct& value) {
  std::array<std::uint8_t, core::kOutputsWireBytes> room;
  const auto bytes = std::span(room).first(core::encode(value, room));
  put_changes(to, before, bytes);
  before.assign(bytes.begin(), bytes.end());
}

void put_u32(RecordBytes& to, std::uint32_t number) {
  for (int i = 0; i < 4; ++i, number >>= 8) to.push_back(static_cast<std::uint8_t>(number));
}

}  // namespace

RecordWriter::RecordWriter(Sink sink, const RecordHead& head) : sink_(std::move(sink)) {
  put_signs(frame_, kRecordMagic);
  put_signs(frame_, head.redacted ? kRedactedNotice : kRecordWarning);
  frame_.push_back(0);  // ends what is text
  frame_.push_back(static_cast<std::uint8_t>(kRecordVersion));
  frame_.push_back(static_cast<std::uint8_t>(kRecordVersion >> 8));
  frame_.push_back(core::kWireVersion);
  frame_.push_back(head.redacted ? 1 : 0);
  put_text(frame_, head.program);
  put_text(frame_, head.source);
  send();
}

RecordWriter::LockTape* RecordWriter::find(std::string_view lock) {
  const auto found = std::find_if(tapes_.begin(), tapes_.end(),
                                  [&](const LockTape& tape) { return tape.name == lock; });
  return found == tapes_.end() ? nullptr : &*found;
}

void RecordWriter::boot(std::string_view lock, Time at, core::FlashView flash) {
  LockTape* tape = find(lock);
  const bool is_new = tape == nullptr;
  if (is_new) tape = &tapes_.emplace_back(LockTape{std::string(lock), 0, {}, {}, {}});
  tape->step = 0;
  tape->inputs.clear();
  tape->outputs.clear();
  begin_frame(FrameKind::boot, *tape, at);
  if (is_new) put_text(frame_, lock);
  put_flash(*tape, flash);
  ++boots_;
  send();
}

void RecordWriter::step(std::string_view lock, Time at, core::FlashView flash,
                        const core::Inputs& inputs, const core::Outputs& outputs) {
  LockTape* tape = find(lock);
  if (tape == nullptr) return;
  begin_frame(FrameKind::step, *tape, at);
  put_number(frame_, ++tape->step);
  const bool rewritten = !std::equal(flash.begin(), flash.end(), tape->flash.begin());
  frame_.push_back(rewritten ? 1 : 0);
  if (rewritten) put_flash(*tape, flash);
  put_struct(frame_, tape->inputs, inputs);
  put_struct(frame_, tape->outputs, outputs);
  ++steps_;
  send();
}

void RecordWriter::finish() {
  frame_.push_back(static_cast<std::uint8_t>(FrameKind::end));
  put_number(frame_, boots_);
  put_number(frame_, steps_);
  send();
  put_u32(frame_, crc_);
  sink_(frame_);
  frame_.clear();
}

void RecordWriter::begin_frame(FrameKind kind, const LockTape& tape, Time at) {
  frame_.push_back(static_cast<std::uint8_t>(kind));
  put_number(frame_, static_cast<std::uint64_t>(&tape - tapes_.data()));
  put_number(frame_, static_cast<std::uint64_t>((at - at_).count()));
  at_ = at;
}

void RecordWriter::put_flash(LockTape& tape, core::FlashView flash) {
  put_changes(frame_, tape.flash, flash);
  tape.flash.assign(flash.begin(), flash.end());
}

void RecordWriter::send() {
  sink_(frame_);
  crc_ = core::crc32(frame_, crc_);
  frame_.clear();
}

}  // namespace locktwin::sim
