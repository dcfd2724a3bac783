#include "sim/link/record_bytes.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

constexpr unsigned kBitsAByte = 7;
constexpr std::uint8_t kMore = 0x80;
constexpr std::size_t kShortestRun =
    3;  // of bytes as before: a shorter one costs more than it saves

std::uint8_t byte_of(std::span<const std::uint8_t> bytes, std::size_t at) {
  return at < bytes.size() ? bytes[at] : std::uint8_t{0};
}

// How many of the bytes from `at` are as before.
std::size_t same_from(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                      std::size_t at) {
  const std::size_t begin = at;
  while (at < now.size() && byte_of(before, at) == now[at]) ++at;
  return at - begin;
}

// The end of a stretch of changed bytes; short runs of bytes as before belong to it.
std::size_t changed_until(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                          std::size_t at) {
  while (at < now.size()) {
    const std::size_t run = same_from(before, now, at);
    if (run >= kShortestRun || (run != 0 && at + run == now.size())) break;
    at += std::max<std::size_t>(run, 1);
  }
  return at;
}

}  // namespace

void put_number(RecordBytes& to, std::uint64_t number) {
  for (; number >= kMore; number >>= kBitsAByte) {
    to.push_back(static_cast<std::uint8_t>(number | kMore));
  }
  to.push_back(static_cast<std::uint8_t>(number));
}

void put_text(RecordBytes& to, std::string_view text) {
  put_number(to, text.size());
  to.insert(to.end(), text.begin(), text.end());
}

void put_changes(RecordBytes& to, std::span<const std::uint8_t> before,
                 std::span<const std::uint8_t> now) {
  put_number(to, now.size());
  for (std::size_t at = 0; at < now.size();) {
    const std::size_t same = same_from(before, now, at);
    put_number(to, same);
    at += same;
    if (at == now.size()) return;
    const std::size_t begin = at;
    at = changed_until(before, now, at);
    put_number(to, at - begin);
    to.insert(to.end(), now.begin() + static_cast<std::ptrdiff_t>(begin),
              now.begin() + static_cast<std::ptrdiff_t>(at));
  }
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
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += kBitsAByte) {
    const std::uint64_t bits = byte();
    if (shift == 63 && bits > 1) throw BadRecordBytes("a number is too large");
    number |= (bits & ~std::uint64_t{kMore}) << shift;
    if ((bits & kMore) == 0) return number;
  }
}

std::string RecordPen::text(std::size_t most) {
  const std::uint64_t length = number();
  if (length > most) throw BadRecordBytes("a text is too long");
  const auto bytes = take(length);
  return {bytes.begin(), bytes.end()};
}

void RecordPen::changes(RecordBytes& bytes, std::size_t most) {
  const std::uint64_t size = number();
  if (size > most) throw BadRecordBytes("a value is too long");
  bytes.resize(static_cast<std::size_t>(size));
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint64_t same = number();
    if (same > bytes.size() - at) throw BadRecordBytes("a value is longer than it says");
    at += static_cast<std::size_t>(same);
    if (at == bytes.size()) return;
    const std::uint64_t fresh = number();
    if (fresh == 0 || fresh > bytes.size() - at) {
      throw BadRecordBytes("a value is longer than it says");
    }
    const auto taken = take(fresh);
    std::copy(taken.begin(), taken.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    at += taken.size();
  }
}

}  // namespace locktwin::sim
