#include "firmware-core/lockstep/session.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"
#include "firmware-core/wire/changes.h"

namespace locktwin::core {

void TargetSession::begin(const TargetIdentity& identity, const ChipFlash& flash) {
  identity_ = identity;
  flash_ = flash;
}

std::span<const std::uint8_t> TargetSession::ready() {
  FrameWriter writer(note_, LockstepKind::ready, 0);
  tell_identity(writer);
  return writer.seal();
}

std::span<const std::uint8_t> TargetSession::take(std::uint8_t byte, std::uint32_t now_ms) {
  heard_ms_ = now_ms;
  switch (reader_.take(byte)) {
    case FrameNews::none:
      return {};
    case FrameNews::damaged:
      ++damaged_;
      return refuse(Refusal::damaged);
    case FrameNews::frame:
      return answer();
  }
  return {};
}

void TargetSession::watch(std::uint32_t now_ms) {
  if (motor_ == MotorDrive::brake || now_ms - heard_ms_ < kSilenceMs) return;
  motor_ = MotorDrive::brake;
  ++silences_;
}

// A retry is answered as the first time and does nothing; so no loss makes the core step twice.
TargetSession::Bytes TargetSession::answer() {
  if (reader_.kind() == LockstepKind::hello) return hello();
  if (!met_) return refuse(Refusal::stranger);
  const std::uint8_t sequence = reader_.sequence();
  if (sequence == last_ && reply_size_ != 0) return std::span(reply_).first(reply_size_);
  if (sequence != static_cast<std::uint8_t>(last_ + 1)) return refuse(Refusal::sequence);
  return execute();
}

// Of the same host again, after a silence: then everything goes on where it stands.
TargetSession::Bytes TargetSession::hello() {
  const Bytes payload = reader_.payload();
  if (payload.size() != kHelloBytes) return refuse(Refusal::payload);
  const std::uint32_t nonce = get_u32(&payload[1]);
  const bool again = payload[5] != 0;
  if (again && (!met_ || nonce != nonce_)) return refuse(Refusal::stranger);
  if (!again) {
    met_ = true;
    nonce_ = nonce;
    last_ = reader_.sequence();
    reply_size_ = 0;
  }
  FrameWriter writer(note_, LockstepKind::welcome, reader_.sequence());
  tell_identity(writer);
  return writer.seal();
}

void TargetSession::tell_identity(FrameWriter& writer) const {
  writer.put(kLinkVersion);
  writer.put(kWireVersion);
  writer.put_u32(nonce_);
  writer.put_u32(identity_.boots);
  writer.put(static_cast<std::uint8_t>(identity_.reason));
  writer.put(stepped_ ? 1 : 0);
  writer.put_u32(static_cast<std::uint32_t>(identity_.build));
  writer.put_u32(static_cast<std::uint32_t>(identity_.build >> 32));
  writer.put(static_cast<std::uint8_t>(kFlashPages));
  writer.put_u16(static_cast<std::uint16_t>(kFlashPageBytes));
  for (const char sign : identity_.board.substr(0, kBoardNameBytes)) {
    writer.put(static_cast<std::uint8_t>(sign));
  }
}

TargetSession::Bytes TargetSession::execute() {
  switch (reader_.kind()) {
    case LockstepKind::step:
      return step();
    case LockstepKind::reset:
      wants_reset_ = true;
      return keep(reply().seal());
    case LockstepKind::program:
      return program();
    case LockstepKind::erase:
      return erase();
    case LockstepKind::sums:
      return sums();
    case LockstepKind::status:
      return status();
    case LockstepKind::hello:
    case LockstepKind::welcome:
    case LockstepKind::outputs:
    case LockstepKind::resetting:
    case LockstepKind::programmed:
    case LockstepKind::erased:
    case LockstepKind::sums_are:
    case LockstepKind::status_is:
    case LockstepKind::ready:
    case LockstepKind::refused:
      break;
  }
  return refuse(Refusal::kind);
}

TargetSession::Bytes TargetSession::step() {
  const ChangesResult told = read_changes(reader_.payload(), inputs_before_);
  if (!told.ok() || told.read != reader_.payload().size()) return refuse(Refusal::payload);
  if (!decode(std::span(inputs_before_).first(told.size), inputs_).ok()) {
    return refuse(Refusal::payload);
  }
  core_.step(inputs_, flash_.view(), outputs_);
  stepped_ = true;
  motor_ = outputs_.motor;
  std::array<std::uint8_t, kOutputsWireBytes> now;
  const std::size_t size = encode(outputs_, now);
  if (size == 0) return refuse(Refusal::answer);
  FrameWriter writer = reply();
  put_changes(std::span(outputs_before_).first(outputs_size_), std::span(now).first(size),
              [&writer](std::uint8_t byte) { writer.put(byte); });
  std::copy_n(now.begin(), size, outputs_before_.begin());
  outputs_size_ = size;
  return keep(writer.seal());
}

TargetSession::Bytes TargetSession::program() {
  const Bytes payload = reader_.payload();
  if (payload.size() < 4) return refuse(Refusal::payload);
  const std::uint32_t address = get_u32(payload.data());
  const Bytes bytes = payload.subspan(4);
  const bool fits = bytes.size() <= kFlashBytes && address <= kFlashBytes - bytes.size() &&
                    address % kFlashWordBytes == 0 && bytes.size() % kFlashWordBytes == 0;
  if (!fits) return refuse(Refusal::payload);
  if (!flash_.program(address, bytes)) return refuse(Refusal::flash);
  return keep(reply().seal());
}

TargetSession::Bytes TargetSession::erase() {
  const Bytes payload = reader_.payload();
  if (payload.size() != 4) return refuse(Refusal::payload);
  const std::uint32_t address = get_u32(payload.data());
  if (address >= kFlashBytes || address % kFlashPageBytes != 0) return refuse(Refusal::payload);
  if (!flash_.erase(address)) return refuse(Refusal::flash);
  return keep(reply().seal());
}

TargetSession::Bytes TargetSession::sums() {
  FrameWriter writer = reply();
  for (std::size_t page = 0; page < kFlashPages; ++page) {
    writer.put_u32(crc32(flash_.view().subspan(page * kFlashPageBytes, kFlashPageBytes)));
  }
  return keep(writer.seal());
}

TargetSession::Bytes TargetSession::status() {
  FrameWriter writer = reply();
  writer.put_u32(damaged_);
  writer.put_u32(silences_);
  return keep(writer.seal());
}

TargetSession::Bytes TargetSession::refuse(Refusal refusal) {
  FrameWriter writer(note_, LockstepKind::refused, reader_.sequence());
  writer.put(static_cast<std::uint8_t>(refusal));
  return writer.seal();
}

FrameWriter TargetSession::reply() {
  const auto kind = static_cast<std::uint8_t>(reader_.kind()) | 0x80U;
  return {reply_, static_cast<LockstepKind>(kind), reader_.sequence()};
}

// Only what was carried out takes a number.
TargetSession::Bytes TargetSession::keep(Bytes reply) {
  last_ = reader_.sequence();
  reply_size_ = reply.size();
  return reply;
}

}  // namespace locktwin::core
