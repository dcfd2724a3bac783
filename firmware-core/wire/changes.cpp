#include "firmware-core/wire/changes.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {

namespace wire_detail {

namespace {

constexpr std::size_t kShortestRun = 3;  // as before: a shorter one costs more than it saves

std::uint8_t byte_of(std::span<const std::uint8_t> bytes, std::size_t at) {
  return at < bytes.size() ? bytes[at] : std::uint8_t{0};
}

}  // namespace

std::size_t same_from(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                      std::size_t at) {
  const std::size_t begin = at;
  const std::size_t common = std::min(before.size(), now.size());
  while (at + 4 <= common && get_u32(&before[at]) == get_u32(&now[at])) at += 4;
  while (at < now.size() && byte_of(before, at) == now[at]) ++at;
  return at - begin;
}

std::size_t changed_until(std::span<const std::uint8_t> before, std::span<const std::uint8_t> now,
                          std::size_t at) {
  while (at < now.size()) {
    const std::size_t run = same_from(before, now, at);
    if (run >= kShortestRun || (run != 0 && at + run == now.size())) break;
    at += std::max<std::size_t>(run, 1);
  }
  return at;
}

}  // namespace wire_detail

namespace {

// Takes numbers and bytes from the front, and remembers the first thing that was wrong.
class Pen {
 public:
  explicit Pen(std::span<const std::uint8_t> from) : from_(from) {}

  std::size_t number(std::size_t most, ChangesError beyond) {
    const NumberResult result = read_number(from_.subspan(read_));
    check(result.error == ChangesError::none, result.error);
    check(result.number <= most, beyond);
    if (!ok()) return 0;
    read_ += result.read;
    return static_cast<std::size_t>(result.number);
  }
  void bytes(std::span<std::uint8_t> to) {
    if (!check(to.size() <= from_.size() - read_, ChangesError::cut_short)) return;
    std::copy_n(from_.begin() + static_cast<std::ptrdiff_t>(read_), to.size(), to.begin());
    read_ += to.size();
  }
  bool check(bool holds, ChangesError error) {
    if (ok() && !holds) error_ = error;
    return ok();
  }
  bool ok() const { return error_ == ChangesError::none; }
  ChangesResult result(std::size_t size) const { return {error_, size, read_}; }

 private:
  std::span<const std::uint8_t> from_;
  std::size_t read_ = 0;
  ChangesError error_ = ChangesError::none;
};

}  // namespace

NumberResult read_number(std::span<const std::uint8_t> from) {
  NumberResult result;
  for (unsigned shift = 0;; shift += wire_detail::kBitsAByte) {
    if (result.read == from.size()) return {ChangesError::cut_short, 0, 0};
    const std::uint64_t bits = from[result.read++];
    if (shift == 63 && bits > 1) return {ChangesError::number, 0, 0};
    result.number |= (bits & ~std::uint64_t{wire_detail::kMore}) << shift;
    if ((bits & wire_detail::kMore) == 0) return result;
  }
}

ChangesResult read_changes(std::span<const std::uint8_t> from, std::span<std::uint8_t> value) {
  Pen pen(from);
  const std::size_t size = pen.number(value.size(), ChangesError::too_long);
  for (std::size_t at = 0; pen.ok() && at < size;) {
    at += pen.number(size - at, ChangesError::past_end);
    if (at == size) break;
    const std::size_t fresh = pen.number(size - at, ChangesError::past_end);
    pen.check(fresh != 0, ChangesError::past_end);
    pen.bytes(value.subspan(at, fresh));
    at += fresh;
  }
  if (pen.ok()) std::fill(value.begin() + static_cast<std::ptrdiff_t>(size), value.end(), 0);
  return pen.result(size);
}

}  // namespace locktwin::core
