#include "sim/link/record_bytes.h"

#include "firmware-core/wire/changes.h"

namespace locktwin::sim {

namespace {

auto into(RecordBytes& to) {
  return [&to](std::uint8_t byte) { to.push_back(byte); };
}

void check(core::ChangesError error) {
  switch (error) {
    case core::ChangesError::none:
      return;
    case core::ChangesError::cut_short:
      throw BadRecordBytes("cut short");
    case core::ChangesError::number:
      throw BadRecordBytes("a number is too large");
    case core::ChangesError::too_long:
      throw BadRecordBytes("a value is too long");
    case core::ChangesError::past_end:
      throw BadRecordBytes("a value is longer than it says");
  }
}

}  // namespace

void put_number(RecordBytes& to, std::uint64_t number) {
  core::put_number(number, into(to));
}

void put_text(RecordBytes& to, std::string_view text) {
  put_number(to, text.size());
  to.insert(to.end(), text.begin(), text.end());
}

void put_changes(RecordBytes& to, std::span<const std::uint8_t> before,
                 std::span<const std::uint8_t> now) {
  core::put_changes(before, now, into(to));
}

std::span<const std::uint8_t> RecordPen::take(std::uint64_t count) {
  if (count > left_.size()) throw BadRecordBytes("cut short");
  const auto taken = left_.first(static_cast<std::size_t>(count));
  left_ = left_.subspan(taken.size());
  return taken;
}

std::uint8_t RecordPen::byte() {
  return take(1)[0];
}

std::uint64_t RecordPen::number() {
  const core::NumberResult result = core::read_number(left_);
  check(result.error);
  left_ = left_.subspan(result.read);
  return result.number;
}

std::string RecordPen::text(std::size_t most) {
  const std::uint64_t length = number();
  if (length > most) throw BadRecordBytes("a text is too long");
  const auto bytes = take(length);
  return {bytes.begin(), bytes.end()};
}

void RecordPen::changes(RecordBytes& bytes, std::size_t most) {
  bytes.resize(most);
  const core::ChangesResult result = core::read_changes(left_, bytes);
  check(result.error);
  bytes.resize(result.size);
  left_ = left_.subspan(result.read);
}

}  // namespace locktwin::sim
