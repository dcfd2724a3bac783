// The small parts of a record's file: numbers of seven bits a byte, and what changed against the
// bytes before. README.md has the layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

using RecordBytes = std::vector<std::uint8_t>;

// Bytes that are no part of a record: cut short, or with a number that cannot be.
class BadRecordBytes : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

void put_number(RecordBytes& to, std::uint64_t number);
void put_text(RecordBytes& to, std::string_view text);
// `before` may have another length; what it lacks counts as zero.
void put_changes(RecordBytes& to, std::span<const std::uint8_t> before,
                 std::span<const std::uint8_t> now);

// Takes from the front of a span. Throws BadRecordBytes; nothing is taken on trust, and no more
// memory than `most` bytes.
class RecordPen {
 public:
  explicit RecordPen(std::span<const std::uint8_t> bytes) : left_(bytes) {}

  std::uint8_t byte();
  std::uint64_t number();
  std::string text(std::size_t most);
  // Makes `bytes` what it became.
  void changes(RecordBytes& bytes, std::size_t most);
  std::span<const std::uint8_t> left() const { return left_; }

 private:
  std::span<const std::uint8_t> take(std::uint64_t count);

  std::span<const std::uint8_t> left_;
};

}  // namespace locktwin::sim
