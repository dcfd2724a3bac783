#include "sim/link/record_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "firmware-core/crypto/crc32.h"
#include "firmware-core/wire.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kCrcBytes = 4;
constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kMostTapes = 1000;

[[noreturn]] void refuse_damaged(std::string_view why, std::size_t at) {
  throw BadInput(fmt::format("the record is damaged at byte {}: {}; record it again", at, why));
}

template <typename Struct>
void read_struct(RecordPen& pen, RecordBytes& bytes, std::size_t most, Struct& value) {
  pen.changes(bytes, most);
  value = Struct{};
  if (!core::decode(bytes, value).ok()) throw BadRecordBytes("inputs or outputs make no sense");
}

bool ends_in_its_crc(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < kCrcBytes) return false;
  const auto body = bytes.first(bytes.size() - kCrcBytes);
  std::uint32_t crc = 0;
  for (std::size_t i = kCrcBytes; i-- > 0;) crc = crc << 8 | bytes[body.size() + i];
  return crc == core::crc32(body);
}

}  // namespace

RecordReader::RecordReader(RecordBytes bytes)
    : bytes_(std::make_shared<const RecordBytes>(std::move(bytes))) {
  try {
    read_head();
  } catch (const BadRecordBytes& error) {
    refuse_damaged(error.what(), 0);
  }
}

void RecordReader::read_head() {
  if (bytes_->size() < kRecordMagic.size() ||
      !std::equal(kRecordMagic.begin(), kRecordMagic.end(), bytes_->begin())) {
    throw BadInput("this is no record; `locktwin record SCENARIO -o FILE` makes one");
  }
  const auto text_end = std::find(bytes_->begin(), bytes_->end(), 0);
  if (text_end == bytes_->end()) throw BadRecordBytes("cut short");
  const std::span<const std::uint8_t> bytes(*bytes_);
  RecordPen pen(bytes.subspan(static_cast<std::size_t>(text_end - bytes_->begin()) + 1));
  const unsigned low = pen.byte();
  const unsigned version = pen.byte() * 256U + low;
  const unsigned wire = pen.byte();
  if (version != kRecordVersion || wire != core::kWireVersion) {
    throw BadInput(fmt::format(
        "this record is of version {} (wire {}), this program reads version {} (wire {}); record "
        "it again, or use the program that made it",
        version, wire, kRecordVersion, core::kWireVersion));
  }
  if (!ends_in_its_crc(*bytes_)) {
    throw BadInput("the record was cut short or changed since it was made; record it again");
  }
  head_.redacted = (pen.byte() & 1U) != 0;
  head_.program = pen.text(kLongestText);
  head_.source = pen.text(kLongestText);
  first_ = at_ = bytes_->size() - pen.left().size();
}

core::FlashView RecordReader::flash() const {
  return core::FlashView(tapes_.at(which_).flash);
}

void RecordReader::rewind() {
  at_ = first_;
  tapes_.clear();
  frame_ = {};
  frames_ = 0;
}

bool RecordReader::next() {
  const std::span<const std::uint8_t> frames(bytes_->data(), bytes_->size() - kCrcBytes);
  RecordPen pen(frames.subspan(std::min(at_, frames.size())));
  try {
    const bool more = read_frame(pen);
    at_ = frames.size() - pen.left().size();
    return more;
  } catch (const BadRecordBytes& error) {
    refuse_damaged(error.what(), at_);
  }
}

bool RecordReader::read_frame(RecordPen& pen) {
  if (frame_.kind == FrameKind::end) return false;
  const std::uint8_t kind = pen.byte();
  if (kind == static_cast<std::uint8_t>(FrameKind::end)) {
    frame_.kind = FrameKind::end;
    pen.number();  // boots and steps, for whoever looks at the end of the file alone
    pen.number();
    if (!pen.left().empty()) throw BadRecordBytes("there is more behind the end");
    return false;
  }
  if (kind != static_cast<std::uint8_t>(FrameKind::boot) &&
      kind != static_cast<std::uint8_t>(FrameKind::step)) {
    throw BadRecordBytes("a frame of an unknown kind");
  }
  frame_.kind = static_cast<FrameKind>(kind);
  LockTape& tape = read_lock(pen);
  frame_.kind == FrameKind::boot ? read_boot(pen, tape) : read_step(pen, tape);
  frame_.lock = tape.name;
  frame_.boot = tape.boot;
  frame_.step = tape.step;
  ++frames_;
  return true;
}

// The number of the lock, the moment and, of a lock that boots for the first time, its name.
RecordReader::LockTape& RecordReader::read_lock(RecordPen& pen) {
  const std::uint64_t number = pen.number();
  const std::uint64_t later = pen.number();
  const auto left = static_cast<std::uint64_t>((kNever - frame_.at).count());
  if (later > left) throw BadRecordBytes("a moment that never comes");
  frame_.at += Duration(static_cast<Duration::rep>(later));
  const bool is_new = frame_.kind == FrameKind::boot && number == tapes_.size();
  if (number > kMostTapes || (number >= tapes_.size() && !is_new)) {
    throw BadRecordBytes("a lock that never booted");
  }
  if (is_new) tapes_.push_back({pen.text(kLongestText), 0, 0, {}, {}, {}});
  which_ = static_cast<std::size_t>(number);
  return tapes_[which_];
}

void RecordReader::read_boot(RecordPen& pen, LockTape& tape) {
  pen.changes(tape.flash, core::kFlashBytes);
  if (tape.flash.size() != core::kFlashBytes) throw BadRecordBytes("a flash of another size");
  ++tape.boot;
  tape.step = 0;
  tape.inputs.clear();
  tape.outputs.clear();
}

void RecordReader::read_step(RecordPen& pen, LockTape& tape) {
  if (pen.number() != tape.step + 1) throw BadRecordBytes("a step is missing");
  ++tape.step;
  if (pen.byte() != 0) pen.changes(tape.flash, core::kFlashBytes);
  if (tape.flash.size() != core::kFlashBytes) throw BadRecordBytes("a flash of another size");
  read_struct(pen, tape.inputs, core::kInputsWireBytes, frame_.inputs);
  read_struct(pen, tape.outputs, core::kOutputsWireBytes, frame_.outputs);
}

}  // namespace locktwin::sim
